// The rules by which a pose worker is replaced.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginSupervision,
  checkDueMs,
  DEFAULT_LIMITS,
  supervise,
  type Supervision,
  type SupervisionCommand,
  type SupervisionEvent,
} from '../../../src/core/supervision/supervise';

const READY = { kind: 'ready', backend: 'wasm', loadMs: 300, warmUpMs: 100 } as const;
const MISSING = { kind: 'file-missing', file: 'weights.bin', status: 404 } as const;
const BROKEN = { kind: 'failed', trouble: MISSING } as const;
const BOOM = { kind: 'other', message: 'boom' } as const;

type Step = readonly [atMs: number, event: SupervisionEvent];

/** Plays events one after another; returns the end and every command with its time. */
function play(steps: readonly Step[]): {
  state: Supervision;
  commands: (readonly [number, SupervisionCommand])[];
} {
  const [begun, first] = beginSupervision(0);
  let state = begun;
  const commands = first.map((command): readonly [number, SupervisionCommand] => [0, command]);
  for (const [atMs, event] of steps) {
    const [next, asked] = supervise(state, event, atMs);
    state = next;
    for (const command of asked) commands.push([atMs, command]);
  }
  return { state, commands };
}

const loadedAt = (atMs: number): Step => [atMs, { kind: 'loaded', outcome: READY }];
const beat = (atMs: number, numTensors = 400): Step => [atMs, { kind: 'heartbeat', numTensors }];
const check = (atMs: number): Step => [atMs, { kind: 'check' }];

describe('a worker that works', () => {
  test('is pointed at the source as soon as it has loaded', () => {
    const { state, commands } = play([loadedAt(500)]);
    expect(state.kind).toBe('ready');
    expect(commands).toEqual([
      [0, 'spawn'],
      [500, 'watch'],
    ]);
  });

  test('is left alone for a whole day of heartbeats', () => {
    const steps = [loadedAt(500)];
    for (let atMs = 1000; atMs < 3_600_000; atMs += 1000) steps.push(beat(atMs), check(atMs + 500));
    expect(play(steps).commands).toHaveLength(2);
  });

  test('is not blamed for hours in which the whole machine slept', () => {
    const wokenMs = 8 * 3_600_000;
    const { state } = play([
      loadedAt(500),
      beat(1000),
      check(wokenMs),
      beat(wokenMs + 10),
      check(wokenMs + 1000),
    ]);
    expect(state.kind).toBe('ready');
  });

  test('may hold more tensors while a frame is in work', () => {
    const { state } = play([loadedAt(500), beat(1000, 343), beat(2000, 380), beat(3000, 343)]);
    expect(state.kind).toBe('ready');
  });
});

describe('a worker that worked and was lost', () => {
  const silence = [11_000, 12_000, 13_000].map(check);

  test('is replaced after ten seconds of silence', () => {
    const { state, commands } = play([loadedAt(500), beat(1000), check(10_900), ...silence]);
    expect(state).toMatchObject({ kind: 'waiting', reason: { kind: 'silent' } });
    expect(commands.at(-1)?.[1]).toBe('terminate');
  });

  test.each<SupervisionEvent>([
    { kind: 'fault', trouble: BOOM },
    { kind: 'died', trouble: BOOM },
  ])('is replaced at once after %j', (event) => {
    const { state, commands } = play([loadedAt(500), [2000, event], check(2900), check(3000)]);
    expect(commands.slice(2)).toEqual([
      [2000, 'terminate'],
      [3000, 'spawn'],
    ]);
    expect(state).toMatchObject({ kind: 'loading', reason: event });
  });

  test('is replaced when its tensors grow beyond the bound', () => {
    const { state } = play([
      loadedAt(500),
      beat(1000, 343),
      beat(2000, 343 + DEFAULT_LIMITS.extraTensors + 1),
    ]);
    expect(state).toMatchObject({ kind: 'waiting', reason: { kind: 'leaking' } });
  });

  test('waits 1, 2, 5, 15, 60 and again 60 seconds from one failure to the next', () => {
    const waits: number[] = [];
    let [state] = beginSupervision(0);
    [state] = supervise(state, { kind: 'loaded', outcome: READY }, 0);
    for (let round = 0, atMs = 1000; round < 6; round++) {
      [state] = supervise(state, { kind: 'fault', trouble: BOOM }, atMs);
      if (state.kind !== 'waiting') throw new Error(state.kind);
      waits.push(state.untilMs - atMs);
      atMs = state.untilMs;
      [state] = supervise(state, { kind: 'check' }, atMs);
      [state] = supervise(state, { kind: 'loaded', outcome: READY }, atMs);
    }
    expect(waits).toEqual([1000, 2000, 5000, 15_000, 60_000, 60_000]);
  });

  test('is forgiven earlier failures after two good minutes', () => {
    const { state } = play([
      loadedAt(0),
      [1000, { kind: 'fault', trouble: BOOM }],
      check(2000),
      loadedAt(2500),
      [2500 + DEFAULT_LIMITS.settledMs, { kind: 'fault', trouble: BOOM }],
    ]);
    expect(state).toMatchObject({ kind: 'waiting', failures: 1 });
  });

  test('is tried again when loading fails the second time, for it has worked before', () => {
    const { state } = play([
      loadedAt(0),
      [1000, { kind: 'fault', trouble: BOOM }],
      check(2000),
      [2500, { kind: 'loaded', outcome: BROKEN }],
    ]);
    expect(state).toMatchObject({ kind: 'waiting', failures: 2, reason: { kind: 'load-failed' } });
  });
});

describe('a worker that never worked', () => {
  test.each<readonly [SupervisionEvent, string]>([
    [{ kind: 'loaded', outcome: BROKEN }, 'file-missing'],
    [{ kind: 'died', trouble: { kind: 'script-missing' } }, 'script-missing'],
    [{ kind: 'fault', trouble: BOOM }, 'other'],
  ])('is shown as failed after %j and not tried again', (event, trouble) => {
    const { state, commands } = play([[500, event], check(100_000), check(200_000)]);
    expect(state).toMatchObject({ kind: 'failed', trouble: { kind: trouble } });
    expect(commands.at(-1)).toEqual([500, 'terminate']);
  });

  test('may take a minute to load', () => {
    expect(play([15_000, 30_000, 45_000, 59_000].map(check)).state.kind).toBe('loading');
    expect(play([61_000, 62_000, 63_000].map(check)).state.kind).toBe('failed');
  });
});

test('a check before its time changes nothing, and however many come, three misses take two seconds', () => {
  const moments = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 40, maxLength: 80 });
  fc.assert(
    fc.property(moments, (gapsMs) => {
      let [state] = beginSupervision(0);
      [state] = supervise(state, { kind: 'loaded', outcome: READY }, 0);
      let atMs = DEFAULT_LIMITS.silentMs - 1000;
      for (const gapMs of gapsMs) {
        atMs += gapMs;
        const dueMs = checkDueMs(state) ?? Infinity;
        const [next] = supervise(state, { kind: 'check' }, atMs);
        if (atMs < dueMs) expect(next).toEqual(state);
        else expect(next).not.toEqual(state);
        if (next.kind !== 'ready') {
          expect(atMs).toBeGreaterThanOrEqual(DEFAULT_LIMITS.silentMs + 2 * DEFAULT_LIMITS.checkMs);
          return;
        }
        state = next;
      }
    }),
  );
});

test('whatever happens, there is never more than one worker, and none after stop', () => {
  const event = fc.oneof(
    fc.constant<SupervisionEvent>({ kind: 'loaded', outcome: READY }),
    fc.constant<SupervisionEvent>({ kind: 'loaded', outcome: BROKEN }),
    fc.constant<SupervisionEvent>({ kind: 'heard' }),
    fc.constant<SupervisionEvent>({ kind: 'check' }),
    fc.constant<SupervisionEvent>({ kind: 'fault', trouble: BOOM }),
    fc.constant<SupervisionEvent>({ kind: 'died', trouble: BOOM }),
    fc.nat(3000).map((numTensors): SupervisionEvent => ({ kind: 'heartbeat', numTensors })),
  );
  const steps = fc.array(fc.tuple(fc.nat(40_000), event), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (moves) => {
      let atMs = 0;
      const timed = moves.map(([gapMs, what]): Step => [(atMs += gapMs), what]);
      const { state, commands } = play([...timed, [atMs, { kind: 'stop' }], check(atMs + 1_000_000)]);
      let living = 0;
      for (const [, command] of commands) {
        if (command === 'spawn') living += 1;
        if (command === 'terminate') living -= 1;
        expect(living).toBeGreaterThanOrEqual(0);
        expect(living).toBeLessThanOrEqual(1);
        if (command === 'watch') expect(living).toBe(1);
      }
      expect(living).toBe(0);
      expect(state.kind).toBe('stopped');
    }),
  );
});
