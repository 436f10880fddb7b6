// Promises of the content compiler: every fault stops it with a message that names file and fault.
import { describe, expect, it } from 'vitest';
import { RED_FLAG_SLUG, WARNING_IDS } from '../../../src/ui/learn/types';
import { compileLibrary, type ContentFiles } from '../../../tools/content/compile-library';
import { formatProblems } from '../../../tools/content/problems';
import { citations, library, page, HELP, claim, stretch } from './content-fixtures';

function faults(files: ContentFiles): string[] {
  const result = compileLibrary(files, 'app');
  return result.kind === 'ok' ? [] : result.problems.map(({ file, message }) => `${file}: ${message}`);
}

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
