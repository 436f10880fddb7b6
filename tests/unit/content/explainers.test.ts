// Promises of the real explainers: they compile, every warning leads to one, and they are short, plain and kind.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RED_FLAG_SLUG, WARNING_IDS } from '../../../src/learn/types';
import { compileLibrary } from '../../../tools/content/compile-library';
import { formatProblems } from '../../../tools/content/problems';
import { readContent } from '../../../tools/content/read-content';
import { readability } from '../../../tools/content/readability';

const files = await readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
const compiled = compileLibrary(files, 'app');
const pages = compiled.kind === 'ok' ? compiled.value : [];
const bySlug = pages.map((page) => [page.summary.slug, page] as const);

describe('the explainers', () => {
  it('compile without a fault', () => {
    expect(compiled.kind === 'ok' ? '' : formatProblems(compiled.problems)).toBe('');
    expect(pages.length).toBeGreaterThan(0);
  });

  it.each(WARNING_IDS)('%s leads to exactly one page first', (id) => {
    expect(pages.filter(({ summary }) => summary.primaryFor.includes(id))).toHaveLength(1);
  });

  it.each(bySlug)('%s can be read at the age of about 12', (_slug, { plainText }) => {
    expect(readability(plainText).grade).toBeLessThanOrEqual(8);
  });

  it.each(bySlug)('%s is 400 to 900 words long', (_slug, { plainText }) => {
    const { words } = readability(plainText);
    expect(words).toBeGreaterThanOrEqual(400);
    expect(words).toBeLessThanOrEqual(900);
  });

  it.each(bySlug)('%s neither alarms nor promises', (_slug, { plainText, summary }) => {
    const text = `${summary.title} ${summary.summary} ${plainText}`;
    expect(text).not.toMatch(
      /bad posture|poor posture|damage|prevents? pain|diagnos|correct angle|correct posture|\bcures?\b/i,
    );
  });

  it.each(bySlug.filter(([slug]) => slug !== RED_FLAG_SLUG))(
    '%s says what it is and when to see someone',
    (_slug, { body }) => {
      const headings = body.sections.map((section) => section.heading);
      expect(headings).toEqual(
        expect.arrayContaining(['What it is', 'What you can do', 'When to see someone']),
      );
    },
  );

  it.each([...files.drawings])('%s has labels large enough at 360 pixels', (_file, svg) => {
    const width = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
    // A page 360 px wide leaves about 328 px for the drawing.
    for (const size of sizes) expect((size * 328) / width).toBeGreaterThanOrEqual(12);
  });
});
