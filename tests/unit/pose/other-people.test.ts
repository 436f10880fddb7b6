// Who else is in the picture: near ones count, far ones and the person's own double do not, and one miss is not enough to be alone.
import { describe, expect, test } from 'vitest';
import { ALONE, countOthers, type OtherPeople } from '../../../src/core/pose/other-people';
import { LANDMARK, type Candidate, type Pose } from '../../../src/core/pose/pose';
import { poseOf } from '../person';

const nose = poseOf().keypoints[LANDMARK.nose] ?? { x: 0, y: 0 };
const SELF: Candidate = { x: nose.x, y: nose.y - 10, sizePx: 300 };
const beside = (change: Partial<Candidate> = {}): Candidate => ({ ...SELF, x: SELF.x - 250, ...change });

const count = (company: OtherPeople, ...candidates: readonly Candidate[]): OtherPeople =>
  countOthers(company, { ...poseOf(), candidates } satisfies Pose);

describe('company', () => {
  test.each<readonly [string, readonly Candidate[], boolean]>([
    ['the person alone', [SELF], false],
    ['nobody but the tracked person, whom the detector misses', [], false],
    ['somebody as near', [SELF, beside()], true],
    ['somebody who is found more surely than the person', [beside(), SELF], true],
    ['somebody well behind', [SELF, beside({ sizePx: 130 })], false],
    ['the same head found twice', [SELF, { ...SELF, x: SELF.x + 40 }], false],
  ])('%s', (_, candidates, expected) => {
    expect(count(ALONE, ...candidates).here).toBe(expected);
  });

  test('a count or two without them is a miss, three are their leaving', () => {
    const accompanied = count(ALONE, SELF, beside());
    const missed = count(count(accompanied, SELF), SELF);
    expect(missed.here).toBe(true);
    expect(count(count(count(missed, beside(), SELF), SELF), SELF).here).toBe(true);
    expect(count(missed, SELF).here).toBe(false);
  });

  test('two heads over one pair of shoulders are one person, over two pairs two', () => {
    const body = { x: SELF.x, y: SELF.y + 120 };
    const bowed = { ...SELF, x: SELF.x + 94, body: { x: body.x + 30, y: body.y + 10 } };
    expect(count(ALONE, { ...SELF, body }, bowed).here).toBe(false);
    const neighbour = { ...beside(), body: { x: body.x - 250, y: body.y } };
    expect(count(ALONE, { ...SELF, body }, neighbour).here).toBe(true);
  });

  test('a head found on the person’s own chest is none', () => {
    const pose = poseOf();
    const chest = { ...SELF, y: (pose.keypoints[LANDMARK.leftShoulder]?.y ?? 0) + 60 };
    expect(count(ALONE, SELF, chest).here).toBe(false);
  });

  test('what never stirs is a thing after a few counts; who stirs stays a person', () => {
    let thing = ALONE;
    let person = ALONE;
    for (let i = 0; i < 8; i += 1) {
      thing = count(thing, SELF, beside({ x: 60.2 + 0.3 * (i % 2), y: 200 }));
      person = count(person, SELF, beside({ x: 60 + 9 * (i % 2), y: 200 }));
    }
    expect(thing.here).toBe(false);
    expect(person.here).toBe(true);
  });

  test('a look that did not count people changes nothing', () => {
    const accompanied = count(ALONE, SELF, beside());
    expect(countOthers(accompanied, poseOf())).toBe(accompanied);
  });
});
