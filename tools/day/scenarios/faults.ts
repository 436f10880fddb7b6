// What goes wrong in a long day, done to a page on purpose.
import type { FreezableTab as Tab } from '../browsers/chromium';

export interface Fault {
  readonly name: string;
  /** Whether nothing can have been seen meanwhile. */
  readonly blinds: boolean;
  /** When, from the beginning of the fault, the clock is ahead; left out where it is right. */
  readonly clockAhead?: { readonly fromMs: number; readonly toMs: number };
  readonly seconds: number;
  readonly begin: (tab: Tab) => Promise<unknown>;
  readonly end: (tab: Tab) => Promise<unknown>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** As an unplugged device does: `stop()` alone tells nobody. */
const END_TRACKS = `for (const track of window.spied.tracks) {
  if (track.readyState === 'live') { track.stop(); track.dispatchEvent(new Event('ended')); }
}`;
const onTracks = (event: string): string =>
  `for (const track of window.spied.tracks) if (track.readyState === 'live') track.dispatchEvent(new Event('${event}'));`;

const KILL_WORKER = `{
  const worker = window.spied.workers.at(-1);
  worker.terminate();
  worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
}`;

const REFUSE_STORING = `{
  const store = IDBObjectStore.prototype;
  window.spied.put = store.put;
  store.put = () => { throw new DOMException('No space left', 'QuotaExceededError'); };
}`;

/** Longer than any soak, so that what was told by the clock ahead can be told from the rest. */
export const CLOCK_AHEAD_MS = 86_400_000;
const CLOCK_AHEAD = { fromMs: 1_000, toMs: 21_000 } as const;
const SET_CLOCK = `{
  const nowMs = Date.now();
  const [fromMs, toMs] = [nowMs + ${CLOCK_AHEAD.fromMs}, nowMs + ${CLOCK_AHEAD.toMs}];
  window.spied.clock = { fromMs, toMs, aheadMs: ${CLOCK_AHEAD_MS} };
}`;

/** In turn, each followed by a time of rest. */
export const FAULTS: readonly Fault[] = [
  { name: 'camera ended', blinds: false, seconds: 5, begin: (tab) => tab.evaluate(END_TRACKS), end: nothing },
  {
    name: 'camera muted',
    blinds: false,
    seconds: 15,
    begin: (tab) => tab.evaluate(onTracks('mute')),
    end: (tab) => tab.evaluate(onTracks('unmute')),
  },
  { name: 'worker died', blinds: false, seconds: 5, begin: (tab) => tab.evaluate(KILL_WORKER), end: nothing },
  {
    name: 'worker fell silent',
    blinds: true,
    seconds: 12,
    begin: (tab) => tab.evaluate('window.spied.workers.at(-1).terminate()'),
    end: nothing,
  },
  {
    name: 'tab frozen',
    blinds: true,
    seconds: 20,
    begin: (tab) => tab.setLifecycle('frozen'),
    end: (tab) => tab.setLifecycle('active'),
  },
  {
    name: 'storage full',
    blinds: false,
    seconds: 20,
    begin: (tab) => tab.evaluate(REFUSE_STORING),
    end: (tab) => tab.evaluate('IDBObjectStore.prototype.put = window.spied.put; null'),
  },
  {
    name: 'clock a day ahead, and set back',
    blinds: false,
    clockAhead: CLOCK_AHEAD,
    seconds: 23,
    begin: (tab) => tab.evaluate(SET_CLOCK),
    end: nothing,
  },
];
