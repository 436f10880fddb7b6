// The list of breaks: breaks and stretches in one order, and the stretches that a break offers exist.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../../src/ui/report/day/break-rows';
import { BREAK_STRETCHES, hrefOfStretch } from '../../../src/ui/monitor/cards/break-stretches';
import { compileLibrary } from '../../../tools/content/compile-library';
import { readContent } from '../../../tools/content/read-content';
import { sampleReport } from '../../fixtures/sample-day';

describe('the breaks of a day', () => {
  it('are in order of time, each told apart from the others', () => {
    const rows = breaksOf(sampleReport());
    expect(rows.map(({ kind }) => kind)).toEqual(['off-seat', 'stretch', 'off-seat']);
    expect(rows.map(({ atMs }) => atMs)).toEqual(rows.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
  });

  it('are none on a day without any', () => {
    expect(breaksOf({ ...sampleReport(), breaks: [], stretches: [] })).toEqual([]);
  });
});

describe('the stretches that a break offers', async () => {
  const content = fileURLToPath(new URL('../../../content', import.meta.url));
  const compiled = compileLibrary(await readContent(content), 'app');
  const pages = compiled.kind === 'ok' ? compiled.value : [];

  it.each(BREAK_STRETCHES)('exist, with a card to open: $name', (stretch) => {
    const page = pages.find(({ summary }) => summary.slug === stretch.slug);
    expect(page?.summary.stretches.map(({ id }) => id)).toContain(stretch.stretchId);
    const cards = page?.body.sections.flatMap(({ blocks }) => blocks);
    expect(cards).toContainEqual(expect.objectContaining({ kind: 'stretch', stretchId: stretch.stretchId }));
    expect(hrefOfStretch(stretch)).toBe(
      `#/learn/${stretch.slug}/do-${stretch.stretchId}?from=sittingDuration`,
    );
  });
});
