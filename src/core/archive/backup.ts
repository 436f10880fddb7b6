// A backup: everything that a person's days consist of, as one file that any copy of Plumbline can read. Its schema is published.
import * as v from 'valibot';
import { setupSchema } from '../baseline/setup';
import { zoneEntrySchema } from '../report/calendar/travel';
import { daySummarySchema } from '../report/day/stored-summary';
import { doneStretchSchema } from '../report/done-stretch';
import { epochMs, type Stored } from '../schema/stored-values';
import { boutSchema, intervalSchema } from '../session/session';
import { habitSchema } from '../setups/habits';
import { DEFAULT_SETTINGS, settingsSchema } from '../settings/settings';

/** What says that a file is a backup of ours. */
export const BACKUP_FORMAT = 'plumbline-backup';
/** Raised when an older program could not read what a newer one writes. */
export const BACKUP_VERSION = 1;
/** No days of a life come near it; it keeps a foreign file from filling the memory. [design] */
export const LARGEST_BACKUP_BYTES = 256 * 1024 * 1024;

const routineStepSchema = v.object({ stretchId: v.pipe(v.string(), v.nonEmpty()), holdMs: v.number() });

/** What a person has chosen and calibrated: taken over only by a browser that has none of its own. */
const choicesEntries = {
  settings: settingsSchema,
  currentSetupId: v.nullable(v.string()),
  habits: v.record(v.string(), habitSchema),
  routine: v.array(routineStepSchema),
};

/** As it is written. Records keep the ids that they were stored with, so that reading a file twice adds nothing. */
export const backupSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  /** Which browser wrote it: an id drawn once, that says nothing else. */
  deviceId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  writtenAtMs: epochMs,
  ...choicesEntries,
  setups: v.array(setupSchema),
  travel: v.array(zoneEntrySchema),
  intervals: v.array(intervalSchema),
  bouts: v.array(boutSchema),
  stretches: v.array(doneStretchSchema),
  days: v.array(daySummarySchema),
});

export type Backup = Stored<typeof backupSchema>;

/** What an empty browser takes over beside the records. */
export type Choices = Pick<Backup, 'settings' | 'currentSetupId' | 'habits' | 'routine'>;

/** What a browser has stored, before it is put into a file. */
export type Contents = Omit<Backup, 'format' | 'version' | 'deviceId' | 'writtenAtMs'>;

/** Why a file is no backup that can be read here; nothing is changed then. */
export type BackupProblem =
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** Not JSON at all: cut short, or something else. */
  | { readonly kind: 'not-json' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer'; readonly version: number }
  /** `where` is the way to the first thing that is wrong, such as "intervals.3.endMs". */
  | { readonly kind: 'unsound'; readonly where: string }
  /** Made-up days, where there are days of one's own. */
  | { readonly kind: 'made-up' }
  | { readonly kind: 'needs-passphrase' }
  /** The passphrase is another one, or the file has been changed; which of the two, nobody can tell. */
  | { readonly kind: 'wrong-passphrase' }
  /** This browser has no cryptography here. */
  | { readonly kind: 'no-cryptography' };

export type ReadBackup =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'problem'; readonly problem: BackupProblem };

const problem = (of: BackupProblem): ReadBackup => ({ kind: 'problem', problem: of });

/** Reads parsed JSON. Never throws. Every record must be sound: half a backup is none. */
export function readBackup(value: unknown): ReadBackup {
  const envelope = v.safeParse(
    v.looseObject({ format: v.literal(BACKUP_FORMAT), version: v.number() }),
    value,
  );
  if (!envelope.success) return problem({ kind: 'foreign' });
  const { version } = envelope.output;
  if (version > BACKUP_VERSION) return problem({ kind: 'newer', version });
  const read = v.safeParse(backupSchema, withEverySetting(envelope.output), { abortEarly: true });
  if (read.success) return { kind: 'backup', backup: read.output };
  const [issue] = read.issues;
  return problem({ kind: 'unsound', where: v.getDotPath(issue) ?? 'the whole file' });
}

/** A page of an earlier day knew fewer settings: those have the value that a newcomer has. */
function withEverySetting(backup: Readonly<Record<string, unknown>>): unknown {
  const { settings } = backup;
  if (typeof settings !== 'object' || settings === null) return backup;
  return { ...backup, settings: { ...DEFAULT_SETTINGS, ...settings } };
}
