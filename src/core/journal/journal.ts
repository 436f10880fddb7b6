// The local log: what happened to watching itself, for a person who wonders where an hour went. Never a picture, never a posture.
import type { CameraLoss } from '../camera/life-cycle';

export type JournalEvent =
  | { readonly kind: 'watching' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'stopped' }
  /** Watching ended by itself; `detail` is what the page said. */
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'camera-silent' }
  | { readonly kind: 'camera-lost'; readonly loss: CameraLoss }
  | { readonly kind: 'camera-gone' }
  | { readonly kind: 'camera-back' }
  /** The worker was replaced; `detail` says what was wrong with the one before. */
  | { readonly kind: 'worker-replaced'; readonly detail: string }
  | { readonly kind: 'gap'; readonly forMs: number }
  | { readonly kind: 'storage-failed'; readonly detail: string }
  | { readonly kind: 'storage-back' }
  | { readonly kind: 'other-tab' };

export interface JournalEntry {
  readonly atMs: number;
  readonly event: JournalEvent;
}

/** The oldest go first; a camera that comes and goes every minute must not fill the disk. [design] */
export const LONGEST_JOURNAL = 200;
const LONGEST_DETAIL = 200;

/** The journal with one more entry. */
export function withEntry(journal: readonly JournalEntry[], entry: JournalEntry): readonly JournalEntry[] {
  return [...journal, { ...entry, event: shortened(entry.event) }].slice(-LONGEST_JOURNAL);
}

function shortened(event: JournalEvent): JournalEvent {
  return 'detail' in event ? { ...event, detail: event.detail.slice(0, LONGEST_DETAIL) } : event;
}

const KINDS: Readonly<Record<JournalEvent['kind'], true>> = {
  watching: true,
  paused: true,
  stopped: true,
  failed: true,
  'camera-silent': true,
  'camera-lost': true,
  'camera-gone': true,
  'camera-back': true,
  'worker-replaced': true,
  gap: true,
  'storage-failed': true,
  'storage-back': true,
  'other-tab': true,
};

/** What is sound of a stored journal; a damaged entry is of no use to anybody. */
export function readJournal(value: unknown): readonly JournalEntry[] {
  return Array.isArray(value) ? value.filter(isEntry).slice(-LONGEST_JOURNAL) : [];
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { atMs, event } = value as { readonly atMs?: unknown; readonly event?: unknown };
  if (!Number.isFinite(atMs) || typeof event !== 'object' || event === null) return false;
  const { kind, detail, forMs, loss } = event as Readonly<Record<string, unknown>>;
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) return false;
  switch (kind as JournalEvent['kind']) {
    case 'failed':
    case 'worker-replaced':
    case 'storage-failed':
      return typeof detail === 'string';
    case 'gap':
      return Number.isFinite(forMs);
    case 'camera-lost':
      return loss === 'ended' || loss === 'muted' || loss === 'frozen';
    case 'watching':
    case 'paused':
    case 'stopped':
    case 'camera-silent':
    case 'camera-gone':
    case 'camera-back':
    case 'storage-back':
    case 'other-tab':
      return true;
  }
}
