// Keeps the last hours as a log, in chunks that can each be run by themselves; the oldest goes when there is too much. Pure.
import type { WatchEvent } from '../watch/events';
import type { MachineState } from '../watch/state';
import { checkpointOf, mayBegin } from './checkpoint';
import { compact, NO_LOOK_BEFORE, type LookBefore } from './compact-look';
import { LOG_FORMAT, type Log } from './log';
import { assessedOf, keptOf, needsFeatures } from './logged-event';
import { withoutNames, type Aliases } from './plain';

/** A chunk as the text that a file will hold. */
interface WrittenChunk {
  readonly from: string;
  readonly entries: readonly string[];
  readonly bytes: number;
  readonly sinceMs: number;
}

export interface Recording {
  readonly of: Log['of'];
  readonly chunks: readonly WrittenChunk[];
  readonly before: LookBefore;
  readonly aliases: Aliases;
}

/** Few enough to read, long enough that a fault is still in it when it is noticed. [design] */
export const LONGEST_MS = 4 * 3_600_000;
/** What four hours take at most in memory. [design] */
export const MOST_BYTES = 12_000_000;
const CHUNK_MS = 900_000;

export function startRecording(of: Log['of']): Recording {
  return { of, chunks: [], before: NO_LOOK_BEFORE, aliases: new Map() };
}

/** One event further; `before` is the state that it meets. */
export function recordEvent(recording: Recording, event: WatchEvent, before: MachineState): Recording {
  const begun = chunkFor(recording, before);
  const latest = begun.chunks.at(-1);
  if (latest === undefined) return begun;
  const [entry, lookBefore] = entryOf(begun, event, before);
  if (entry === null) return begun;
  const [plain, aliases] = withoutNames(entry, begun.aliases);
  const text = JSON.stringify(plain);
  const longer = { ...latest, entries: [...latest.entries, text], bytes: latest.bytes + text.length + 2 };
  return { ...begun, before: lookBefore, aliases, chunks: [...begun.chunks.slice(0, -1), longer] };
}

function entryOf(
  { of, before: lookBefore }: Recording,
  event: WatchEvent,
  before: MachineState,
): readonly [object | null, LookBefore] {
  if (event.kind !== 'looked') return [keptOf(event), lookBefore];
  if (of === 'landmarks') return [withoutOutline(event), lookBefore];
  const look = assessedOf(before, event);
  if (look === null) return [null, lookBefore];
  const [compacted, after] = compact(look, needsFeatures(before), lookBefore);
  const { atMs, effort } = event;
  return [{ kind: 'assessed', atMs, look: compacted, effort }, after];
}

/** The outline is a picture of a kind, so it stays out even here. */
function withoutOutline(event: Extract<WatchEvent, { kind: 'looked' }>): WatchEvent {
  const { observation } = event;
  if (observation.kind === 'no-pose') return event;
  const { keypoints, keypoints3D, score } = observation.pose;
  return { ...event, observation: { ...observation, pose: { score, keypoints, keypoints3D } } };
}

/** A new chunk where the latest is long and the moment is a good one; the oldest go. */
function chunkFor(recording: Recording, state: MachineState): Recording {
  const { chunks } = recording;
  const latest = chunks.at(-1);
  const isLong = latest === undefined || state.atMs - latest.sinceMs >= CHUNK_MS;
  if (!isLong || !mayBegin(state)) return recording;
  const [plain, aliases] = withoutNames(checkpointOf(state), recording.aliases);
  const from = JSON.stringify(plain);
  const chunk: WrittenChunk = { from, entries: [], bytes: from.length, sinceMs: state.atMs };
  return { ...recording, aliases, before: NO_LOOK_BEFORE, chunks: dropOld([...chunks, chunk], state.atMs) };
}

function dropOld(chunks: readonly WrittenChunk[], atMs: number): readonly WrittenChunk[] {
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
  const second = chunks[1];
  const tooOld = second !== undefined && atMs - second.sinceMs >= LONGEST_MS;
  return second !== undefined && (tooOld || bytes > MOST_BYTES) ? dropOld(chunks.slice(1), atMs) : chunks;
}

/** The file's text, one event a line, so that it can be read. */
export function textOf({ of, chunks }: Recording, utcOffsetMinutes: number): string {
  const head = { format: LOG_FORMAT, version: 1, of, utcOffsetMinutes };
  const written = chunks.map(
    ({ from, entries }) => `{"from":${from},\n"entries":[\n${entries.join(',\n')}\n]}`,
  );
  return `${JSON.stringify(head).slice(0, -1)},"chunks":[\n${written.join(',\n')}\n]}\n`;
}
