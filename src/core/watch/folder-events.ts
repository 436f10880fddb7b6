// A folder of the person's own that holds a backup of each of their computers: what is asked, what came of it, and where it stands.
import type { BackupProblem } from '../archive/backup';
import type { ChoicesWish, ImportPreview } from './archive-events';
import type { StorageFailure } from './problem';

export type FolderPersonEvent =
  | { readonly kind: 'folder-asked' }
  /** The browser lets go of a permission by itself; a press gets it back. */
  | { readonly kind: 'folder-allow-asked' }
  | { readonly kind: 'folder-write-asked' }
  /** Whether another computer's setup and settings are taken over here. */
  | { readonly kind: 'folder-choices-answered'; readonly take: boolean }
  | { readonly kind: 'folder-left' };

/** How it stands with the folder, by the browser's word. `locked`: it may be used again once the person has allowed it. */
export type FolderStanding =
  | { readonly kind: 'unsupported' | 'none' }
  | { readonly kind: 'locked'; readonly name: string; readonly writtenAtMs: number | null }
  | { readonly kind: 'open'; readonly name: string; readonly writtenAtMs: number | null };

/** Why a file could not be written, or the folder not be read. What is stored here is as it was. */
export type FolderProblem =
  /** Moved, deleted, or on a drive that is not there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'full' }
  /** Another program holds the file. */
  | { readonly kind: 'busy' }
  /** What was read back is not what was written. */
  | { readonly kind: 'not-as-written' }
  /** The store of this browser could not be read. */
  | { readonly kind: 'storage'; readonly failure: StorageFailure }
  | { readonly kind: 'other'; readonly message: string };

/** What other computers' files in the folder came to. */
export interface FolderFound {
  /** Files that were new, or had changed. */
  readonly files: number;
  readonly added: ImportPreview;
  /** They changed nothing. */
  readonly refused: readonly { readonly file: string; readonly problem: BackupProblem }[];
}

export type FolderEvent =
  | { readonly kind: 'folder-told'; readonly standing: FolderStanding }
  | { readonly kind: 'folder-read'; readonly found: FolderFound }
  | { readonly kind: 'folder-written'; readonly bytes: number }
  | { readonly kind: 'folder-refused'; readonly problem: FolderProblem };

export type FolderEffect =
  | { readonly kind: 'look-at-folder' | 'choose-folder' | 'allow-folder' | 'leave-folder' }
  | { readonly kind: 'read-folder'; readonly choices: ChoicesWish }
  | { readonly kind: 'write-folder'; readonly nowMs: number };

export type Folder =
  /** Not looked yet; the browser has no such thing; none was chosen. */
  | { readonly kind: 'unknown' | 'unsupported' | 'none' }
  | { readonly kind: 'locked'; readonly name: string; readonly writtenAtMs: number | null }
  | OpenFolder;

export interface OpenFolder {
  readonly kind: 'open';
  readonly name: string;
  readonly doing: 'nothing' | 'reading' | 'writing';
  /** When the others' files were last looked at since the page was opened. */
  readonly readAtMs: number | null;
  /** When this computer's file was last written and read back. */
  readonly writtenAtMs: number | null;
  readonly bytes: number | null;
  /** Watching has ended, or the person has asked: it is not waited for the day to end. */
  readonly toWrite: boolean;
  readonly failed: {
    /** In the machine's own time. */
    readonly atMs: number;
    readonly doing: 'reading' | 'writing';
    readonly problem: FolderProblem;
  } | null;
  readonly found: FolderFound | null;
}
