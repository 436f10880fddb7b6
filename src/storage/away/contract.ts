// What crosses the boundary between the page and the archive worker: the handle of a file in, figures out; never the records themselves.
import type { ImportRequest, ReadFile } from '../import-file';

export interface ArchiveWorkerApi {
  /** Opens the store; false where there is none to be had. To be asked first. */
  open(): Promise<boolean>;
  /** Rejects where the store refuses. */
  read(request: ImportRequest): Promise<ReadAnswer>;
}

export interface ReadAnswer {
  readonly read: ReadFile;
  /** How many damaged records of this browser were put away on the way. */
  readonly setAside: number;
}
