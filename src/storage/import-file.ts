// A backup read into what is stored: first what it would add, then, when that is wanted, adding it. A file that is not sound changes nothing.
import {
  LARGEST_BACKUP_BYTES,
  readBackup,
  type Backup,
  type BackupProblem,
  type Choices,
  type Contents,
} from '../core/archive/backup';
import { hasOwnDays, isMadeUp } from '../core/archive/demo-backup';
import { leaveOut } from '../core/archive/leave-out';
import { additionsOf, type Additions } from '../core/archive/merge';
import type { TimeRange } from '../core/report/keeping/cut-out';
import type { ChoicesWish, ImportPreview } from '../core/watch/archive-events';
import { contentsOf } from './export-file';
import { readSealed, unseal } from './seal';
import type { Store } from './store';

export type ReadFile =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'problem'; readonly problem: BackupProblem };

type Opened =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'problem'; readonly problem: BackupProblem };

/** What a file would add. Rejects where the store refuses; whatever is in the file, it does not throw. */
export function previewFile(store: Store, file: Blob, passphrase: string | null): Promise<ReadFile> {
  return read(store, file, passphrase, () => Promise.resolve());
}

/**
 * Adds it: counted again, for something may have been recorded since it was shown. `without`: times that were erased here, which a file that
 * nobody has chosen must not bring back.
 */
export function addFile(
  store: Store,
  file: Blob,
  passphrase: string | null,
  without: readonly TimeRange[] = [],
  wish: ChoicesWish = 'take',
): Promise<ReadFile> {
  return read(
    store,
    file,
    passphrase,
    ({ additions, choices }) => store.addRecords(additions, choices),
    without,
    wish,
  );
}

/** What is asked about a file; `without` and `wish` as in {@link addFile}. */
export interface ImportRequest {
  readonly kind: 'preview' | 'add';
  readonly file: Blob;
  readonly passphrase: string | null;
  readonly without?: readonly TimeRange[];
  readonly wish?: ChoicesWish;
}

/** Reads or adds a file, here or in a worker. */
export type ImportFile = (request: ImportRequest) => Promise<ReadFile>;

/** Either of the two, as asked. */
export function readInto(
  store: Store,
  { kind, file, passphrase, without, wish }: ImportRequest,
): Promise<ReadFile> {
  return kind === 'add'
    ? addFile(store, file, passphrase, without, wish)
    : previewFile(store, file, passphrase);
}

async function read(
  store: Store,
  file: Blob,
  passphrase: string | null,
  apply: (changes: FileChanges) => Promise<void>,
  without: readonly TimeRange[] = [],
  wish: ChoicesWish = 'take',
): Promise<ReadFile> {
  const opened = await openBackup(file, passphrase);
  if (opened.kind === 'problem') return opened;
  const mine = await contentsOf(store);
  const isDemo = isMadeUp(opened.backup);
  if (isDemo && hasOwnDays(mine)) return { kind: 'problem', problem: { kind: 'made-up' } };
  const changes = changesBy(mine, leaveOut(opened.backup, without), isDemo ? 'leave' : wish);
  await apply(changes);
  const { additions, choices, offers } = changes;
  const preview = { counts: additions.counts, takesChoices: choices !== null, offersChoices: offers };
  return { kind: 'preview', preview };
}

interface FileChanges {
  readonly additions: Additions;
  /** Null where this browser keeps its own. */
  readonly choices: Choices | null;
  /** It might take over the file's, and the person is to be asked. */
  readonly offers: boolean;
}

function changesBy(mine: Contents, backup: Backup, wish: ChoicesWish): FileChanges {
  const { settings, currentSetupId, habits, routine } = backup;
  const isNew = mine.setups.length === 0;
  const offers = isNew && wish === 'ask' && backup.setups.length > 0;
  return {
    additions: additionsOf(mine, offers ? { ...backup, setups: [] } : backup),
    choices: isNew && wish === 'take' ? { settings, currentSetupId, habits, routine } : null,
    offers,
  };
}

async function openBackup(file: Blob, passphrase: string | null): Promise<Opened> {
  const problem = (of: BackupProblem): Opened => ({ kind: 'problem', problem: of });
  if (file.size > LARGEST_BACKUP_BYTES) return problem({ kind: 'too-large', bytes: file.size });
  const value = parsed(await file.text());
  if (value === undefined) return problem({ kind: 'not-json' });
  const sealed = readSealed(value);
  if (sealed === null) return readBackup(value);
  if (!('subtle' in crypto)) return problem({ kind: 'no-cryptography' });
  if (passphrase === null) return problem({ kind: 'needs-passphrase' });
  const text = await unseal(sealed, passphrase);
  if (text === null) return problem({ kind: 'wrong-passphrase' });
  return readBackup(parsed(text));
}

/** `undefined`, which JSON cannot say, for what is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
