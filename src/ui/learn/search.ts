// Finds explainers by words, with typing errors and beginnings of words.
import MiniSearch from 'minisearch';
import type { ExplainerSummary } from './types';

/** Letters without accents, in small. */
function plain(term: string): string {
  return term
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** Words that say nothing about what is looked for. */
const EMPTY_WORDS = new Set([
  'a',
  'an',
  'and',
  'at',
  'for',
  'how',
  'i',
  'in',
  'is',
  'my',
  'of',
  'on',
  'or',
  'the',
  'to',
  'what',
  'when',
  'why',
  'with',
  'you',
  'your',
]);

function indexOf(pages: readonly ExplainerSummary[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['title', 'keywords', 'stretches', 'headings', 'summary'],
    idField: 'slug',
    processTerm: (term) => (EMPTY_WORDS.has(plain(term)) ? null : plain(term)),
    searchOptions: {
      // Titles before keywords before the rest. [design]
      boost: { title: 4, keywords: 3, stretches: 2, headings: 1.5 },
      prefix: true,
      // Two wrong letters in a long word, none in the shortest.
      fuzzy: (term) => (term.length < 4 ? 0 : term.length < 6 ? 0.2 : 0.3),
    },
  });
  index.addAll(
    pages.map(({ slug, title, keywords, stretches, headings, summary }) => ({
      slug,
      title,
      keywords: keywords.join(' '),
      stretches: stretches.map((stretch) => stretch.title).join(' '),
      headings: headings.join(' '),
      summary,
    })),
  );
  return index;
}

/**
 * The pages that fit, best first: those with every word asked for, or, where there is none, those with any. An empty query finds all in
 * the given order.
 */
export function searchExplainers(
  pages: readonly ExplainerSummary[],
  query: string,
): readonly ExplainerSummary[] {
  if (query.trim() === '') return pages;
  const index = indexOf(pages);
  const all = index.search(query, { combineWith: 'AND' });
  const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
  return found.flatMap(({ id }) => pages.find(({ slug }) => slug === id) ?? []);
}
