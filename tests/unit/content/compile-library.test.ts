// Promises of the content compiler: a sound library compiles, and every fault stops it with a message naming file and fault.
import { describe, expect, it } from 'vitest';
import { RED_FLAG_SLUG, WARNING_IDS } from '../../../src/ui/learn/types';
import { compileLibrary } from '../../../tools/content/compile-library';
import type { ContentFiles } from '../../../tools/content/compile-library';
import type { LibraryPage } from '../../../tools/content/library-page';
import { formatProblems } from '../../../tools/content/problems';
import { citations, library, page } from './content-fixtures';

const HELP = `[Signs](${RED_FLAG_SLUG}.md)`;

function compiled(files: ContentFiles): readonly LibraryPage[] {
  const result = compileLibrary(files, 'app');
  if (result.kind === 'bad') throw new Error(formatProblems(result.problems));
  return result.value;
}

function faults(files: ContentFiles): string[] {
  const result = compileLibrary(files, 'app');
  return result.kind === 'ok' ? [] : result.problems.map(({ file, message }) => `${file}: ${message}`);
}

function html(files: ContentFiles, slug: string): string {
  const body = compiled(files).find(({ summary }) => summary.slug === slug)?.body;
  const blocks = body?.sections.flatMap((section) => section.blocks) ?? [];
  return blocks.map((block) => (block.kind === 'html' ? block.html : block.drawingHtml)).join('');
}

/** A whole stretch in YAML. */
function stretch(place: string, more = ''): string {
  return (
    `{ id: reach, title: Reach, place: ${place}, ${more} holdSeconds: 30, rounds: [left], steps: [Reach up.], ` +
    'cautions: [Stop if it hurts.], drawing: drawings/dot.svg, drawingAlt: A dot reaches. }'
  );
}

function claim(slug: string, source: string, sentence: string): string {
  return `- { page: ${slug}, source: ${source}, sure: good, found: It found so., sentences: [${sentence}] }`;
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

describe('a fault stops the build and is named with its file', () => {
  const drawing = (svg: string) =>
    library(
      { 'second.md': page({}, `## One\n\n![A dot](drawings/bad.svg)\n\n${HELP}\n`) },
      { 'drawings/bad.svg': svg },
    );
  const text = (body: string) => library({ 'second.md': page({}, body) });
  const text2 = (stretches: string) =>
    library({ 'second.md': page({ stretches }, `## One\n\n[stretch: reach]\n\n${HELP}\n`) });
  const withFields = (fields: Record<string, string>) => library({ 'second.md': page(fields) });

  it.each<readonly [string, ContentFiles, RegExp]>([
    ['no front matter', library({ 'second.md': '## One\n' }), /^second\.md: has no front matter/],
    ['broken YAML', withFields({ title: '[' }), /^second\.md: front matter: is not YAML/],
    ['no title', withFields({ title: '' }), /^second\.md: front matter: title is missing/],
    ['no summary', withFields({ summary: '' }), /^second\.md: front matter: summary is missing/],
    ['an unknown field', withFields({ source: 'A' }), /^second\.md: front matter: source/],
    [
      'no review date',
      withFields({ lastReviewed: '' }),
      /^second\.md: front matter: lastReviewed is missing/,
    ],
    [
      'a date that is none',
      withFields({ lastReviewed: '2026-02-30' }),
      /^second\.md: front matter: lastReviewed "2026-02-30" is not a date/,
    ],
    [
      'an unknown topic',
      withFields({ topic: 'Cooking' }),
      /^second\.md: front matter: topic "Cooking" is not one of/,
    ],
    [
      'an unknown warning',
      withFields({ warnings: '[shoulders]' }),
      /^second\.md: front matter: warnings\[0\] "shoulders" is not one of/,
    ],
    [
      'primary but not listed',
      withFields({ primaryFor: '[slumpScore]' }),
      /^second\.md: primaryFor names "slumpScore"/,
    ],
    ['an unknown related page', withFields({ related: '[third]' }), /^second\.md: related names "third"/],
    ['itself as related', withFields({ related: '[second]' }), /^second\.md: related names the page itself/],
    [
      'no link to the red flags',
      text('## One\n\nWords.\n'),
      /^second\.md: has no link to when-to-get-help\.md/,
    ],
    [
      'a statement beside the drawing of the back that rests on nothing',
      library({}, {}, { explorer: ['It weighs 5 kilos.'] }),
      /^anatomy-explorer: states a number, a cause or an effect without a source/,
    ],
    ['a dead link', text(`## One\n\n[x](gone.md) ${HELP}\n`), /^second\.md: links to "gone\.md"/],
    [
      'a dead section',
      text(`## One\n\n[x](first.md#gone) ${HELP}\n`),
      /^second\.md: links to "first\.md#gone"/,
    ],
    ['a link to nowhere', text(`## One\n\n[x](/etc) ${HELP}\n`), /^second\.md: link "\/etc" is neither/],
    [
      'a missing drawing',
      text(`## One\n\n![A](drawings/no.svg)\n\n${HELP}\n`),
      /^second\.md: drawing "drawings\/no\.svg" does not exist/,
    ],
    [
      'no text alternative',
      text(`## One\n\n![](drawings/dot.svg)\n\n${HELP}\n`),
      /is used without a text alternative/,
    ],
    [
      'a drawing inside a sentence',
      text(`## One\n\nSee ![A](drawings/dot.svg) ${HELP}\n`),
      /must stand in a paragraph of its own/,
    ],
    [
      'a drawing without title',
      drawing('<svg viewBox="0 0 1 1"><desc>d</desc></svg>'),
      /drawing "drawings\/bad\.svg" has no <title>/,
    ],
    ['a drawing without desc', drawing('<svg viewBox="0 0 1 1"><title>t</title></svg>'), /has no <desc>/],
    [
      'a drawing that cannot scale',
      drawing('<svg width="1"><title>t</title><desc>d</desc></svg>'),
      /has no viewBox/,
    ],
    [
      'a drawing with a script',
      drawing('<svg viewBox="0 0 1 1"><title>t</title><desc>d</desc><script/></svg>'),
      /holds a script/,
    ],
    ['a drawing that is none', drawing('<p>no</p>'), /is not an SVG/],
    ['text before a heading', text(`Words ${HELP}\n\n## One\n`), /has text before its first heading/],
    ['a first-level heading', text(`# One\n\n## Two\n\n${HELP}\n`), /has a first-level heading/],
    [
      'two sections of one name',
      text(`## One\n\n${HELP}\n\n## One\n`),
      /two sections with the address "one"/,
    ],
    [
      'an undescribed stretch',
      text(`## One\n\n[stretch: reach]\n\n${HELP}\n`),
      /stretch "reach" is not described in the front matter of any page/,
    ],
    [
      'a stretch without steps',
      withFields({ stretches: '[{ id: reach }]' }),
      /front matter: stretches\[0\]\.steps is missing/,
    ],
    [
      'a stretch on the floor without a version on a chair',
      withFields({ stretches: `[${stretch('floor')}]` }),
      /stretch "reach" is done on the floor and names no chairVersion/,
    ],
    [
      'a chair version that is on the floor',
      text2(`[${stretch('floor', 'chairVersion: reach,')}]`),
      /names the chairVersion "reach", which is no stretch on a chair/,
    ],
    [
      'one stretch described by two pages',
      library({
        'second.md': page({ stretches: `[${stretch('chair')}]` }, `## One\n\n[stretch: reach]\n\n${HELP}\n`),
        'third.md': page({ stretches: `[${stretch('chair')}]` }, `## One\n\n[stretch: reach]\n\n${HELP}\n`),
      }),
      /^third\.md: describes the stretch "reach", as second\.md does/,
    ],
    [
      'a number without a source',
      text(`## One\n\nIt helps 7 in 10 people. ${HELP}\n`),
      /^second\.md: states a number, a cause or an effect without a source: “It helps 7 in 10 people\.”/,
    ],
    [
      'a claim whose sentence is gone',
      library(
        {},
        {},
        {
          claims: `${citations(['first', 'glossary', RED_FLAG_SLUG]).claims}\n${claim('first', 'study', 'Gone.')}`,
        },
      ),
      /^claims\.yml: claims a sentence that first\.md does not hold \(any more\): “Gone\.”/,
    ],
    [
      'a claim on a page that is not there',
      library(
        {},
        {},
        {
          claims: `${citations(['first', 'glossary', RED_FLAG_SLUG]).claims}\n${claim('none', 'study', 'Gone.')}`,
        },
      ),
      /^claims\.yml: names the page "none"/,
    ],
    [
      'a claim on an unknown source',
      library({}, {}, { claims: claim('first', 'other', 'What it is about.') }),
      /^claims\.yml: names the source "other"/,
    ],
    [
      'a source that nothing rests on',
      library(
        {},
        {},
        { sources: `${citations([]).sources}\nmore: { title: B, url: https://b.c, checked: page }` },
      ),
      /^sources\.yml: holds "more", which no claim rests on/,
    ],
    [
      'a source that is not https',
      library({}, {}, { sources: 'study: { title: A, url: http://b.c, checked: page }' }),
      /^sources\.yml: study\.url is not an https address/,
    ],
    [
      'a page that rests on nothing',
      library({}, {}, citations(['glossary', RED_FLAG_SLUG])),
      /^first\.md: has no claim/,
    ],
    [
      'a word explained twice',
      library(
        {},
        {},
        {
          glossary:
            'title: W\nsummary: S\nlastReviewed: 2026-01-31\nterms: [{ term: a, meaning: M }, { term: b, also: [A], meaning: M }]',
        },
      ),
      /^glossary\.yml: explains "a" twice/,
    ],
  ])('%s', (_name, files, message) => {
    expect(faults(files)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('a warning without a page, and one with two', () => {
    const all = `[${WARNING_IDS.join(', ')}]`;
    const missing = library({ 'first.md': page({ warnings: all }) });
    expect(faults(missing)).toContain(': no page is primaryFor the warning "slumpScore"');
    const twice = library({ 'second.md': page({ warnings: all, primaryFor: all }) });
    expect(faults(twice)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/one of several pages primaryFor "slumpScore": first, second/),
      ]),
    );
  });

  it('all faults of all pages in one message', () => {
    const result = compileLibrary(
      library({ 'a.md': page({ title: '' }), 'b.md': page({ summary: '' }) }),
      'app',
    );
    const message = result.kind === 'bad' ? formatProblems(result.problems) : '';
    expect(message).toContain('content/a.md: front matter: title is missing');
    expect(message).toContain('content/b.md: front matter: summary is missing');
  });
});
