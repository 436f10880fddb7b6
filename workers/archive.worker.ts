// The archive worker: reads a backup, opens and checks it, and adds it to what is stored; the page hears only what came of it.
import { expose } from 'comlink';
import type { ArchiveWorkerApi } from '../src/storage/away/contract';
import { readInto } from '../src/storage/import-file';
import { openStore } from '../src/storage/open-store';
import type { Store } from '../src/storage/store';

let store: Store | null = null;
let setAside = 0;

const api: ArchiveWorkerApi = {
  async open() {
    const opened = await openStore({
      // Whatever then fails is told by what was being done.
      onLost: () => undefined,
      onReopened: () => undefined,
      onSetAside: ({ length }) => {
        setAside += length;
      },
    });
    if (opened.kind === 'unavailable') return false;
    store = opened;
    return true;
  },
  async read(request) {
    if (store === null) throw new Error('The store is not open.');
    const read = await readInto(store, request);
    return { read, setAside };
  },
};

expose(api);
