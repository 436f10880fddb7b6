// Keeps what the page needs at once in one file: small files compress badly, and each asks the host again.

/** What is asked of the bundler about a module. */
interface Modules {
  getModuleInfo(id: string): {
    readonly importers: readonly string[];
    readonly importedIds: readonly string[];
  } | null;
}

/** The modules that `id` stands for or needs without being asked, in `reached`. */
function reach(id: string, modules: Modules, reached: Set<string>): void {
  if (reached.has(id)) return;
  reached.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reach(imported, modules, reached);
}

/**
 * Names the chunk of each module: one for all that `entry` (the end of its path) needs at once; the rest as the bundler sees fit. The entry
 * stays by itself: it waits at its top, and what is fetched later must not wait for it.
 */
export function oneChunkFor(entry: string): (id: string, modules: Modules) => string | null {
  let atOnce: Set<string> | null = null;
  return (id, modules) => {
    if (atOnce === null) {
      const found = entryAbove(id, entry, modules, new Set());
      if (found === null) return null;
      atOnce = new Set();
      reach(found, modules, atOnce);
      atOnce.delete(found);
    }
    return atOnce.has(id) ? 'page' : null;
  };
}

/** The entry that needs `id` in the end, by whatever way. */
function entryAbove(id: string, entry: string, modules: Modules, seen: Set<string>): string | null {
  if (id.endsWith(entry)) return id;
  seen.add(id);
  for (const importer of modules.getModuleInfo(id)?.importers ?? []) {
    const found = seen.has(importer) ? null : entryAbove(importer, entry, modules, seen);
    if (found !== null) return found;
  }
  return null;
}
