// The folder that a person has chosen, as it is stored: the browser's own handle to it, and what is known of the files in it.
import * as v from 'valibot';
import { durationMs, epochMs } from '../../core/schema/stored-values';

/** The part of the browser's handles that is used. The types of the platform lack the permissions. */
export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  queryPermission(asked: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(asked: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  getFileHandle(name: string, options: { readonly create: boolean }): Promise<FileHandle>;
  removeEntry(name: string): Promise<void>;
  values(): AsyncIterable<FileHandle | { readonly kind: 'directory'; readonly name: string }>;
}

export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  /** What is written takes the file's place when it is closed, and not before. */
  createWritable(): Promise<{
    write(content: Blob): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

const isHandle = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'directory';

const moment = v.union([epochMs, durationMs]);

/** `read`: files of other computers by name, with the stamp of what was last read; `without`: what was erased here since the folder was chosen. */
export const keptFolderSchema = v.object({
  handle: v.custom<FolderHandle>(isHandle),
  writtenAtMs: v.nullable(epochMs),
  read: v.record(v.string(), v.string()),
  without: v.array(v.object({ startMs: moment, endMs: moment })),
});

export interface KeptFolder {
  readonly handle: FolderHandle;
  readonly writtenAtMs: number | null;
  readonly read: Readonly<Record<string, string>>;
  readonly without: readonly { readonly startMs: number; readonly endMs: number }[];
}

/** Null for what is none, or was damaged: a person chooses again. */
export function readKeptFolder(stored: unknown): KeptFolder | null {
  const read = v.safeParse(keptFolderSchema, stored);
  return read.success ? read.output : null;
}
