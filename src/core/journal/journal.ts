// The local log: what happened to watching itself, for a person who wonders where an hour went. Never a picture, never a posture.
import * as v from 'valibot';
import { CAMERA_LOSSES } from '../camera/life-cycle';
import { epochMs, durationMs, type Stored } from '../schema/stored-values';

const told = { detail: v.string() };

const journalEventSchema = v.variant('kind', [
  v.object({
    kind: v.picklist([
      'watching',
      'paused',
      'locked',
      'stopped',
      'camera-silent',
      'camera-gone',
      'camera-back',
      'storage-back',
      'other-tab',
      'keeping-promised',
      'keeping-declined',
      'backup-written',
    ]),
  }),
  /** Watching ended by itself; `detail` is what the page said. */
  v.object({ kind: v.literal('failed'), ...told }),
  v.object({ kind: v.literal('camera-lost'), loss: v.picklist(CAMERA_LOSSES) }),
  /** The worker was replaced; `detail` says what was wrong with the one before. */
  v.object({ kind: v.literal('worker-replaced'), ...told }),
  v.object({ kind: v.literal('gap'), forMs: durationMs }),
  v.object({ kind: v.literal('storage-failed'), ...told }),
]);

export type JournalEvent = Stored<typeof journalEventSchema>;

/** As it is stored. */
export const journalEntrySchema = v.object({ atMs: epochMs, event: journalEventSchema });

export type JournalEntry = Stored<typeof journalEntrySchema>;

/** The oldest go first; a camera that comes and goes every minute must not fill the disk. [design] */
export const LONGEST_JOURNAL = 200;
const LONGEST_DETAIL = 200;

/** The journal with one more entry, which is made fit to be stored. */
export function withEntry(journal: readonly JournalEntry[], entry: JournalEntry): readonly JournalEntry[] {
  return [...journal, { ...entry, event: trimmed(entry.event) }].slice(-LONGEST_JOURNAL);
}

function trimmed(event: JournalEvent): JournalEvent {
  return 'detail' in event ? { ...event, detail: event.detail.slice(0, LONGEST_DETAIL) } : event;
}
