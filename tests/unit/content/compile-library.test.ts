// Promises of the content compiler: a sound library compiles, with its links, words, sources and stretches.
import { describe, expect, it } from 'vitest';
import { RED_FLAG_SLUG } from '../../../src/ui/learn/types';
import { compileLibrary, type ContentFiles } from '../../../tools/content/compile-library';
import type { LibraryPage } from '../../../tools/content/library-page';
import { formatProblems } from '../../../tools/content/problems';
import { citations, library, page, HELP, claim, stretch } from './content-fixtures';

function compiled(files: ContentFiles): readonly LibraryPage[] {
  const result = compileLibrary(files, 'app');
  if (result.kind === 'bad') throw new Error(formatProblems(result.problems));
  return result.value;
}

function html(files: ContentFiles, slug: string): string {
  const body = compiled(files).find(({ summary }) => summary.slug === slug)?.body;
  const blocks = body?.sections.flatMap((section) => section.blocks) ?? [];
  return blocks.map((block) => (block.kind === 'html' ? block.html : block.drawingHtml)).join('');
}

describe('a sound library', () => {
  it('compiles every page with its sections and their addresses', () => {
    const pages = compiled(library());
    expect(pages.map(({ summary }) => summary.slug)).toEqual(['first', RED_FLAG_SLUG, 'glossary']);
    expect(pages[0]?.body.sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['what-it-is', 'What it is'],
      ['when-to-see-someone', 'When to see someone'],
    ]);
  });

  it('links pages by routes in the app and by files in the static pages', () => {
    const text = `## One\n\n[there](${RED_FLAG_SLUG}.md#now)\n`;
    const files = library({ 'second.md': page({}, text) });
    expect(html(files, 'second')).toContain(`href="#/learn/${RED_FLAG_SLUG}/now"`);
    const asFiles = compileLibrary(files, 'static');
    expect(JSON.stringify(asFiles)).toContain(`${RED_FLAG_SLUG}.html#now`);
  });

  it('never lets markup of the text through as markup', () => {
    const files = library({ 'second.md': page({}, `## One\n\n<b onclick="x()">bold</b> ${HELP}\n`) });
    expect(html(files, 'second')).not.toContain('<b');
    expect(html(files, 'second')).toContain('&lt;b onclick=&quot;x()&quot;&gt;');
  });

  it('gives each use of a drawing ids of its own and keeps its references whole', () => {
    const twice = `## One\n\n![A dot](drawings/dot.svg)\n\n![The dot again](drawings/dot.svg "Caption")\n\n${HELP}\n`;
    const made = html(library({ 'second.md': page({}, twice) }), 'second');
    const ids = [...made.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...made.matchAll(/(?:href="#|url\(#)(second[^")]+)/g)].map((match) => match[1]);
    expect(references).toHaveLength(4);
    for (const reference of references) expect(ids).toContain(reference);
    expect(made).toContain('aria-label="The dot again"');
    expect(made).toContain('<figcaption>Caption</figcaption>');
  });

  it('puts a stretch where the text asks for it and keeps its time in milliseconds', () => {
    const stretches =
      '[{ id: reach, title: Reach, place: chair, holdSeconds: 30, rounds: [left, right], steps: [Reach up.], cautions: [Stop if it hurts.], ' +
      'drawing: drawings/dot.svg, drawingAlt: A dot reaches. }]';
    const files = library({ 'second.md': page({ stretches }, `## One\n\n[stretch: reach]\n\n${HELP}\n`) });
    const second = compiled(files).find(({ summary }) => summary.slug === 'second');
    expect(second?.body.sections[0]?.blocks[0]).toMatchObject({ kind: 'stretch', stretchId: 'reach' });
    expect(second?.summary.stretches[0]).toMatchObject({ holdMs: 30_000, rounds: ['left', 'right'] });
    expect(second?.plainText).toContain('Reach up.');
  });
});

describe('words and sources', () => {
  it('link the first use of a word to its meaning, and no other', () => {
    const body = `## One\n\nThe sacrum and the sacrum. Two sacra. [sacrum](first.md) ${HELP}\n`.replace(
      'Two',
      'And',
    );
    const made = html(library({ 'second.md': page({}, body) }), 'second');
    expect(made.match(/class="learn-term"/g)).toHaveLength(1);
    expect(made).toContain('href="#/learn/glossary/word-sacrum"');
    expect(made).toContain('data-meaning="A bone."');
  });

  it('list the sources of a page in the order in which its claims need them', () => {
    const files = library(
      {},
      {},
      {
        sources: `${citations([]).sources}\nmore: { title: B, url: https://b.c, checked: page }`,
        claims: `${claim('first', 'more', 'Plain words.')}\n${citations(['first', 'glossary', RED_FLAG_SLUG]).claims}`,
      },
    );
    const first = compiled(files).find(({ summary }) => summary.slug === 'first');
    expect(first?.summary.sources.map(({ title }) => title)).toEqual(['B', 'A study']);
    expect(first?.body.claims.map(({ sentence, sourceNumber }) => [sentence, sourceNumber])).toEqual([
      ['What it is about.', 2],
      ['Plain words.', 1],
    ]);
  });

  it('let a page show a stretch that another describes', () => {
    const files = library({
      'second.md': page({ stretches: `[${stretch('chair')}]` }, `## One\n\n[stretch: reach]\n\n${HELP}\n`),
      'third.md': page({}, `## One\n\n[stretch: reach]\n\n${HELP}\n`),
    });
    const third = compiled(files).find(({ summary }) => summary.slug === 'third');
    expect(third?.summary.stretches).toMatchObject([{ id: 'reach', slug: 'second', place: 'chair' }]);
  });
});
