// Promises of the library search: every asked-for word counts, titles come first, and accents and case do not matter.
import { describe, expect, it } from 'vitest';
import { searchExplainers } from '../../../src/ui/learn/search';
import type { ExplainerSummary } from '../../../src/ui/learn/types';

function summary(slug: string, fields: Partial<ExplainerSummary>): ExplainerSummary {
  return {
    slug,
    title: slug,
    summary: '',
    topic: 'Stretches',
    keywords: [],
    headings: [],
    readingTimeMinutes: 3,
    lastReviewed: '2026-01-31',
    signs: [],
    sources: [],
    related: [],
    warnings: [],
    primaryFor: [],
    stretches: [],
    ...fields,
  };
}

const pages = [
  summary('mentions', { summary: 'It helps the hip too.' }),
  summary('keyword', { keywords: ['Hip flexor'] }),
  summary('titled', { title: 'Stretch your hips' }),
  summary('other', { title: 'Neck', summary: 'Nothing here.' }),
];
const found = (query: string): string[] => searchExplainers(pages, query).map(({ slug }) => slug);

describe('searchExplainers', () => {
  it('puts titles before keywords before summaries', () => {
    expect(found('hip')).toEqual(['titled', 'keyword', 'mentions']);
  });

  it('wants every word', () => {
    expect(found('hip flexor')).toEqual(['keyword']);
    expect(found('hip neck')).toEqual([]);
  });

  it('minds neither case, accents nor marks', () => {
    expect(found('  HÍP!')).toEqual(found('hip'));
  });

  it('finds everything in the given order when nothing is asked', () => {
    expect(found(' ')).toEqual(pages.map(({ slug }) => slug));
  });
});
