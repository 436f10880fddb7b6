// The detector's raw numbers as people: where they are in the picture, each once, the surest first.
import { describe, expect, test } from 'vitest';
import { DETECTOR_SIDE_PX, readCandidates, type Anchor } from '../../../workers/read-candidates';

const ANCHORS: readonly Anchor[] = [
  { xCenter: 0.5, yCenter: 0.5 },
  { xCenter: 0.52, yCenter: 0.5 },
  { xCenter: 0.75, yCenter: 0.5 },
  { xCenter: 0.25, yCenter: 0.5 },
];
const VIDEO = { width: 640, height: 480 };

/** For each anchor its score; each body's shoulders are 40 of the detector's pixels below its head, and its rim 100 above them. */
function answers(...scores: readonly number[]): Float32Array {
  const values = new Float32Array(ANCHORS.length * 13);
  scores.forEach((score, index) => {
    values[index * 13] = Math.log(score / (1 - score));
    values[index * 13 + 10] = 40;
    values[index * 13 + 12] = -60;
  });
  return values;
}

describe('candidates', () => {
  test('are in pixels of the picture, without the bars that made it square', () => {
    const [one, ...others] = readCandidates(answers(0.9, 0.01, 0.01, 0.01), ANCHORS, VIDEO);
    expect(others).toEqual([]);
    expect([one?.x, one?.y]).toEqual([320, 240]);
    expect(one?.sizePx).toBeCloseTo((100 / DETECTOR_SIDE_PX) * 640, 3);
    expect(one?.body?.y).toBeCloseTo(240 + (40 / DETECTOR_SIDE_PX) * 640, 3);
  });

  test('are counted once each, however many squares have found them', () => {
    expect(readCandidates(answers(0.9, 0.95, 0.01, 0.01), ANCHORS, VIDEO)).toHaveLength(1);
  });

  test('of whom the detector is half sure count too, after the surer ones', () => {
    const found = readCandidates(answers(0.3, 0.01, 0.2, 0.95), ANCHORS, VIDEO);
    expect(found.map(({ x }) => x)).toEqual([160, 320, 480]);
  });

  test('are nobody where it is sure of nobody', () => {
    expect(readCandidates(answers(0.05, 0.05, 0.05, 0.05), ANCHORS, VIDEO)).toEqual([]);
  });
});
