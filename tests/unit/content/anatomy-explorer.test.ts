// Promises of the anatomy explorer: every part of its drawing has words, every word a part, and every link a page.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ANATOMY_PARTS } from '../../../src/words/views/anatomy-parts';
import { drawingFaults } from '../../../tools/content/drawings';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const drawing = await readFile(`${content}drawings/back-explorer.svg`, 'utf8');

describe('the anatomy explorer', () => {
  it('has a sound drawing', () => {
    expect(drawingFaults(drawing)).toEqual([]);
  });

  it('has words for every part and a part for all words', () => {
    const drawn = [...drawing.matchAll(/data-part="([^"]+)"/g)].map((match) => match[1]);
    expect([...drawn].sort()).toEqual(ANATOMY_PARTS.map(({ id }) => id).sort());
  });

  it('lets every part be reached and named without a mouse', () => {
    const groups = [...drawing.matchAll(/<g data-part[^>]*>/g)].map((match) => match[0]);
    for (const group of groups) {
      expect(group).toContain('role="button"');
      expect(group).toContain('tabindex="0"');
      expect(group).toMatch(/aria-label="[^"]+"/);
    }
  });

  it.each(ANATOMY_PARTS.map(({ name, slug }) => [name, slug]))(
    '%s leads to the page %s',
    async (_name, slug) => {
      await expect(readFile(`${content}${slug}.md`, 'utf8')).resolves.toContain('title:');
    },
  );
});
