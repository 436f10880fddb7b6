// Promises of the library search: what people type finds the page, titles come first, and typing errors and accents do not matter.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { searchExplainers } from '../../../src/ui/learn/search';
import { compileLibrary } from '../../../tools/content/compile-library';
import { readContent } from '../../../tools/content/read-content';

const files = await readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
const compiled = compileLibrary(files, 'app');
const pages = compiled.kind === 'ok' ? compiled.value.map(({ summary }) => summary) : [];
const found = (query: string): string[] => searchExplainers(pages, query).map(({ slug }) => slug);

describe('searchExplainers', () => {
  it.each([
    ['neck pain', 'rounded-shoulders'],
    ['headache', 'rounded-shoulders'],
    ['posture', 'pelvic-tilt'],
    ['lower back', 'anatomy-of-the-back'],
    ['sciatica', 'sciatica'],
    ['slipped disc', 'slipped-disc'],
    ['break', 'sitting-all-day'],
    ['plank', 'core-strength'],
    ['cauda equina', 'when-to-get-help'],
    ['annulus fibrosus', 'glossary'],
  ])('finds for “%s” the page %s', (query, slug) => {
    expect(found(query)).toContain(slug);
  });

  it.each([
    ['sciatca', 'sciatica'],
    ['postrue', 'pelvic-tilt'],
    ['headeche', 'rounded-shoulders'],
    ['vertabra', 'anatomy-of-the-back'],
    ['cyclng', 'cycling'],
  ])('finds for the typing error “%s” the page %s', (query, slug) => {
    expect(found(query)).toContain(slug);
  });

  it('puts a page whose title has the word before those that only mention it', () => {
    expect(found('sciatica')[0]).toBe('sciatica');
    expect(found('psoas')[0]).toBe('psoas-stretch');
    expect(found('run')[0]).toBe('running');
  });

  it('wants every word where a page has them all, and takes any where none has', () => {
    expect(found('bike saddle')).toEqual(['cycling']);
    expect(found('bike diaphragm').length).toBeGreaterThan(1);
    expect(found('xylophone')).toEqual([]);
  });

  it('minds neither case, accents nor marks', () => {
    expect(found('  SCIÁTICA!')).toEqual(found('sciatica'));
  });

  it('finds everything in the given order when nothing is asked', () => {
    expect(found(' ')).toEqual(pages.map(({ slug }) => slug));
  });
});
