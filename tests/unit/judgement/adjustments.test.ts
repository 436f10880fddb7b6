// What a person changes about what is judged: limits raised by "that was wrong", and measures switched off.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/judgement/judge';
import { limitsOf, lowerLimit, raiseLimit } from '../../../src/core/judgement/thresholds';
import { measure } from '../../../src/core/metrics/measure';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import { choose, observe, startMonitor, type MonitorChoices } from '../../../src/core/watch/monitor';
import type { SessionEffect } from '../../../src/core/session/session';
import { baselineOf, featuresOf } from '../calibration/calibrated';
import { lookAt, SIDE_CAMERA, WEBCAM } from '../person';
import { MINUTE, SECOND, sitting, Story } from '../session/help';

const DESK = { ...WEBCAM, focalPx: 400 };
const SLUMP = { slumpM: 0.05, headForwardM: 0.05, headSinkM: 0.06 };
const front = baselineOf(DESK);

function judgeSlump(adjustments: Parameters<typeof judge>[3]) {
  return judge(
    measure(featuresOf(SLUMP, DESK), { view: 'front', baseline: front }),
    front,
    'standard',
    adjustments,
  );
}

describe('"that was wrong"', () => {
  test('raises this limit by a quarter and no other, and taking it back restores it', () => {
    const baseline = baselineOf(SIDE_CAMERA, { yawDeg: 90 });
    fc.assert(
      fc.property(fc.constantFrom(...METRIC_IDS), fc.integer({ min: 0, max: 5 }), (metric, before) => {
        const raises = before === 0 ? {} : { [metric]: before };
        const raised = raiseLimit(raises, metric);
        const [then, now] = [limitsOf(baseline, 'standard', raises), limitsOf(baseline, 'standard', raised)];
        for (const each of METRIC_IDS) {
          const limit = then[each];
          if (limit === null) expect(now[each]).toBeNull();
          else expect(now[each]).toBeCloseTo(each === metric ? 1.25 * limit : limit);
        }
        expect(lowerLimit(raised, metric)).toEqual(raises);
      }),
    );
  });

  test('ends somewhere: a limit raised for ever would be a measure switched off unsaid', () => {
    let raises = {};
    for (let i = 0; i < 50; i += 1) raises = raiseLimit(raises, 'headTiltDeg');
    expect(limitsOf(front, 'standard', raises).headTiltDeg).toBeLessThan(4 * 8);
    expect(raiseLimit(raises, 'headTiltDeg')).toBe(raises);
  });

  test('takes the warning down, and what is beyond still has to last anew', () => {
    const story = new Story().keep(sitting({ slumpScore: 1.2 }), MINUTE + SECOND);
    const [warning] = story.all('warning-raised');
    if (warning === undefined) throw new Error('no warning to be wrong about');
    story.input({ kind: 'retract', warningId: warning.effect.warning.id });
    expect(story.all('warning-cleared')).toHaveLength(1);
    story.keep(sitting({ slumpScore: 1.2 }), 50 * SECOND);
    expect(story.all('warning-raised')).toHaveLength(1);
    story.keep(sitting({ slumpScore: 1.2 }), 20 * SECOND);
    expect(story.all('warning-raised')).toHaveLength(2);
  });

  test('about a warning that has gone does nothing', () => {
    const story = new Story().keep(sitting(), 10 * SECOND);
    const before = story.state;
    story.input({ kind: 'retract', warningId: 'none' });
    expect(story.state).toEqual(before);
  });
});

describe('a measure that is off', () => {
  test('is never judged, however far it is', () => {
    const all = judgeSlump(undefined);
    expect(all.beyond.length).toBeGreaterThan(0);
    const judgement = judgeSlump({ raises: {}, off: all.beyond });
    expect(judgement.beyond).toEqual([]);
    for (const metric of all.beyond) expect(judgement.perMetric[metric]).toEqual({ kind: 'off' });
  });

  test('makes no moment good: with everything off nothing is known', () => {
    expect(judgeSlump({ raises: {}, off: METRIC_IDS }).overall).toEqual({
      kind: 'unknown',
      reason: 'nothing-measurable',
    });
  });

  test('takes its warning along', () => {
    const choices: MonitorChoices = {
      setup: {
        id: 'desk',
        name: 'Desk',
        sourceKind: 'camera',
        viewOverride: null,
        standingDesk: false,
        raises: {},
        camera: null,
        baseline: front,
      },
      sensitivity: 'standard',
      off: [],
      alerts: { notifyAfterMs: 300_000, minGapMs: 900_000, maxPerHour: 3, breakAfterMs: null },
    };
    let [state] = startMonitor(choices, null, 0);
    const effects: SessionEffect[] = [];
    for (let atMs = 0; atMs < 90_000; atMs += 500) {
      const [next, more] = observe(state, lookAt(atMs, atMs < 10_000 ? {} : SLUMP, DESK));
      state = next;
      effects.push(...more);
    }
    const warned = effects.flatMap((effect) => (effect.kind === 'warning-raised' ? [effect.warning] : []));
    expect(warned.length).toBeGreaterThan(0);
    const deviating = METRIC_IDS.filter((metric) => metric in state.session.deviations);
    const [, cleared] = choose(state, { ...choices, off: deviating }, 90_000);
    expect(cleared.filter(({ kind }) => kind === 'warning-cleared')).toHaveLength(warned.length);
  });
});
