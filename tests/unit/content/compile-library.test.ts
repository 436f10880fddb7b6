// Promises of the content compiler: a sound library compiles, and every fault stops it with a message naming file and fault.
import { describe, expect, it } from 'vitest';
import { RED_FLAG_SLUG, WARNING_IDS } from '../../../src/ui/learn/types';
import { compileLibrary } from '../../../tools/content/compile-library';
import type { ContentFiles, LibraryPage } from '../../../tools/content/compile-library';
import { formatProblems } from '../../../tools/content/problems';
import { library, page } from './content-fixtures';

const HELP = `[help](${RED_FLAG_SLUG}.md)`;

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

describe('a sound library', () => {
  it('compiles every page with its sections and their addresses', () => {
    const pages = compiled(library());
    expect(pages.map(({ summary }) => summary.slug)).toEqual(['first', RED_FLAG_SLUG]);
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
      '[{ id: reach, title: Reach, holdSeconds: 30, rounds: [left, right], steps: [Reach up.], cautions: [Stop if it hurts.], ' +
      'drawing: drawings/dot.svg, drawingAlt: A dot reaches. }]';
    const files = library({ 'second.md': page({ stretches }, `## One\n\n[stretch: reach]\n\n${HELP}\n`) });
    const second = compiled(files).find(({ summary }) => summary.slug === 'second');
    expect(second?.body.sections[0]?.blocks[0]).toMatchObject({ kind: 'stretch', stretchId: 'reach' });
    expect(second?.summary.stretches[0]).toMatchObject({ holdMs: 30_000, rounds: ['left', 'right'] });
    expect(second?.plainText).toContain('Reach up.');
  });
});

describe('a fault stops the build and is named with its file', () => {
  const drawing = (svg: string) =>
    library(
      { 'second.md': page({}, `## One\n\n![A dot](drawings/bad.svg)\n\n${HELP}\n`) },
      { 'drawings/bad.svg': svg },
    );
  const text = (body: string) => library({ 'second.md': page({}, body) });
  const withFields = (fields: Record<string, string>) => library({ 'second.md': page(fields) });

  it.each<readonly [string, ContentFiles, RegExp]>([
    ['no front matter', library({ 'second.md': '## One\n' }), /^second\.md: has no front matter/],
    ['broken YAML', withFields({ title: '[' }), /^second\.md: front matter is not YAML/],
    ['no title', withFields({ title: '' }), /^second\.md: title is missing/],
    ['no summary', withFields({ summary: '' }), /^second\.md: summary is missing/],
    ['no sources', withFields({ sources: '' }), /^second\.md: sources is empty/],
    [
      'a source without an address',
      withFields({ sources: '[{ title: A }]' }),
      /^second\.md: sources\[0\]\.url is missing/,
    ],
    [
      'a source that is not https',
      withFields({ sources: '[{ title: A, url: http://a.b }]' }),
      /not an https address/,
    ],
    ['no review date', withFields({ lastReviewed: '' }), /^second\.md: lastReviewed is missing/],
    [
      'a date that is none',
      withFields({ lastReviewed: '2026-02-30' }),
      /^second\.md: lastReviewed "2026-02-30"/,
    ],
    ['an unknown topic', withFields({ topic: 'Cooking' }), /^second\.md: topic "Cooking" is not one of/],
    [
      'an unknown warning',
      withFields({ warnings: '[shoulders]' }),
      /^second\.md: warnings names the unknown warning "shoulders"/,
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
      /stretch "reach" is not described/,
    ],
    ['a stretch without steps', withFields({ stretches: '[{ id: reach }]' }), /stretch "reach" has no steps/],
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
    expect(message).toContain('content/a.md: title is missing');
    expect(message).toContain('content/b.md: summary is missing');
  });
});
