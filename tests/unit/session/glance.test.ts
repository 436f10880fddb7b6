// The promises of the posture at a glance: never better than its parts, nothing unseen called fine, what leads stands first.
import fc from 'fast-check';
import { isTendency } from '../../../src/core/metrics/measure';
import { describe, expect, test } from 'vitest';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import { BODY_PARTS, glanceOf, partOf } from '../../../src/core/session/glance';
import { snapshot } from '../../../src/core/session/step';
import { forwards, scenes } from './arbitrary';
import { MINUTE, sitting, Story, turned } from './help';

const judgementOf = (look: ReturnType<typeof sitting>) => (look.kind === 'judged' ? look.judgement : null);

describe('the posture at a glance', () => {
  test('is never upright above a part that is beyond its limit, on any day', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const story = new Story();
        for (const { input, times, elapsedMs } of played) {
          for (let time = 0; time < times; time += 1) {
            story.input(input);
            const judgement = input.kind === 'judged' ? input.judgement : null;
            const glance = glanceOf(snapshot(story.state, story.atMs), judgement);
            const beyond = glance.parts.some(({ mark }) => mark === 'beyond');
            expect(glance.kind === 'good' && beyond).toBe(false);
            expect(glance.parts.map(({ part }) => part).toSorted()).toEqual(BODY_PARTS.toSorted());
            story.wait(elapsedMs);
          }
        }
      }),
    );
  });

  test('never calls a part fine of which nothing was judged, or nothing but tendencies', () => {
    fc.assert(
      fc.property(fc.subarray([...METRIC_IDS]), (judged) => {
        const look = sitting(Object.fromEntries(judged.map((metric) => [metric, 0.1])));
        const { parts } = glanceOf(snapshot(new Story().input(look).state, 1_000_000), judgementOf(look));
        for (const { part, mark } of parts) {
          expect(mark).toBe(
            judged.some((metric) => partOf(metric) === part && !isTendency(metric)) ? 'fine' : 'unseen',
          );
        }
      }),
    );
  });

  test('goes from upright over drifting to drifted, with the worst part first', () => {
    const slouch = sitting({ headDropMm: 0.4, pelvicTiltDeg: 1.4, slumpScore: 0.8 });
    const story = new Story().keep(slouch, MINUTE / 2);
    const drifting = glanceOf(snapshot(story.state, story.atMs), judgementOf(slouch));
    expect(drifting).toMatchObject({ kind: 'drifting', dwellShare: 0.5, lead: 'pelvicTiltDeg' });
    expect(drifting.parts.map(({ part, mark }) => [part, mark])).toEqual([
      ['hips', 'beyond'],
      ['head', 'fine'],
      ['shoulders', 'near'],
    ]);
    story.keep(slouch, MINUTE);
    const drifted = glanceOf(snapshot(story.state, story.atMs), judgementOf(slouch));
    expect(drifted).toMatchObject({ kind: 'deviating', dwellShare: 0, lead: 'pelvicTiltDeg' });
    const back = sitting({ headDropMm: 0, pelvicTiltDeg: 0, slumpScore: 0 });
    story.keep(back, MINUTE);
    expect(glanceOf(snapshot(story.state, story.atMs), judgementOf(back)).kind).toBe('good');
  });

  test('says that it cannot tell where nothing can be judged', () => {
    const story = new Story().keep(turned(), MINUTE);
    expect(glanceOf(snapshot(story.state, story.atMs), null)).toMatchObject({ kind: 'unknown', lead: null });
  });
});
