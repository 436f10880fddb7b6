// Small explainers and drawings for the tests of the content compiler, whole unless a test breaks one thing in them.
import { GLOSSARY_SLUG, RED_FLAG_SLUG, WARNING_IDS } from '../../../src/ui/learn/types';
import type { ContentFiles } from '../../../tools/content/compile-library';

export const DRAWING =
  '<!-- a dot -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<title>Dot</title><desc>One dot.</desc>' +
  '<defs><circle id="dot" r="2"/></defs><use href="#dot"/><path id="clip" clip-path="url(#dot)"/></svg>';

/** A glossary of one word. */
const GLOSSARY =
  'title: Words\nsummary: What it is about.\nlastReviewed: 2026-01-31\nterms: [{ term: sacrum, also: [sacra], meaning: A bone., page: first }]';

/** Front matter and text of a page; `fields` replace or add lines of front matter, an empty one takes the line away. */
export function page(fields: Readonly<Record<string, string>> = {}, text?: string): string {
  const lines = {
    title: 'A page',
    summary: 'What it is about.',
    topic: 'At your desk',
    lastReviewed: '2026-01-31',
    ...fields,
  };
  const frontMatter = Object.entries(lines)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  const body =
    text ?? `## What it is\n\nPlain words.\n\n## When to see someone\n\nRead [help](${RED_FLAG_SLUG}.md).\n`;
  return `---\n${frontMatter.join('\n')}\n---\n\n${body}`;
}

/** One source, and a claim on it for each page given. */
export function citations(slugs: readonly string[]): Pick<ContentFiles, 'sources' | 'claims'> {
  const claim = (slug: string): string =>
    `- { page: ${slug}, source: study, sure: good, found: It found so., sentences: [What it is about.] }`;
  return {
    sources: "study: { title: 'A study', url: https://example.org/study, checked: abstract }",
    claims: slugs.map(claim).join('\n'),
  };
}

/** A library of two sound pages, `first` answering every warning; `pages`, `drawings` and `others` replace or add files. */
export function library(
  pages: Readonly<Record<string, string>> = {},
  drawings: Readonly<Record<string, string>> = {},
  others: Partial<Pick<ContentFiles, 'sources' | 'claims' | 'glossary' | 'explorer'>> = {},
): ContentFiles {
  const ids = `[${WARNING_IDS.join(', ')}]`;
  const help = page({}, '## Now\n\nCall for help.\n');
  const all = {
    'first.md': page({ warnings: ids, primaryFor: ids }),
    [`${RED_FLAG_SLUG}.md`]: help,
    ...pages,
  };
  const slugs = [...Object.keys(all).map((file) => file.replace('.md', '')), GLOSSARY_SLUG];
  return {
    pages: new Map(Object.entries(all)),
    drawings: new Map(Object.entries({ 'drawings/dot.svg': DRAWING, ...drawings })),
    ...citations(slugs),
    glossary: GLOSSARY,
    explorer: [],
    ...others,
  };
}

/** A link to the page that every page must lead to. */
export const HELP = `[Signs](${RED_FLAG_SLUG}.md)`;

/** A whole stretch in YAML. */
export function stretch(place: string, more = ''): string {
  return (
    `{ id: reach, title: Reach, place: ${place}, ${more} holdSeconds: 30, rounds: [left], steps: [Reach up.], ` +
    'cautions: [Stop if it hurts.], drawing: drawings/dot.svg, drawingAlt: A dot reaches. }'
  );
}

/** A claim in YAML that a sentence of a page rests on a source. */
export function claim(slug: string, source: string, sentence: string): string {
  return `- { page: ${slug}, source: ${source}, sure: good, found: It found so., sentences: [${sentence}] }`;
}
