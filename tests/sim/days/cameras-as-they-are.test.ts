// Cameras that are not as one would wish: slow, hung on their side, without colour, going after the person.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeSlowCamera } from '../../../src/words/calibration';
import { framingOf, turnFurther } from '../../../src/core/settings/settings';
import { describeRemark } from '../../../src/words/picture';
import { DESK, SLUMP } from '../../unit/desk';
import { createFramingCamera } from '../../unit/framing-camera';
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

describe.each([90, 180, 270] as const)('a camera that hangs turned by %i°', (hangsDeg) => {
  test('is said to, and not calibrated as it is', async () => {
    const world = new World();
    world.hangsDeg = hangsDeg;
    const tab = await world.openTab();
    void tab.app.model.actions.startCamera();
    await world.pass(20);
    expect(tab.app.model.live.value?.remark).toEqual({ kind: 'turned', byDeg: 360 - hangsDeg });
    tab.app.model.actions.beginCalibration('new');
    await world.pass(3);
    expect(tab.app.model.calibration.value).toMatchObject({ kind: 'placing', faults: ['picture-turned'] });
  });

  test('is turned once, and stays so after a reload', async () => {
    const world = new World();
    world.hangsDeg = hangsDeg;
    const tab = await world.watching();
    await world.pass(20);
    const { settings, live, actions } = tab.app.model;
    const remark = live.value?.remark;
    if (remark?.kind !== 'turned') throw new Error('not said to be turned');
    await actions.changeSettings(turnFurther(settings.value, 'Webcam', remark.byDeg));
    await world.pass(30);
    expect(live.value?.remark).toBeNull();
    expect(tab.app.model.session.value.state.kind).toBe('good');
    await world.crash(tab);
    const next = await world.openTab();
    void next.app.model.actions.startCamera();
    await world.pass(30);
    expect(next.app.model.live.value?.remark).toBeNull();
    expect(next.app.model.session.value.state.kind).toBe('good');
    expect(world.faults).toEqual([]);
  });
});

describe('a camera without colour', () => {
  test('is said to be one, and the other camera is offered there', async () => {
    const world = new World();
    world.chroma = 0.4;
    world.listed = [
      { deviceId: 'cam', label: 'Webcam' },
      { deviceId: 'front', label: 'Front camera' },
    ];
    const tab = await world.watching();
    await world.pass(20);
    const { live, cameras, actions } = tab.app.model;
    const remark = live.value?.remark;
    if (remark?.kind !== 'grey') throw new Error('not said to be grey');
    expect(cameras.value.map(({ label }) => label)).toContain('Front camera');
    expect(describeRemark(remark, true).meaning).toContain('another');
    // It is judged all the same until the person chooses.
    expect(tab.app.model.session.value.state.kind).toBe('good');
    world.chroma = 30;
    void actions.changeSettings({ cameraId: 'front' });
    await world.pass(20);
    expect(live.value?.remark).toBeNull();
  });

  test('is not what a closed shutter is taken for', async () => {
    const world = new World();
    world.chroma = 0;
    world.person = 'away';
    const look = world.look.bind(world);
    world.look = (turnDeg) => {
      const seen = look(turnDeg);
      return { ...seen, frame: { ...seen.frame, meanLuma: 1, lumaSd: 0 } };
    };
    const tab = await world.watching();
    await world.pass(20);
    expect(tab.app.model.live.value?.remark).toBeNull();
  });
});

describe('a camera that frames by itself', () => {
  /** Every twenty seconds somewhere else in the seat, and back. */
  const shifting = (atMs: number) => ({
    xShare: Math.floor(atMs / 20_000) % 2 === 0 ? 0 : 0.12,
    nearer: 0,
  });
  const MEASURED_BY_SIZE = [
    'viewingDistanceRatio',
    'trunkLeanRatio',
    'slumpDropRatio',
    'headForwardRatio',
  ] as const;

  test('is told within five minutes, with what to do, and judged by angles and ratios only', async () => {
    const world = new World();
    world.frames = createFramingCamera('follows', shifting);
    const tab = await world.watching();
    const { live, session, settings } = tab.app.model;
    await world.pass(5 * 60);
    const remark = live.value?.remark;
    if (remark?.kind !== 'follows') throw new Error('not said to follow');
    expect(describeRemark(remark, false).meaning).toContain('Turn it off');
    expect(settings.value.framingCameras).toEqual({ Webcam: 'found' });
    await world.pass(10);
    for (const metric of MEASURED_BY_SIZE) {
      expect(live.value?.metrics?.[metric]).toEqual({ kind: 'unmeasurable', reason: 'camera-follows' });
    }
    expect(session.value.state.kind).toBe('good');
    world.person = { change: SLUMP, camera: DESK };
    await world.pass(90);
    expect(session.value.state.kind).toBe('deviating');
    expect(world.faults).toEqual([]);
  });

  test('is known by its name after a reload, and said no more to somebody who wants it so', async () => {
    const world = new World();
    world.frames = createFramingCamera('follows', shifting);
    const tab = await world.watching();
    await world.pass(5 * 60);
    await tab.app.model.actions.changeSettings(framingOf(tab.app.model.settings.value, 'Webcam', 'kept'));
    await world.crash(tab);
    const next = await world.openTab();
    void next.app.model.actions.startCamera();
    await world.pass(20);
    const { live } = next.app.model;
    expect(live.value?.remark).toBeNull();
    expect(live.value?.metrics?.viewingDistanceRatio).toMatchObject({ reason: 'camera-follows' });
  });

  test('that has been told to stop is measured as ever, and told again should it go on', async () => {
    const world = new World();
    world.frames = createFramingCamera('follows', shifting);
    const tab = await world.watching();
    const { live, settings, actions } = tab.app.model;
    await world.pass(5 * 60);
    world.frames = (seen) => seen;
    await actions.changeSettings(framingOf(settings.value, 'Webcam', null));
    await world.pass(60);
    expect(live.value?.remark).toBeNull();
    expect(live.value?.metrics?.viewingDistanceRatio.kind).toBe('measured');
    world.frames = createFramingCamera('follows', shifting);
    await world.pass(5 * 60);
    expect(live.value?.remark).toEqual({ kind: 'follows' });
  });

  test('is not what a person who moves about is taken for', async () => {
    const world = new World();
    world.frames = createFramingCamera('stands', shifting);
    const tab = await world.watching();
    await world.pass(10 * 60);
    expect(tab.app.model.live.value?.remark).toBeNull();
    expect(tab.app.model.settings.value.framingCameras).toEqual({});
  });
});
