// Promises of what the build writes: static pages that stand alone without a script, and small modules for the app.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RED_FLAG_SLUG, WARNING_IDS } from '../../../src/ui/learn/types';
import { compileLibrary } from '../../../tools/content/compile-library';
import { readContent } from '../../../tools/content/read-content';
import { renderStaticIndex, renderStaticPage } from '../../../tools/content/static-page';
import { indexModule, linksModule } from '../../../tools/content/vite-plugin';

const files = await readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
const compiled = compileLibrary(files, 'static');
const pages = compiled.kind === 'ok' ? compiled.value : [];
const slugs = pages.map(({ summary }) => summary.slug);
const written = new Map([
  ['index', renderStaticIndex(pages)],
  ...pages.map((page) => [page.summary.slug, renderStaticPage(page, pages)] as const),
]);

interface Answer {
  readonly slug: string;
  readonly stretch: { readonly id: string; readonly title: string } | null;
}

describe.each([...written])('the static page %s', (slug, html) => {
  it('has a title and a description of its own', () => {
    const others = [...written].filter(([other]) => other !== slug).map(([, text]) => text);
    const titleOf = (text: string): string | undefined => /<title>([^<]+)<\/title>/.exec(text)?.[1];
    expect(titleOf(html)).toBeTruthy();
    expect(others.map(titleOf)).not.toContain(titleOf(html));
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}">/);
  });

  it('runs nothing and fetches nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|\son[a-z]+="|javascript:/i);
    expect(html).not.toMatch(/(?:src|<link[^>]*href)="(?:https?:)?\/\//i);
  });

  it('shows the red flags in its foot', () => {
    expect(html.slice(html.indexOf('<footer>'))).toContain(`href="${RED_FLAG_SLUG}.html"`);
  });

  it('links only to pages and places that are there', () => {
    const links = [...html.matchAll(/<a href="([^":#]+)\.html(?:#([^"]+))?"/g)];
    expect(links.length).toBeGreaterThan(1);
    for (const [, target, place] of links) {
      const name = (target ?? '').replace(/^\.\//, '');
      expect([...slugs, 'index']).toContain(name);
      if (place !== undefined) expect(written.get(name)).toContain(`id="${place}"`);
    }
  });

  it('leads to each of its own sections', () => {
    const sections = [...html.matchAll(/<section id="([^"]+)"/g)].map((match) => match[1]);
    const places = [...html.matchAll(/<a href="#([^"]+)"/g)].map((match) => match[1]);
    expect(places).toEqual(sections);
  });

  it('uses every id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the modules for the app', () => {
  it('send every warning to a page, and to a stretch on it', () => {
    const source = linksModule(pages);
    const links = JSON.parse(/= (\{.*\});/.exec(source)?.[1] ?? '{}') as Record<string, Answer>;
    expect(Object.keys(links).sort()).toEqual([...WARNING_IDS].sort());
    for (const { slug, stretch } of Object.values(links)) {
      const page = pages.find(({ summary }) => summary.slug === slug);
      expect(page?.summary.stretches[0]).toMatchObject({ ...stretch });
    }
  });

  it('keep the text of every page out of the index and behind its own import', () => {
    const source = indexModule(pages);
    for (const slug of slugs) expect(source).toContain(`import("virtual:explainer/${slug}")`);
    expect(source).not.toContain('<p>');
    expect(source).not.toContain('<svg');
  });
});
