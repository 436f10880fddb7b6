// How hard a text is to read: the Flesch-Kincaid grade.

interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** School grade: 8 is about age 13. Zero for a text without words. */
  readonly grade: number;
}

/** Words whose syllables the rule of vowel groups gets wrong and that these pages use often. */
const IRREGULAR: Readonly<Record<string, number>> = {
  area: 3,
  areas: 3,
  being: 2,
  doing: 2,
  every: 2,
  fluid: 2,
  going: 2,
  idea: 3,
  ideas: 3,
  quiet: 2,
  sciatic: 3,
  sciatica: 4,
  science: 2,
  something: 2,
  sometimes: 2,
  trial: 2,
  useful: 2,
};

/** Syllables of one English word by vowel groups, a silent last e and -ed taken off; at least one. */
export function countSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const irregular = Object.hasOwn(IRREGULAR, plain) ? IRREGULAR[plain] : undefined;
  if (irregular !== undefined) return irregular;
  if (plain === '') return 1;
  const hissing = /(?:[szxcg]|ch|sh)es$/.test(plain);
  const spoken = hissing ? plain : plain.replace(/(?:(?<=[^laeiouy])es|(?<=[^td])ed|(?<=[^laeiouy])e)$/, '');
  const trimmed = spoken.replace(/^y/, '');
  return Math.max(1, trimmed.match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * Flesch-Kincaid grade of a text: 0.39 words/sentences + 11.8 syllables/words - 15.59
 * (Kincaid, Fishburne, Rogers and Chissom 1975). A line end ends a sentence, so headings and list entries count by themselves.
 */
export function readability(text: string): Readability {
  const sentences = text
    .split(/[.!?]+(?:\s|$)|\n+/)
    .map((sentence) => sentence.match(/[A-Za-zÀ-ÿ0-9][\w'’À-ÿ-]*/g) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return { words: 0, sentences: 0, syllables: 0, grade: 0 };
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, sentences: sentences.length, syllables, grade };
}
