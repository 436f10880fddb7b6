// What every sentence has in common, in the words and in the views: kind, exact, never alarming.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import { metricName } from '../../../src/words/metrics';
import { describeProblem } from '../../../src/words/problems';
import { readability } from '../../../tools/content/reading/readability';
import { everySentence } from './every-sentence';
import { PROBLEMS } from './sentences/problems';
import { VIEW_WORDS } from './view-words';

const FORBIDDEN = [
  /bad posture/i,
  /poor posture/i,
  /damag/i,
  /prevents? (back )?pain/i,
  /diagnos/i,
  /correct angle/i,
  /\bdanger(?!ouslySetInnerHTML)/i,
  /\bharm/i,
];
const AMERICAN = [/\bcolor/i, /\bcenter\b/i, /\brecogniz/i, /\bbehavior/i];
const SOURCES = ['src/words', 'src/ui'];

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

describe('every sentence of the words', () => {
  it.each([...everySentence(), ...VIEW_WORDS.flatMap(([, sentences]) => sentences)].map((text) => [text]))(
    'is whole and calm: %s',
    (text) => {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text).not.toMatch(/ {2}|\.\.$|!/);
      for (const word of FORBIDDEN) expect(text).not.toMatch(word);
    },
  );

  it('tells the measures apart by their names', () => {
    expect(new Set(METRIC_IDS.map(metricName)).size).toBe(METRIC_IDS.length);
  });

  it('never shows the id of a metric', () => {
    const text = everySentence().join('\n');
    for (const id of METRIC_IDS) expect(text).not.toContain(id);
  });

  it('tells for each problem what happened, what it means, and at least one thing to do', () => {
    for (const { title, meaning, steps } of PROBLEMS.map(describeProblem)) {
      expect(title).not.toMatch(/\.$/);
      expect(meaning).toMatch(/[.)]$/);
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) expect(step).toMatch(/[.?]$/);
    }
  });

  it('keeps different problems apart by their titles', () => {
    const titles = PROBLEMS.map((problem) => describeProblem(problem).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('how hard the words are to read', () => {
  it.each([['all sentences', everySentence()] as const, ...VIEW_WORDS])(
    'is no more than grade 6: %s',
    (_name, sentences) => {
      expect(readability(sentences.join('\n')).grade).toBeLessThanOrEqual(6);
    },
  );
});

describe('the text written into the views', () => {
  it.each(SOURCES.flatMap(filesUnder).map((file) => [file]))('has no forbidden word: %s', (file) => {
    const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
    for (const word of FORBIDDEN) expect(text).not.toMatch(word);
  });

  it.each(filesUnder('src/words').map((file) => [file]))('is spelt the British way: %s', (file) => {
    const text = readFileSync(file, 'utf8');
    for (const word of AMERICAN) expect(text).not.toMatch(word);
  });
});
