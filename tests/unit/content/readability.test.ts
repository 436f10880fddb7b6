// Promises of the reading grade: syllables as spoken, the published formula, and harder texts with higher grades.
import { describe, expect, it } from 'vitest';
import { countSyllables, readability } from '../../../tools/content/reading/readability';

describe('countSyllables', () => {
  it.each([
    ['sit', 1],
    ['curve', 1],
    ['tired', 1],
    ['rounded', 2],
    ['muscle', 2],
    ['houses', 2],
    ['position', 3],
    ['sciatica', 4],
    ['emergency', 4],
    ["don't", 1],
  ])('%s is spoken in %i', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables);
  });
});

describe('readability', () => {
  it('follows the formula of Kincaid and others', () => {
    // 13 words, 1 sentence, 24 syllables: 0.39 × 13 + 11.8 × 24 / 13 - 15.59.
    const text = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
    expect(readability(text)).toMatchObject({ words: 13, sentences: 1, syllables: 24 });
    expect(readability(text).grade).toBeCloseTo(11.265, 3);
  });

  it('counts headings and list entries as sentences of their own', () => {
    expect(readability('What it is\nSit up. Stand up!\nWalk').sentences).toBe(4);
  });

  it('grades long sentences and long words above short ones', () => {
    const easy = 'You sit all day. Get up. Walk a bit.';
    const longer = 'You sit all day and so you should get up and walk a bit now and then.';
    const harder =
      'Uninterrupted sedentary occupations necessitate considerable deliberate physical interruption.';
    expect(readability(longer).grade).toBeGreaterThan(readability(easy).grade);
    expect(readability(harder).grade).toBeGreaterThan(readability(longer).grade);
  });

  it('does not grade what has no words', () => {
    expect(readability(' \n … ')).toEqual({ words: 0, sentences: 0, syllables: 0, grade: 0 });
  });
});
