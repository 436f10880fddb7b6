// The Vite plugin that turns content/*.md into modules of the app and into static pages of the build.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { compileLibrary } from './compile-library';
import type { LibraryPage } from './library-page';
import type { LinkStyle } from './compile-page';
import { prepareDrawing } from './drawings';
import { formatProblems } from './problems';
import { readContent } from './read-content';
import { renderStaticIndex, renderStaticPage } from './static-page';

const INDEX_ID = 'virtual:explainers';
const LINKS_ID = 'virtual:explainer-links';
const PAGE_PREFIX = 'virtual:explainer/';
const DRAWING_PREFIX = 'virtual:explainer-drawing/';
/** Alternatives of the drawings that a view shows by itself, and whose parts can be picked. */
const PICKABLE_DRAWINGS: Readonly<Record<string, string>> = { 'back-explorer': 'Your back, part by part' };

/** The source of the index module: summaries at once, each text behind its own dynamic import. */
export function indexModule(pages: readonly LibraryPage[]): string {
  const summaries = JSON.stringify(pages.map((page) => page.summary));
  const loaders = pages.map(({ summary: { slug } }) => {
    const name = JSON.stringify(slug);
    return `  ${name}: () => import(${JSON.stringify(PAGE_PREFIX + slug)}).then((page) => page.default),`;
  });
  return `export const explainers = ${summaries};\nexport const bodyLoaders = {\n${loaders.join('\n')}\n};\n`;
}

/**
 * The source of the small module that says which page answers which warning, and with which stretch first; the monitor loads it without
 * the library.
 */
export function linksModule(pages: readonly LibraryPage[]): string {
  const entries = pages.flatMap(({ summary: { slug, primaryFor, stretches } }) => {
    const [first] = stretches;
    const stretch = first === undefined ? null : { id: first.id, title: first.title };
    return primaryFor.map((id) => [id, { slug, stretch }] as const);
  });
  return `export const primaryExplainers = ${JSON.stringify(Object.fromEntries(entries))};\n`;
}

/**
 * Compiles the explainers of `<root>/content`. The build stops with a list of faults, each naming its file, when a page or drawing
 * is not as it must be; a development server shows the same list and reads again on every change.
 */
export function contentPlugin(): Plugin {
  let root = process.cwd();
  const contentFolder = (): string => path.join(root, 'content');

  /** Each module asks for the whole library; it is compiled once, until a file of it changes. */
  const compiledOnce = new Map<LinkStyle, Promise<readonly LibraryPage[]>>();
  const compile = (linkStyle: LinkStyle): Promise<readonly LibraryPage[]> => {
    const known = compiledOnce.get(linkStyle);
    if (known !== undefined) return known;
    const pages = readContent(contentFolder()).then((files) => {
      const compiled = compileLibrary(files, linkStyle);
      if (compiled.kind === 'bad') throw new Error(formatProblems(compiled.problems));
      return compiled.value;
    });
    compiledOnce.set(linkStyle, pages);
    return pages;
  };

  const drawingModule = async (name: string): Promise<string> => {
    const { drawings } = await readContent(contentFolder());
    const file = `drawings/${name}.svg`;
    const alt = PICKABLE_DRAWINGS[name] ?? '';
    const prepared = prepareDrawing(drawings.get(file) ?? '', alt, `${name}-`, 'group');
    if (prepared.kind === 'ok') return `export default ${JSON.stringify(prepared.svg)};\n`;
    throw new Error(formatProblems(prepared.messages.map((message) => ({ file, message }))));
  };

  return {
    name: 'plumbline-content',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      compiledOnce.clear();
    },
    resolveId(id) {
      const ours =
        id === INDEX_ID || id === LINKS_ID || id.startsWith(PAGE_PREFIX) || id.startsWith(DRAWING_PREFIX);
      return ours ? `\0${id}` : undefined;
    },
    async load(resolvedId) {
      if (!resolvedId.startsWith('\0')) return undefined;
      const id = resolvedId.slice(1);
      if (id === INDEX_ID) return indexModule(await compile('app'));
      if (id === LINKS_ID) return linksModule(await compile('app'));
      if (id.startsWith(DRAWING_PREFIX)) return await drawingModule(id.slice(DRAWING_PREFIX.length));
      if (!id.startsWith(PAGE_PREFIX)) return undefined;
      const page = (await compile('app')).find(({ summary }) => PAGE_PREFIX + summary.slug === id);
      return page === undefined ? undefined : `export default ${JSON.stringify(page.body)};\n`;
    },
    async generateBundle(options) {
      // A worker is bundled by itself with the same plugins; only the page's own build writes the static pages.
      if (options.format !== 'es' || this.environment.name !== 'client') return;
      const pages = await compile('static');
      const styles = ['content/static.css', 'src/ui/learn/drawings.css', 'src/ui/learn/terms.css'].map(
        (file) => readFile(path.join(root, file), 'utf8'),
      );
      this.emitFile({
        type: 'asset',
        fileName: 'learn/learn.css',
        source: (await Promise.all(styles)).join('\n'),
      });
      this.emitFile({ type: 'asset', fileName: 'learn/index.html', source: renderStaticIndex(pages) });
      for (const page of pages) {
        const fileName = `learn/${page.summary.slug}.html`;
        this.emitFile({ type: 'asset', fileName, source: renderStaticPage(page, pages) });
      }
    },
    configureServer(server) {
      server.watcher.add(contentFolder());
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(contentFolder() + path.sep)) return modules;
      compiledOnce.clear();
      const graph = this.environment.moduleGraph;
      const ours = [...graph.idToModuleMap.keys()].filter((id) => id.startsWith('\0virtual:explainer'));
      return ours.flatMap((id) => graph.getModuleById(id) ?? []);
    },
  };
}
