// Small explainers and drawings for the tests of the content compiler, whole unless a test breaks one thing in them.
import { RED_FLAG_SLUG, WARNING_IDS } from '../../../src/ui/learn/types';
import type { ContentFiles } from '../../../tools/content/compile-library';

export const DRAWING =
  '<!-- a dot -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<title>Dot</title><desc>One dot.</desc>' +
  '<defs><circle id="dot" r="2"/></defs><use href="#dot"/><path id="clip" clip-path="url(#dot)"/></svg>';

/** Front matter and text of a page; `fields` replace or add lines of front matter, an empty one takes the line away. */
export function page(fields: Readonly<Record<string, string>> = {}, text?: string): string {
  const lines = {
    title: 'A page',
    summary: 'What it is about.',
    topic: 'At your desk',
    lastReviewed: '2026-01-31',
    sources: '[{ title: A study, url: https://example.org/study }]',
    ...fields,
  };
  const frontMatter = Object.entries(lines)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  const body =
    text ?? `## What it is\n\nPlain words.\n\n## When to see someone\n\nRead [help](${RED_FLAG_SLUG}.md).\n`;
  return `---\n${frontMatter.join('\n')}\n---\n\n${body}`;
}

/** A library of two sound pages, `first` answering every warning; `pages` and `drawings` replace or add files. */
export function library(
  pages: Readonly<Record<string, string>> = {},
  drawings: Readonly<Record<string, string>> = {},
): ContentFiles {
  const ids = `[${WARNING_IDS.join(', ')}]`;
  const help = page({}, '## Now\n\nCall for help.\n');
  return {
    pages: new Map(
      Object.entries({
        'first.md': page({ warnings: ids, primaryFor: ids }),
        [`${RED_FLAG_SLUG}.md`]: help,
        ...pages,
      }),
    ),
    drawings: new Map(Object.entries({ 'drawings/dot.svg': DRAWING, ...drawings })),
  };
}
