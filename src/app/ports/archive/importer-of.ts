// What reads and adds a backup: a worker, for a long file would keep the page busy for seconds.
import { readAway } from '../../../storage/away/read-away';
import type { ImportFile } from '../../../storage/import-file';
import type { Store } from '../../../storage/store';
import type { Dispatch } from '../../loop';

/** Into the store; damaged records that are met on the way are told of, as ever. */
export function importerOf({
  store,
  dispatch,
}: {
  readonly store: Store;
  readonly dispatch: Dispatch;
}): ImportFile {
  const onSetAside = (count: number): void =>
    void dispatch({ kind: 'problem-noticed', problem: { kind: 'records-set-aside', count } });
  return (request) => readAway({ store, onSetAside }, request);
}
