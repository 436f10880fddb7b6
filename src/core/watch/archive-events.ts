// What happens to a person's own data as files: what is asked, what came of it, and where it stands.
import type { BackupProblem } from '../archive/backup';
import type { AdditionCounts } from '../archive/merge';
import type { StorageFailure } from './problem';

/** The files that a person can take away: everything, or a table for a spreadsheet. */
export const EXPORT_KINDS = ['backup', 'days', 'episodes', 'bouts'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

/** `requestId` stands for a file and a passphrase that the port holds: neither may ever be in an event, which a log may keep. */
export type ArchivePersonEvent =
  | { readonly kind: 'export-asked'; readonly what: ExportKind; readonly requestId: number }
  | { readonly kind: 'import-asked'; readonly requestId: number }
  | { readonly kind: 'import-confirmed' }
  | { readonly kind: 'archive-closed' };

/** What an import would change here. */
export interface ImportPreview {
  readonly counts: AdditionCounts;
  /** This browser has no setup yet: it takes the settings and the setup in use over too. */
  readonly takesChoices: boolean;
  /** It could take them over, and the person is to be asked; until then the file's setups are left out. */
  readonly offersChoices?: boolean;
}

/** What becomes of another computer's settings and setup where there is no setup here. */
export type ChoicesWish = 'take' | 'ask' | 'leave';

export type ArchiveEvent =
  /** Given to the browser's downloads; whether it was kept there, a page is not told. */
  | { readonly kind: 'archive-written'; readonly what: ExportKind; readonly bytes: number }
  | { readonly kind: 'archive-read'; readonly preview: ImportPreview }
  | { readonly kind: 'archive-added'; readonly preview: ImportPreview }
  | { readonly kind: 'archive-refused'; readonly problem: ArchiveProblem };

export type ArchiveProblem = BackupProblem | { readonly kind: 'storage'; readonly failure: StorageFailure };

export type ArchiveEffect =
  | {
      readonly kind: 'write-archive';
      readonly what: ExportKind;
      readonly requestId: number;
      readonly nowMs: number;
    }
  | { readonly kind: 'read-archive'; readonly requestId: number }
  | { readonly kind: 'add-archive'; readonly requestId: number };

export type Archive =
  | { readonly kind: 'rest' }
  | { readonly kind: 'writing'; readonly what: ExportKind }
  | { readonly kind: 'written'; readonly what: ExportKind; readonly bytes: number }
  | { readonly kind: 'reading' | 'adding'; readonly requestId: number }
  | { readonly kind: 'read'; readonly requestId: number; readonly preview: ImportPreview }
  | { readonly kind: 'added'; readonly preview: ImportPreview }
  | { readonly kind: 'refused'; readonly problem: ArchiveProblem };
