// The local log follows the state: what happened to watching itself is read off the change that an event made. Pure.
import type { SessionState } from '../session/step';
import { openLabel } from '../session/timeline';
import type { JournalNote } from './journal-note';
import type { AppProblem } from './problem';
import type { CameraCondition } from './camera-condition';
import type { Keeping, Run, MachineState } from './state';

/** What the change from `before` to `after` is worth noting. */
export function notesOf(before: MachineState, after: MachineState): readonly JournalNote[] {
  // Where everything goes, here or elsewhere, no word of what that ended may be the first thing written again.
  const erasedElsewhere = after.notice !== before.notice && after.notice?.kind === 'erased-elsewhere';
  if (after.erasure === 'erasing' || erasedElsewhere) return [];
  // A demonstration is nothing that happened to watching the person.
  const drawn = before.demo.aside !== null || after.demo.aside !== null;
  return [
    ...(drawn ? [] : notesOfRun(before, after)),
    ...notesOfNotice(before.notice, after.notice),
    ...(before.leadership.role.kind === 'here' && after.leadership.role.kind === 'elsewhere'
      ? [{ kind: 'other-tab' } as const]
      : []),
    ...(drawn ? [] : notesOfGap(before, after)),
    ...notesOfKeeping(before.keeping, after.keeping),
  ];
}

function notesOfRun(before: MachineState, after: MachineState): readonly JournalNote[] {
  const was = before.run;
  const is = after.run;
  if (is.kind === 'running') {
    if (was.kind !== 'running') return notesOfFirst(after.condition);
    return before.condition === after.condition ? [] : notesOfCondition(before.condition, after.condition);
  }
  // A wish that never came to its turn was nothing that stopped.
  const neverBegan = was.kind === 'starting' && was.step === 'turn';
  if (is.kind === was.kind || neverBegan) return [];
  return noteOfEnd(is);
}

function noteOfEnd(run: Exclude<Run, { kind: 'running' }>): readonly JournalNote[] {
  switch (run.kind) {
    case 'paused':
      return [{ kind: run.until === 'unlocked' ? 'locked' : 'paused' }];
    case 'idle':
      return [{ kind: 'stopped' }];
    case 'problem':
      return [{ kind: 'failed', problem: run.problem }];
    case 'starting':
      return [];
  }
}

function notesOfFirst(condition: CameraCondition): readonly JournalNote[] {
  return condition.kind === 'live' || condition.kind === 'resting'
    ? [{ kind: 'watching' }]
    : notesOfCondition({ kind: 'live' }, condition);
}

function notesOfCondition(before: CameraCondition, after: CameraCondition): readonly JournalNote[] {
  switch (after.kind) {
    case 'live':
      return before.kind === 'live' || before.kind === 'resting' ? [] : [{ kind: 'camera-back' }];
    case 'resting':
      return [];
    case 'silent':
      return before.kind === 'silent' ? [] : [{ kind: 'camera-silent' }];
    case 'reopening': {
      const same = before.kind === 'reopening' && before.loss === after.loss;
      return same ? [] : [{ kind: 'camera-lost', loss: after.loss }];
    }
    case 'gone':
      return before.kind === 'gone' ? [] : [{ kind: 'camera-gone' }];
  }
}

function notesOfNotice(before: AppProblem | null, after: AppProblem | null): readonly JournalNote[] {
  if (before === after) return [];
  switch (after?.kind) {
    case 'storage':
    case 'store-lost':
    case 'store-emptied':
      return [{ kind: 'storage-failed', problem: after }];
    default:
      return before?.kind === 'storage' || before?.kind === 'store-lost' ? [{ kind: 'storage-back' }] : [];
  }
}

/** What the browser answered when it was asked; how it stands when the page opens is no answer. */
function notesOfKeeping(before: Keeping, after: Keeping): readonly JournalNote[] {
  if (before === after || before === 'unknown') return [];
  return after === 'promised' || after === 'declined' ? [{ kind: `keeping-${after}` }] : [];
}

/** A gap is noted when it is over, and its length known. */
function notesOfGap(before: MachineState, after: MachineState): readonly JournalNote[] {
  const was = before.monitor?.session;
  const is = after.monitor?.session;
  if (was === undefined || is === undefined || !isGap(was) || isGap(is)) return [];
  return [{ kind: 'gap', forMs: is.stateSinceMs - was.stateSinceMs }];
}

function isGap({ timeline }: SessionState): boolean {
  const { state } = openLabel(timeline);
  return state.kind === 'not-monitored' && state.reason === 'gap';
}
