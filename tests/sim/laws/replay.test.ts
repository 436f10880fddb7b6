// Laws of the log: a recorded day runs again to the same intervals, bouts and nudges; and no name, word or landmark is in it.
import { afterEach, expect, test, vi } from 'vitest';
import { assessedOf } from '../../../src/core/replay/logged-event';
import { readLog } from '../../../src/core/replay/log';
import { recordEvent, startRecording, textOf, type Recording } from '../../../src/core/replay/recorder';
import { replay } from '../../../src/core/replay/replay';
import { summarise } from '../../../src/core/report/summarise';
import { advance } from '../../../src/core/watch/advance';
import type { Bout, Interval } from '../../../src/core/session/session';
import { DESK, SETUP } from '../../unit/desk';
import { DEEDS, doIt, openTabs } from '../world/deeds';
import { MINUTE, START_MS, World, type Tab } from '../world/world';
import { always, LAW_MS, rowOf } from './play';

afterEach(() => void vi.useRealTimers());

const DAY = { startMs: START_MS - 60 * MINUTE, endMs: START_MS + 24 * 60 * MINUTE };

/** What came of a day: what was to be stored, and what was said. */
interface Outcome {
  readonly intervals: Map<string, Interval>;
  readonly bouts: Map<string, Bout>;
  readonly said: string[];
}

const nothing = (): Outcome => ({ intervals: new Map(), bouts: new Map(), said: [] });

/** Records the tab's whole life, and what it asked to be stored and said. */
function follow(tab: Tab): { recording: Recording } {
  const followed = { recording: startRecording('assessed') };
  for (const [index, event] of tab.events.entries()) {
    const before = tab.states[index];
    if (before !== undefined) followed.recording = recordEvent(followed.recording, event, before);
  }
  return followed;
}

function outcomeOf(effects: Tab['effects']): Outcome {
  const outcome = nothing();
  for (const effect of effects) {
    if (effect.kind === 'store-batch') {
      for (const interval of effect.batch.intervals) outcome.intervals.set(interval.id, interval);
      for (const bout of effect.batch.bouts) outcome.bouts.set(bout.id, bout);
    }
    if (effect.kind === 'notify') outcome.said.push(`${effect.warning.metric} after ${effect.lastedMs}`);
    if (effect.kind === 'notify-break') outcome.said.push(`break: ${JSON.stringify(effect.prompt)}`);
  }
  return outcome;
}

/** The report in whole, but for the mean changes, which a log has rounded. */
function reportOf({ intervals, bouts }: Outcome): unknown {
  const plain = [...intervals.values()].map((interval) => ({ ...interval, meanChanges: {} }));
  return summarise(plain, [...bouts.values()], DAY, []);
}

/** The same but for the last digits of mean changes, which a log has rounded. */
function told({ intervals, bouts, said }: Outcome): unknown {
  return {
    said,
    bouts: [...bouts.values()],
    intervals: [...intervals.values()].map(({ id, startMs, endMs, state, presence }) => ({
      id,
      startMs,
      endMs,
      state,
      presence,
    })),
  };
}

const days = rowOf(
  DEEDS.filter((deed) => deed !== 'reload' && deed !== 'second-tab' && deed !== 'other-tab-starts'),
  { min: 5, max: 100 },
  { minLength: 4, maxLength: 10 },
);

test(
  'a recorded day runs again to the same intervals, bouts, nudges and report',
  () =>
    always(
      days,
      async (row) => {
        const world = new World();
        const tab = await world.watching(1);
        for (const { deed, seconds } of [{ deed: 'slump', seconds: 80 } as const, ...row]) {
          await doIt(world, deed);
          await world.pass(seconds);
        }
        world.disk = 'well';
        for (const each of openTabs(world)) each.app.model.actions.stop();
        await world.pass(70);
        const reading = readLog(textOf(follow(tab).recording, 0));
        if (reading.kind === 'refused') throw new Error(reading.where);
        const again = outcomeOf([...replay(reading.log)].flatMap(({ effects }) => effects));
        const once = outcomeOf(tab.effects);
        expect(once.intervals.size).toBeGreaterThan(0);
        expect(told(again)).toEqual(told(once));
        expect(reportOf(again)).toEqual(reportOf(once));
      },
      0.4,
    ),
  LAW_MS,
);

test('no name, no file, no passphrase and no landmark is in a log', async () => {
  const world = new World();
  await world.store.saveSetup({ ...SETUP, name: 'Grandmother’s attic' });
  const tab = await world.watching();
  const { actions } = tab.app.model;
  await actions.changeSetup(SETUP.id, { name: 'Grandmother’s attic' });
  await actions.exportData('backup', 'correct horse');
  await actions.readBackup(new File(['{}'], 'holiday.json'), 'battery staple');
  await actions.logStretch({ slug: 'a', stretchId: 'b', title: 'Secret exercise', heldMs: 60_000 });
  await world.pass(40);
  const text = textOf(follow(tab).recording, 0);
  for (const secret of ['attic', 'horse', 'staple', 'holiday', 'Secret', 'Webcam', 'keypoints', '"cam"'])
    expect(text).not.toContain(secret);
  expect(text).toContain('"assessed"');
});

test('a log takes no more than 4 MB an hour, at a desk that is calibrated and a look a second', async () => {
  const world = new World();
  const tab = await world.watching();
  for (let second = 0; second < 300; second += 1) {
    // Nobody sits like a statue: each look measures something else.
    const swayM = Math.sin(second * 7) * 0.002;
    world.person = { change: { headForwardM: swayM, headTiltDeg: swayM * 200 }, camera: DESK };
    await world.pass(1);
  }
  const bytesAnHour = (textOf(follow(tab).recording, 0).length / 300) * 3_600;
  expect(bytesAnHour).toBeLessThan(4_000_000);
  expect(bytesAnHour, 'and there is something in it').toBeGreaterThan(1_000_000);
});

test('a look that the log has assessed is not assessed once more by the machine', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(20);
  let looks = 0;
  for (const [index, event] of tab.events.entries()) {
    const before = tab.states[index];
    if (event.kind !== 'looked' || before === undefined) continue;
    const look = assessedOf(before, event);
    const [{ live }] = advance(before, event);
    if (look?.assessment.metrics == null || live === null) continue;
    expect(live.metrics).toBe(look.assessment.metrics);
    looks += 1;
  }
  expect(looks).toBeGreaterThan(10);
});
