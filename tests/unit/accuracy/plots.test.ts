// The drawings of docs/accuracy.md say what the figures say, and can be read by every program that reads SVG.
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import type { CrossTalkCell, JudgementRow } from '../../../tools/accuracy/figures/summarise';
import { agreementPlot, crossTalkPlot, judgementPlot } from '../../../tools/accuracy/publish/plots';

const parsed = (svg: string): Element =>
  (new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document).documentElement;
const textsOf = (svg: string): readonly (string | null)[] =>
  [...parsed(svg).querySelectorAll('text')].map(({ textContent }) => textContent);

function judged(bodies: 'sitter' | 'rig', deviating: number, good: number, unknown: number): JudgementRow {
  const shown = { view: 'side', posture: 'slumped', toTell: true, baseline: 'upright', because: {} } as const;
  return { ...shown, bodies, deviating, good, unknown };
}

test('the share of a posture that is called a deviation is of all bodies together, unknown ones counted', () => {
  const drawn = textsOf(judgementPlot([judged('sitter', 2, 1, 0), judged('rig', 1, 0, 4)]));
  expect(drawn).toContain('38 %');
  expect(drawn).toContain('slumped');
});

test('a slump baseline has no part in that drawing', () => {
  const other: JudgementRow = { ...judged('rig', 9, 0, 0), baseline: 'upright and own slump' };
  expect(textsOf(judgementPlot([judged('sitter', 1, 1, 0), other]))).toContain('50 %');
});

test('a cell of the cross-talk gives what is shown and what is true, and a dash where nothing was measured', () => {
  const cell: CrossTalkCell = {
    view: 'side',
    joint: 'head yaw',
    metric: 'trunkInclinationDeg',
    n: 4,
    perDeg: -0.001,
    truePerDeg: 0.5,
  };
  const drawn = textsOf(crossTalkPlot([cell, { ...cell, joint: 'neck flexion', perDeg: null }]));
  expect(drawn).toContain('0.00 (0.50)');
  expect(drawn).toContain('–');
});

test.each([
  ['agreement', agreementPlot([])],
  ['judgement', judgementPlot([judged('sitter', 1, 0, 0)])],
  ['cross-talk', crossTalkPlot([])],
])('the drawing of the %s is one SVG with a title and a description, and asks for nothing', (_, svg) => {
  const drawing = parsed(svg);
  expect(drawing.tagName).toBe('svg');
  expect(drawing.querySelector('title')?.textContent).toMatch(/\w/);
  expect(drawing.querySelector('desc')?.textContent).toMatch(/\w/);
  expect(svg).not.toMatch(/href|url\(|<style|<script/);
});
