// The whole core from looks to warnings: a person at a webcam who calibrates, slumps, leaves and comes back.
import { describe, expect, test } from 'vitest';
import type { Setup } from '../../../src/core/baseline/setup';
import {
  beginCalibration,
  calibrateWith,
  choose,
  observe,
  startMonitor,
  tell,
  type MonitorChoices,
  type MonitorState,
} from '../../../src/core/watch/monitor';
import type { Observation } from '../../../src/core/pose/pose';
import type { Interval, SessionEffect } from '../../../src/core/session/session';
import { snapshot } from '../../../src/core/session/step';
import { DESK, SETUP as setup, SLUMP } from '../desk';
import { emptyChair, lookAt, type Posture } from '../person';

const STEP_MS = 250;

const choices = (chosen: Setup | null): MonitorChoices => ({
  setup: chosen,
  sensitivity: 'standard',
  off: [],
  alerts: { notifyAfterMs: 300_000, minGapMs: 900_000, maxPerHour: 3, breakAfterMs: null },
});

interface Day {
  readonly state: MonitorState;
  readonly effects: readonly SessionEffect[];
  readonly atMs: number;
}

function begin(chosen: Setup | null): Day {
  const [state, effects] = startMonitor(choices(chosen), null, 0);
  return { state, effects, atMs: 0 };
}

function watch(day: Day, seconds: number, look: (atMs: number) => Observation): Day {
  let { state, atMs } = day;
  const effects = [...day.effects];
  for (const endMs = atMs + seconds * 1000; atMs < endMs;) {
    atMs += STEP_MS;
    const [next, more] = observe(state, look(atMs));
    state = next;
    effects.push(...more);
  }
  return { state, effects, atMs };
}

const sitting =
  (change: Partial<Posture> = {}) =>
  (atMs: number): Observation =>
    lookAt(atMs, change, DESK);

const nobody = (atMs: number): Observation => emptyChair(atMs, DESK);

const stateOf = ({ state, atMs }: Day): string => snapshot(state.session, atMs).state.kind;
const raised = ({ effects }: Day) => effects.filter(({ kind }) => kind === 'warning-raised');

function recorded({ effects }: Day): readonly Interval[] {
  const byId = new Map<string, Interval>();
  for (const effect of effects) if (effect.kind === 'record') byId.set(effect.interval.id, effect.interval);
  return [...byId.values()].sort((a, b) => a.startMs - b.startMs);
}

describe('a calibrated person', () => {
  test('who sits upright is good and is never warned', () => {
    const day = watch(begin(setup), 300, sitting());
    expect(stateOf(day)).toBe('good');
    expect(raised(day)).toEqual([]);
  });

  test('who slumps is warned once, within the dwell and 5 s, and no longer after sitting up', () => {
    const slumped = watch(watch(begin(setup), 30, sitting()), 65, sitting(SLUMP));
    expect(stateOf(slumped)).toBe('deviating');
    expect(raised(slumped)).toHaveLength(1);
    const up = watch(slumped, 20, sitting());
    expect(stateOf(up)).toBe('good');
    expect(snapshot(up.state.session, up.atMs).warning).toBeNull();
  });

  test('who glances down for half a minute is not warned', () => {
    const day = watch(
      watch(watch(begin(setup), 30, sitting()), 30, sitting({ headPitchDeg: 30 })),
      60,
      sitting(),
    );
    expect(raised(day)).toEqual([]);
  });

  test('who leaves is away, not deviating, even straight out of a slump', () => {
    const day = watch(watch(watch(begin(setup), 30, sitting()), 30, sitting(SLUMP)), 30, nobody);
    expect(stateOf(day)).toBe('away');
    expect(raised(day)).toEqual([]);
  });

  test('has every moment recorded in exactly one state', () => {
    const before = watch(watch(watch(begin(setup), 30, sitting()), 80, sitting(SLUMP)), 40, nobody);
    const [state, effects] = tell(before.state, { kind: 'stop' }, before.atMs);
    const intervals = recorded({ state, effects: [...before.effects, ...effects], atMs: before.atMs });
    expect(intervals[0]?.startMs).toBe(0);
    expect(intervals.at(-1)?.endMs).toBe(before.atMs);
    for (const [index, { startMs }] of intervals.entries()) {
      if (index > 0) expect(startMs).toBe(intervals[index - 1]?.endMs);
    }
  });
});

describe('a look that is told of late', () => {
  test('does not set the clock back when a heartbeat came in between', () => {
    const day = watch(begin(setup), 30, sitting());
    const [told] = tell(day.state, { kind: 'heartbeat' }, day.atMs + 400);
    const [late] = observe(told, lookAt(day.atMs + 250, {}, DESK));
    expect(late.session.atMs).toBe(day.atMs + 400);
  });
});

describe('a calibration', () => {
  test('by looks alone makes a baseline, and meanwhile nothing is judged', () => {
    const opened = watch(begin(null), 3, sitting());
    let day: Day = { ...opened, state: beginCalibration(opened.state, null, opened.atMs) };
    day = watch(day, 1, sitting());
    day = { ...day, state: calibrateWith(day.state, { kind: 'start', step: 'upright' }, day.atMs) };
    day = watch(day, 10, sitting());
    expect(stateOf(day)).toBe('unknown');
    day = watch(day, 10, sitting());
    const { phase } = day.state.calibration;
    if (phase.kind !== 'done') throw new Error(`ended in ${phase.kind}`);
    const [judging] = choose(day.state, choices({ ...setup, baseline: phase.baseline }), day.atMs);
    expect(stateOf(watch({ ...day, state: judging }, 20, sitting()))).toBe('good');
  });

  test('of an empty chair never begins to measure, and says that nobody is there', () => {
    const opened = begin(null);
    let day: Day = { ...opened, state: beginCalibration(opened.state, null, 0) };
    day = { ...day, state: calibrateWith(day.state, { kind: 'start', step: 'upright' }, day.atMs) };
    day = watch(day, 40, nobody);
    const { phase } = day.state.calibration;
    expect(phase).toMatchObject({ kind: 'countdown', step: 'upright', secondsLeft: 3, faults: ['nobody'] });
  });

  test('is extended by a turned head and does not take it into the baseline', () => {
    const opened = begin(null);
    let day: Day = { ...opened, state: beginCalibration(opened.state, null, 0) };
    day = { ...day, state: calibrateWith(day.state, { kind: 'start', step: 'upright' }, day.atMs) };
    day = watch(day, 8, sitting());
    day = watch(day, 5, sitting({ headYawDeg: 45 }));
    expect(day.state.calibration.phase).toMatchObject({ kind: 'sampling', faults: ['head-turned'] });
    day = watch(day, 12, sitting());
    const { phase } = day.state.calibration;
    if (phase.kind !== 'done') throw new Error(`ended in ${phase.kind}`);
    expect(Math.abs(phase.baseline.upright.headYawDeg?.median ?? 99)).toBeLessThan(2);
  });
});
