// The glossary: words with their meanings, as a page of its own and as links in the others.
import * as v from 'valibot';
import { GLOSSARY_SLUG } from '../../src/ui/learn/types';
import { escapeHtml, slugify } from './html';
import type { Checked } from './problems';
import { calendarDate, readYaml, text } from './yaml';

const GLOSSARY_FILE = 'glossary.yml';

const glossarySchema = v.strictObject({
  title: text,
  summary: text,
  lastReviewed: calendarDate,
  terms: v.array(
    v.strictObject({
      term: text,
      /** Other ways to write it that the pages use. */
      also: v.optional(v.array(text, 'is not a list'), []),
      meaning: text,
      /** The page to read on. */
      page: v.optional(text),
    }),
    'is missing or not a list',
  ),
});

/** One word with its meaning and the id of its place on the glossary page. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly spellings: readonly string[];
  readonly meaning: string;
  readonly page: string | undefined;
}

/** The whole glossary, sorted by word. */
export interface Glossary {
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly lastReviewed: string;
  readonly terms: readonly GlossaryTerm[];
}

/** Reads `glossary.yml`. Faults: those of the schema, and a word or spelling that stands twice. */
export function readGlossary(yaml: string): Checked<Glossary> {
  const read = readYaml(yaml, glossarySchema);
  if (read.kind === 'bad') {
    return { kind: 'bad', problems: read.messages.map((message) => ({ file: GLOSSARY_FILE, message })) };
  }
  const terms = read.value.terms.map(({ term, also, meaning, page }) => ({
    id: `word-${slugify(term)}`,
    term,
    spellings: [term, ...also],
    meaning,
    page,
  }));
  const spellings = terms.flatMap((entry) => entry.spellings.map((spelling) => spelling.toLowerCase()));
  const twice = spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index);
  if (twice.length > 0) {
    return {
      kind: 'bad',
      problems: twice.map((word) => ({ file: GLOSSARY_FILE, message: `explains "${word}" twice` })),
    };
  }
  terms.sort((a, b) => a.term.localeCompare(b.term, 'en'));
  const { title, summary, lastReviewed } = read.value;
  return { kind: 'ok', value: { file: GLOSSARY_FILE, title, summary, lastReviewed, terms } };
}

/** The list of words as HTML; `hrefOf` says where a page or a place on it is. */
export function glossaryHtml(
  glossary: Glossary,
  hrefOf: (slug: string) => string,
  titles: ReadonlyMap<string, string>,
): string {
  const entries = glossary.terms.map(({ id, term, meaning, page }) => {
    const title = page === undefined ? undefined : titles.get(page);
    const link =
      page === undefined || title === undefined ? '' : ` <a href="${hrefOf(page)}">${escapeHtml(title)}</a>`;
    return `<div id="${id}" tabindex="-1"><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(meaning)}${link}</dd></div>`;
  });
  return `<dl class="learn-words">${entries.join('')}</dl>`;
}

/** Where a word is explained, as a link between pages. */
export function glossaryLink(term: GlossaryTerm): { slug: string; sectionId: string } {
  return { slug: GLOSSARY_SLUG, sectionId: term.id };
}
