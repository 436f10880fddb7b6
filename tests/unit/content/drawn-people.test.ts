// Promises of the drawn people: bones keep their length while they move, joints bend one way, and the files are what the tool makes.
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earOf } from '../../../tools/drawings/body/head';
import { PEOPLE } from '../../../tools/drawings/body/person';
import { jointsOf, LENGTHS, poseBetween, trunk, type SidePose } from '../../../tools/drawings/body/pose';
import { at, directionTo, distance } from '../../../tools/drawings/geometry';
import { SCENES } from '../../../tools/drawings/scenes';
import { STACKED } from '../../../tools/drawings/scenes/posture';
import { sceneSvg } from '../../../tools/drawings/svg';

const angle = fc.integer({ min: -60, max: 120 });
const point = fc.record({ x: fc.integer({ min: -60, max: 80 }), y: fc.integer({ min: 0, max: 90 }) });
const poses = fc
  .record({ lean: angle, ankle: point, wrist: point })
  .map(({ lean, ankle, wrist }): SidePose => {
    const side = { leg: { ankle, foot: 90 }, arm: { wrist } };
    return { hip: at(0, 60), ...trunk(lean), near: side, far: side };
  });

/** How far the second bone is turned against the first, from 0 to 360 degrees. */
const turn = (first: number, second: number): number => (((second - first) % 360) + 360) % 360;

describe('a drawn person', () => {
  it('keeps every bone as long as it is, all the way from one pose to another', () => {
    fc.assert(
      fc.property(poses, poses, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
        const { spine, legs, arms } = jointsOf(poseBetween(from, to, t));
        const lengths = [LENGTHS.pelvis, LENGTHS.lumbar, LENGTHS.thorax, LENGTHS.upper, LENGTHS.neck];
        for (const [index, length] of lengths.entries())
          expect(distance(spine[index] ?? at(0, 0), spine[index + 1] ?? at(0, 0))).toBeCloseTo(length, 6);
        expect(distance(legs.near.hip, legs.near.knee)).toBeCloseTo(LENGTHS.thigh, 6);
        expect(distance(legs.near.knee, legs.near.ankle)).toBeCloseTo(LENGTHS.shin, 6);
        expect(distance(arms.near.shoulder, arms.near.elbow)).toBeCloseTo(LENGTHS.upperArm, 6);
        expect(distance(arms.near.elbow, arms.near.wrist)).toBeCloseTo(LENGTHS.foreArm, 6);
      }),
    );
  });

  it('bends knees backwards and elbows forwards, never the other way', () => {
    fc.assert(
      fc.property(poses, (pose) => {
        const { legs, arms } = jointsOf(pose);
        const { hip, knee, ankle } = legs.near;
        expect(turn(directionTo(hip, knee), directionTo(knee, ankle))).toBeLessThanOrEqual(180);
        const { shoulder, elbow, wrist } = arms.near;
        const bend = turn(directionTo(shoulder, elbow), directionTo(elbow, wrist));
        expect(bend === 0 || bend >= 180).toBe(true);
      }),
    );
  });

  it('has the ear over the shoulder and the shoulder over the hip where the drawing says so', () => {
    const { spine, headDeg, arms, legs } = jointsOf(STACKED);
    const ear = earOf(spine[5], headDeg);
    expect(Math.abs(ear.x - arms.near.shoulder.x)).toBeLessThan(1.5);
    expect(Math.abs(arms.near.shoulder.x - legs.near.hip.x)).toBeLessThan(3);
  });

  it('is one of several: ages, builds, skins and hair differ', () => {
    const people = Object.values(PEOPLE);
    expect(new Set(people.map(({ skin }) => skin)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(people.map(({ hair }) => hair)).size).toBeGreaterThanOrEqual(5);
    expect(people.filter(({ hairColour }) => hairColour === 'hair-grey').length).toBeGreaterThanOrEqual(2);
    expect(
      Math.max(...people.map(({ build }) => build)) / Math.min(...people.map(({ build }) => build)),
    ).toBeGreaterThan(1.15);
  });
});

describe('the drawings of people', () => {
  it.each(Object.entries(SCENES))('%s is as the tool makes it', async (name, scene) => {
    const file = await readFile(new URL(`../../../content/drawings/${name}.svg`, import.meta.url), 'utf8');
    expect(file === sceneSvg(scene), `npx tsx tools/drawings/cli.ts writes ${name}.svg anew`).toBe(true);
  });

  it.each(Object.entries(SCENES).filter(([, { focus }]) => focus !== undefined))(
    '%s moves, and can be shown by its moving figure alone',
    (_name, scene) => {
      const svg = sceneSvg(scene);
      expect(svg).toContain('<animate');
      expect(svg).toMatch(/data-focus="-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+"/);
    },
  );
});
