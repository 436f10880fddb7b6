// Which modules share the page's chunk: what the entry needs at once, without the entry, and nothing that is asked for later.
import { expect, it } from 'vitest';
import { oneChunkFor } from '../../../tools/build/one-chunk';

/** Who imports whom at once; `later` is asked for later by `view`, and shares `kit` with the page. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  '/src/main.tsx': ['view', 'kit'],
  view: ['kit'],
  kit: [],
  later: ['kit'],
};

const modules = {
  getModuleInfo: (id: string) => ({
    importedIds: IMPORTS[id] ?? [],
    importers: Object.keys(IMPORTS).filter((other) => IMPORTS[other]?.includes(id)),
  }),
};

it('what the entry needs at once is one chunk; the entry and what comes later are not in it', () => {
  const name = oneChunkFor('/src/main.tsx');
  expect(Object.keys(IMPORTS).map((id) => [id, name(id, modules)])).toEqual([
    ['/src/main.tsx', null],
    ['view', 'page'],
    ['kit', 'page'],
    ['later', null],
  ]);
});

it('a build without that entry, such as the worker, is left as it is', () => {
  expect(oneChunkFor('/other.tsx')('kit', modules)).toBeNull();
});
