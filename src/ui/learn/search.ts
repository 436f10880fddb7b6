// Finds explainers by words.
import type { ExplainerSummary } from './types';

function words(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** How well one asked-for word fits a page: title before keywords before the rest; zero when it is nowhere. [design] */
function fit(asked: string, page: ExplainerSummary): number {
  const begins = (text: string): boolean => words(text).some((word) => word.startsWith(asked));
  if (begins(page.title)) return 4;
  if (begins(page.keywords.join(' '))) return 3;
  if (begins(page.headings.join(' ')) || begins(page.topic)) return 2;
  return begins(page.summary) ? 1 : 0;
}

/**
 * The pages in which every word of the query begins a word of the title, keywords, headings, topic or summary, best first;
 * pages that fit alike keep their order. An empty query finds all.
 */
export function searchExplainers(
  pages: readonly ExplainerSummary[],
  query: string,
): readonly ExplainerSummary[] {
  const asked = words(query);
  return pages
    .map((page) => ({ page, fits: asked.map((word) => fit(word, page)) }))
    .filter(({ fits }) => fits.every((value) => value > 0))
    .map(({ page, fits }) => ({ page, score: fits.reduce((sum, value) => sum + value, 0) }))
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => page);
}
