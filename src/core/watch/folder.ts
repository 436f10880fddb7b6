// A backup of this computer in a folder of the person's own: the others' files are read first, then its own is written, daily and when watching ends.
import { startOfLocalDay } from '../report/local-day';
import { dayBounds } from '../report/bounds';
import { wallOf } from './clock';
import type { Effect } from './effects';
import type { Folder, FolderEvent, FolderFound, FolderPersonEvent, OpenFolder } from './folder-events';
import { isDelivered } from './outbox';
import type { MachineState, Step } from './state';

/** A drive that is not there, or a file that is held, may be back. [design] */
export const RETRY_MS = 3_600_000;

/** What a person asks of it. */
export function askFolder(state: MachineState, event: FolderPersonEvent): Step {
  const { folder } = state;
  switch (event.kind) {
    case 'folder-asked':
      return [state, [{ kind: 'choose-folder' }]];
    case 'folder-allow-asked':
      return [state, folder.kind === 'locked' ? [{ kind: 'allow-folder' }] : []];
    case 'folder-write-asked':
      return [wantWrite(state), []];
    case 'folder-choices-answered': {
      if (folder.kind !== 'open' || folder.doing !== 'nothing' || !asksForChoices(folder)) return [state, []];
      // Its files are read once more: what they hold may have changed while the question stood.
      return [
        { ...state, folder: { ...folder, doing: 'reading', found: null } },
        [{ kind: 'read-folder', choices: event.take ? 'take' : 'leave' }],
      ];
    }
    case 'folder-left':
      return [{ ...state, folder: { kind: 'none' } }, [{ kind: 'leave-folder' }]];
  }
}

/** Another computer's setup and settings could be used here, and nobody has said yet whether they are to be. */
function asksForChoices({ found }: OpenFolder): boolean {
  return found?.added.offersChoices === true;
}

/** What came of it. What answers a folder that was left meanwhile changes nothing. */
export function hearFolder(state: MachineState, event: FolderEvent): Step {
  const { folder } = state;
  if (event.kind === 'folder-told') {
    const { standing } = event;
    return [{ ...state, folder: standing.kind === 'open' ? opened(folder, standing) : standing }, []];
  }
  if (folder.kind !== 'open' || folder.doing === 'nothing') return [state, []];
  const { doing } = folder;
  const rested: OpenFolder = { ...folder, doing: 'nothing' };
  const nowMs = wallOf(state);
  switch (event.kind) {
    case 'folder-read':
      return added({ ...state, folder: { ...rested, failed: null, found: event.found } }, event.found);
    case 'folder-written':
      return [{ ...state, folder: { ...rested, writtenAtMs: nowMs, bytes: event.bytes, failed: null } }, []];
    case 'folder-refused':
      return [
        { ...state, folder: { ...rested, failed: { atMs: state.atMs, doing, problem: event.problem } } },
        [],
      ];
  }
}

/** Something here has changed that the file must not go on saying: a day was erased, or watching has ended. */
export function wantWrite(state: MachineState): MachineState {
  const { folder } = state;
  return folder.kind === 'open' && !folder.toWrite
    ? { ...state, folder: { ...folder, toWrite: true } }
    : state;
}

/** After every event: begins what is due, one thing at a time. `before` is how things stood before the event. */
export function tendFolder(before: MachineState, now: MachineState): Step {
  const ended = before.run.kind !== 'idle' && now.run.kind === 'idle';
  const state = ended ? wantWrite(now) : now;
  const { folder } = state;
  if (folder.kind !== 'open' || folder.doing !== 'nothing' || isErasing(state)) return [state, []];
  const nowMs = wallOf(state);
  if (isOfAnotherDay(folder.readAtMs, nowMs))
    return [
      { ...state, folder: { ...folder, doing: 'reading', readAtMs: nowMs } },
      [{ kind: 'read-folder', choices: 'ask' }],
    ];
  if (!mayWriteNow(state) || !isWriteDue(folder, state.atMs, nowMs)) return [state, []];
  return [
    { ...state, folder: { ...folder, doing: 'writing', toWrite: false } },
    [{ kind: 'write-folder', nowMs }],
  ];
}

/** When a write that failed is tried again, should nothing else happen; null where none is. */
export function folderDueMs(state: MachineState): number | null {
  const { folder } = state;
  if (folder.kind !== 'open' || folder.doing !== 'nothing' || folder.failed?.doing !== 'writing') return null;
  return isErasing(state) || !mayWriteNow(state) ? null : folder.failed.atMs + RETRY_MS;
}

const isErasing = ({ erasure, forgetting }: MachineState): boolean =>
  erasure === 'erasing' || forgetting.kind === 'claiming' || forgetting.kind === 'forgetting';

/**
 * Not where another tab watches, which writes itself. At the end all that was seen belongs into the file; while watching goes on, the latest
 * seconds come with the next one.
 */
function mayWriteNow({ leadership, run, outbox }: MachineState): boolean {
  return leadership.role.kind !== 'elsewhere' && (run.kind === 'running' || isDelivered(outbox));
}

function isWriteDue({ toWrite, writtenAtMs, failed }: OpenFolder, atMs: number, nowMs: number): boolean {
  if (toWrite) return true;
  if (failed?.doing === 'writing') return atMs - failed.atMs >= RETRY_MS;
  return isOfAnotherDay(writtenAtMs, nowMs);
}

/** By the days that a person lives, from four to four; a clock that was set back makes another day of it too. */
function isOfAnotherDay(atMs: number | null, nowMs: number): boolean {
  if (atMs === null) return true;
  const { startMs, endMs } = dayBounds(nowMs, startOfLocalDay);
  return atMs < startMs || atMs >= endMs;
}

function opened(
  before: Folder,
  { name, writtenAtMs }: { readonly name: string; readonly writtenAtMs: number | null },
): OpenFolder {
  // The same folder is told of once more when its permission was asked for twice.
  if (before.kind === 'open' && before.name === name && before.writtenAtMs === writtenAtMs) return before;
  return {
    kind: 'open',
    name,
    doing: 'nothing',
    readAtMs: null,
    writtenAtMs,
    bytes: null,
    toWrite: false,
    failed: null,
    found: null,
  };
}

/** What is shown of the days is loaded anew, and details that are older than they are kept for go again. */
function added(state: MachineState, { added: { counts, takesChoices } }: FolderFound): Step {
  if (!takesChoices && Object.values(counts).every((count) => count === 0)) return [state, []];
  const { history, report } = state;
  const effects: readonly Effect[] = [
    { kind: 'load-setups' },
    ...(takesChoices ? ([{ kind: 'load-habits' }, { kind: 'recall' }] as const) : []),
    ...(history === null ? [] : [{ kind: 'load-history', nowMs: wallOf(state) } as const]),
    ...(report === null ? [] : [{ kind: 'load-day', day: report.day } as const]),
    { kind: 'say', message: { kind: 'changed' } },
  ];
  return [{ ...state, week: null, routine: null, trimmedTo: null }, effects];
}
