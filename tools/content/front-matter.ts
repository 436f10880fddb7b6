// Reads and checks the front matter of an explainer: the YAML between the two lines of three dashes.
import * as v from 'valibot';
import { STRETCH_PLACES, TOPICS, WARNING_IDS } from '../../src/ui/learn/types';
import type { Checked } from './problems';
import { calendarDate, oneOf, readYaml, someTexts, text } from './yaml';

const texts = v.optional(v.array(text, 'is not a list'), []);
const warnings = v.optional(v.array(oneOf(WARNING_IDS), 'is not a list'), []);
const id = v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'needs small letters, digits and hyphens'));

const stretch = v.strictObject({
  id,
  title: text,
  place: oneOf(STRETCH_PLACES),
  /** Id of the stretch that does the same without the floor. */
  chairVersion: v.optional(id),
  holdSeconds: v.pipe(v.number('is missing or not a number'), v.gtValue(0, 'is not above zero')),
  rounds: someTexts,
  drawing: text,
  drawingAlt: text,
  steps: someTexts,
  cautions: someTexts,
});

const frontMatter = v.strictObject(
  {
    title: text,
    summary: text,
    topic: oneOf(TOPICS),
    keywords: texts,
    lastReviewed: calendarDate,
    related: texts,
    warnings,
    primaryFor: warnings,
    signs: texts,
    stretches: v.optional(v.array(stretch, 'is not a list'), []),
  },
  'is not a mapping of the known fields',
);

/** A stretch as written, with its drawing a file name and other stretches named by id. */
export type StretchEntry = v.InferOutput<typeof stretch>;

/** The front matter of one page, checked. Other pages it names are checked where all pages are known. */
export type FrontMatter = v.InferOutput<typeof frontMatter>;

/**
 * Splits a page into front matter and text and checks the front matter.
 * `file` is used in messages only. Faults: no front matter, YAML that cannot be read, a missing, wrong or unknown field,
 * a stretch on the floor without a version on a chair, a `primaryFor` that `warnings` does not hold.
 */
export function readFrontMatter(
  file: string,
  source: string,
): Checked<{ frontMatter: FrontMatter; markdown: string }> {
  const bad = (messages: readonly string[]) => ({
    kind: 'bad' as const,
    problems: messages.map((message) => ({ file, message })),
  });
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (match === null) return bad(['has no front matter between two lines of ---']);
  const read = readYaml(match[1] ?? '', frontMatter);
  if (read.kind === 'bad') return bad(read.messages.map((message) => `front matter: ${message}`));
  const messages = [
    ...read.value.primaryFor
      .filter((warning) => !read.value.warnings.includes(warning))
      .map((warning) => `primaryFor names "${warning}", which warnings does not`),
    ...read.value.stretches
      .filter(({ place, chairVersion }) => place === 'floor' && chairVersion === undefined)
      .map((entry) => `stretch "${entry.id}" is done on the floor and names no chairVersion`),
  ];
  if (messages.length > 0) return bad(messages);
  return { kind: 'ok', value: { frontMatter: read.value, markdown: source.slice(match[0].length) } };
}
