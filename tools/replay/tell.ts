// What `npm run replay` prints of a log: a line for each change of state, and one for each effect.
import type { Log } from '../../src/core/replay/log';
import { replay, type Replayed } from '../../src/core/replay/replay';
import { snapshot } from '../../src/core/session/step';
import { wallOf } from '../../src/core/watch/clock';
import type { Effect } from '../../src/core/watch/effects';
import type { MachineState } from '../../src/core/watch/state';

export interface Telling {
  /** Also what changed nothing. */
  readonly every: boolean;
  readonly json: boolean;
}

/** The days of the log begin by the clock it was recorded under. */
export function startOfDaysAt(utcOffsetMinutes: number): void {
  // The sign of these names is the other way round.
  const hours = -Math.round(utcOffsetMinutes / 60);
  process.env['TZ'] = `Etc/GMT${hours >= 0 ? '+' : ''}${hours}`;
}

/** Line by line. */
export function* tell(log: Log, { every, json }: Telling): Generator<string> {
  let before = '';
  for (const replayed of replay(log)) {
    if (json) {
      yield jsonOf(replayed);
      continue;
    }
    const { event, state, effects } = replayed;
    const now = stateText(state);
    const told = effects.filter((effect) => every || !isRoutine(effect));
    if (!every && now === before && told.length === 0) continue;
    yield `${clockText(state)}  ${event.kind.padEnd(18)} ${now === before ? '' : now}`.trimEnd();
    for (const effect of told) yield `${' '.repeat(14)}→ ${effectText(effect)}`;
    before = now;
  }
}

/** How long it is, and what an hour of such a log takes. */
export function summaryOf({ of, chunks }: Log, bytes: number): string {
  const entries = chunks.flatMap((chunk) => chunk.entries);
  const [first, last] = [entries[0], entries.at(-1)];
  const forMs = first === undefined || last === undefined ? 0 : last.atMs - first.atMs;
  const looks = entries.filter(({ kind }) => kind === 'assessed' || kind === 'looked').length;
  const perHour = forMs === 0 ? 'nothing to tell by' : `${((bytes / forMs) * 3.6).toFixed(2)} MB an hour`;
  return `\n${entries.length} events in ${(forMs / 60_000).toFixed(1)} minutes, ${looks} of them looks (${of}); ${bytes} bytes: ${perHour}.`;
}

/** Written a few times a minute, or said every second: of no interest unless it was asked for. */
function isRoutine({ kind }: Effect): boolean {
  return kind === 'store-batch' || kind === 'say' || kind === 'set-pace' || kind === 'save-habits';
}

const clockText = (state: MachineState): string => new Date(wallOf(state)).toISOString().slice(11, 23);

/** The state in a line: the run, the camera, and what the session says. */
function stateText({ run, condition, worker, monitor, leadership, notice, atMs }: MachineState): string {
  const parts: string[] = [run.kind === 'starting' ? `starting (${run.step})` : run.kind];
  if (condition.kind !== 'live') parts.push(`camera ${condition.kind}`);
  parts.push(`worker ${worker.kind}`, `lead ${leadership.role.kind}`);
  if (monitor !== null) {
    const { state, warning, snoozedUntilMs, presence } = snapshot(monitor.session, atMs);
    parts.push('reason' in state ? `${state.kind}: ${state.reason}` : state.kind, presence);
    if (warning !== null) parts.push(`warning ${warning.metric}`);
    if (snoozedUntilMs !== null) parts.push('snoozed');
  }
  if (notice !== null) parts.push(`notice ${notice.kind}`);
  return parts.join(' · ');
}

function effectText(effect: Effect): string {
  const text = JSON.stringify(effect);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

function jsonOf({ event, state, effects }: Replayed): string {
  const { monitor, run, camera, condition, leadership } = state;
  const session = monitor === null ? null : snapshot(monitor.session, state.atMs);
  const after = { run, camera, condition, role: leadership.role.kind, session };
  return JSON.stringify({ atMs: state.atMs, kind: event.kind, after, effects });
}
