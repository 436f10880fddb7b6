// Cameras that are not as one would wish: slow ones.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeSlowCamera } from '../../../src/words/calibration';
import { World } from '../world/world';

afterEach(() => void vi.useRealTimers());

describe.each([
  { name: 'one picture a second', pictureEveryS: 1, said: 'about one picture a second' },
  { name: 'one picture every two seconds', pictureEveryS: 2, said: 'one picture every 2 seconds' },
])('a camera that gives $name', ({ pictureEveryS, said }) => {
  async function calibrating() {
    const world = new World();
    world.pictureEveryS = pictureEveryS;
    const tab = await world.openTab();
    await tab.app.model.actions.changeSettings({ handsFree: false });
    void tab.app.model.actions.startCamera();
    await world.pass(10);
    tab.app.model.actions.beginCalibration('new');
    await world.pass(8);
    return { world, tab };
  }

  test('is said to make the calibration longer, before it begins and while it runs', async () => {
    const { world, tab } = await calibrating();
    const placing = tab.app.model.calibration.value;
    if (placing.kind !== 'placing' || placing.slow === null) throw new Error('not said to be slow');
    expect(describeSlowCamera(placing.slow)).toContain(said);
    tab.app.model.actions.startStep('upright');
    await world.pass(10);
    expect(tab.app.model.calibration.value).toMatchObject({ kind: 'sampling', slow: placing.slow });
  });

  test('is calibrated in the time that is said, and watched', async () => {
    const { world, tab } = await calibrating();
    const placing = tab.app.model.calibration.value;
    if (placing.kind !== 'placing' || placing.slow === null) throw new Error('not said to be slow');
    tab.app.model.actions.startStep('upright');
    await world.pass(placing.slow.stepMs / 1_000 + 10);
    expect(tab.app.model.calibration.value.kind).toBe('done');
    await world.pass(30);
    expect(tab.app.model.session.value.state.kind).toBe('good');
    expect(tab.app.model.journal.value.map(({ event }) => event.kind)).toEqual(['watching']);
    expect(world.faults).toEqual([]);
  });
});
