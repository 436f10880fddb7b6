// Runs the machine over a log again. Nothing is performed: what a port answered then stands in the log.
import { advance } from '../watch/advance';
import type { Effect } from '../watch/effects';
import type { WatchEvent } from '../watch/events';
import type { MachineState } from '../watch/state';
import { machineAt } from './checkpoint';
import { expand, NO_LOOK_BEFORE, type CompactLook } from './compact-look';
import { asEvent, type Log, type LogChunk } from './log';

/** One event of a log, and what the machine made of it. */
export interface Replayed {
  readonly event: WatchEvent;
  readonly state: MachineState;
  readonly effects: readonly Effect[];
}

/** Event by event, from the beginning. Where a later chunk begins the machine goes on as it is: what it recorded there was this state. */
export function* replay({ chunks }: Log): Generator<Replayed> {
  const [first] = chunks;
  if (first === undefined) return;
  let state = machineAt(first.from);
  for (const chunk of chunks) {
    for (const event of eventsOf(chunk)) {
      const [next, effects] = advance(state, event);
      state = next;
      yield { event, state, effects };
    }
  }
}

/** The chunk's events, looks in full. */
function* eventsOf({ entries }: LogChunk): Generator<WatchEvent> {
  let before = NO_LOOK_BEFORE;
  for (const entry of entries) {
    if (entry.kind !== 'assessed') {
      yield asEvent(entry);
      continue;
    }
    const { look: compact, ...rest } = entry as { readonly look: CompactLook };
    const [look, after] = expand(compact, before);
    before = after;
    yield asEvent({ ...rest, look });
  }
}
