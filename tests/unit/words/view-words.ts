// What the views say by themselves: every constant of src/words/views, and every sentence that its functions make.
import type { View } from '../../../src/core/features/view';
import { sampleBaseline } from '../../fixtures/sample-day';

type Words = Readonly<Record<string, unknown>>;

const MODULES = import.meta.glob<Words>('../../../src/words/views/*.ts', { eager: true });

/** Functions that take more than names and numbers. */
const WITH_OWN_ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  calibratedBefore: [sampleBaseline('front'), 'front' satisfies View],
  add: ['Quiet hours'],
  viewFound: ['side' satisfies View],
  widerLimits: [['Slump', 'Head forward']],
  bestAndHardest: [
    [0, 0.8],
    [3_600_000, 0.4],
  ],
  heatSummary: [
    { hour: 9, uprightShare: 0.8 },
    { hour: 16, uprightShare: 0.4 },
  ],
};

/** The sentences of each view, by the name of its module. The marks around a link are not read out. */
export const VIEW_WORDS: readonly (readonly [view: string, sentences: readonly string[]])[] = Object.entries(
  MODULES,
).map(([file, words]) => [
  file.replace(/^.*\/|\.ts$/g, ''),
  Object.entries(words)
    .flatMap(([name, value]) => textsOf(name, value))
    .map((text) => text.replace(/[[\]]/g, '')),
]);

function textsOf(name: string, value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const say = value as (...given: readonly unknown[]) => string;
    return [say(...(WITH_OWN_ARGUMENTS[name] ?? [2, 5, 7]))];
  }
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(name, one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (/id|slug/.test(key) ? [] : textsOf(key, one)));
}
