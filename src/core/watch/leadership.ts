// Leader election among the tabs: one holds the lock, watches and writes; the others follow what it reports and may ask for its place. Pure.
import type { SessionSnapshot } from '../session/session';
import { sameKind } from '../session/timeline';

/** What the tab that leads tells the others, about once a second. */
export interface LeaderReport {
  readonly doing: 'watching' | 'paused';
  /** Whether it watches through a camera, which another tab could open just as well. */
  readonly through: 'camera' | 'something-else';
  readonly session: SessionSnapshot;
  readonly atMs: number;
}

/** Who watches. */
export type TabRole =
  /** Nobody, so far as is known. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'here' }
  /** Another tab; `report` is null until it has spoken. One that does not answer is not overruled: it may still be writing. */
  | {
      readonly kind: 'elsewhere';
      readonly report: LeaderReport | null;
      readonly asked: 'no' | 'asked' | 'no-answer';
    };

/** What tabs say to each other. A tab does not hear itself. */
export type TabMessage =
  /** A tab was opened, and asks who watches. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'report'; readonly report: LeaderReport }
  /** The tab that watched has stopped, on purpose. */
  | { readonly kind: 'stopped' }
  /** A person wants to watch in the tab that says so. */
  | { readonly kind: 'let-go' }
  /** Settings or the baseline were stored anew. */
  | { readonly kind: 'changed' }
  /** Nothing of what was stored is left. */
  | { readonly kind: 'erased' }
  /** Some days are no longer stored. */
  | { readonly kind: 'days-erased' };

const KINDS: Readonly<Record<TabMessage['kind'], true>> = {
  hello: true,
  report: true,
  stopped: true,
  'let-go': true,
  changed: true,
  erased: true,
  'days-erased': true,
};

/** Whether this version knows the word: a tab of a later one may say what is new. */
export const isKnownMessage = (said: { readonly kind: string }): said is TabMessage =>
  Object.hasOwn(KINDS, said.kind);

export interface Leadership {
  readonly role: TabRole;
  /**
   * `releasing`: stopped here, given back a moment later, and may be taken up again until then; `yielding`: another tab asked for it,
   * given back as soon as everything is stored.
   */
  readonly lock:
    | { readonly kind: 'none' | 'queued' | 'held' | 'yielding' }
    | { readonly kind: 'releasing'; readonly dueMs: number };
  /** A person wants to lead here, and waits for the lock. */
  readonly claim: { readonly sinceMs: number; readonly askedMs: number } | null;
  readonly latest: LeaderReport | null;
}

export type LeadershipCommand =
  | { readonly kind: 'acquire-lock' }
  | { readonly kind: 'release-lock' }
  | { readonly kind: 'say'; readonly message: TabMessage };

/** What became of the lead, for the machine around it. */
export type LeadershipNews =
  /** A claim came through. */
  | 'claimed'
  /** The tab that has the lock does not answer. */
  | 'no-answer'
  /** Another tab wants the lead: end what runs and store it. */
  | 'yield'
  /** The tab that watched was closed in the middle of it, and the lead is here now. */
  | 'orphaned'
  /** Settings or setups were stored anew elsewhere. */
  | 'changed'
  /** Everything was erased elsewhere. */
  | 'erased'
  /** Some days were. */
  | 'days-erased';

export type LeadershipStep = readonly [Leadership, readonly LeadershipCommand[], LeadershipNews | null];

export type LeadershipEvent =
  | { readonly kind: 'lock-asked'; readonly taken: boolean }
  | { readonly kind: 'lock-acquired' }
  | { readonly kind: 'heard'; readonly message: TabMessage }
  | { readonly kind: 'claimed' }
  /** Nothing is watched here any more, on purpose. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'reported'; readonly report: LeaderReport }
  /** Time passes; `stored` when nothing waits to be stored. */
  | { readonly kind: 'tick'; readonly stored: boolean };

/** A message may arrive after the lock that it speaks of; long enough for it to be there first. [design] */
const MESSAGE_FIRST_MS = 300;
const REPORT_EVERY_MS = 900;
const ASK_EVERY_MS = 1_000;
const PATIENCE_MS = 5_000;

export const NOBODY_LEADS: Leadership = {
  role: { kind: 'nobody' },
  lock: { kind: 'none' },
  claim: null,
  latest: null,
};

/** Whether this tab may open a camera and write. */
export function leads({ lock, role }: Leadership): boolean {
  return lock.kind === 'held' && role.kind === 'here';
}

/** Whether this tab has the lock still, and may write what waits. */
export function mayWrite({ lock }: Leadership): boolean {
  return lock.kind !== 'none' && lock.kind !== 'queued';
}

/** When time alone will change something; null when it will not. */
export function leadershipDueMs({ lock, claim }: Leadership): number | null {
  const askMs = claim === null ? null : Math.min(claim.askedMs + ASK_EVERY_MS, claim.sinceMs + PATIENCE_MS);
  const releaseMs = lock.kind === 'releasing' ? lock.dueMs : null;
  if (askMs === null || releaseMs === null) return askMs ?? releaseMs;
  return Math.min(askMs, releaseMs);
}

const say = (message: TabMessage): LeadershipCommand => ({ kind: 'say', message });
const still = (leadership: Leadership): LeadershipStep => [leadership, [], null];

/** One event further. */
export function stepLeadership(leadership: Leadership, event: LeadershipEvent, atMs: number): LeadershipStep {
  switch (event.kind) {
    case 'lock-asked':
      return event.taken && leadership.role.kind === 'nobody' && leadership.lock.kind === 'none'
        ? follow(leadership, null, true)
        : still(leadership);
    case 'lock-acquired':
      return acquired(leadership);
    case 'heard':
      return hear(leadership, event.message);
    case 'claimed':
      return claim(leadership, atMs);
    case 'stopped':
      return stopped(leadership, atMs);
    case 'reported':
      return report(leadership, event.report);
    case 'tick':
      return tick(leadership, event.stored, atMs);
  }
}

function queue(leadership: Leadership): readonly [Leadership, readonly LeadershipCommand[]] {
  return leadership.lock.kind === 'none'
    ? [{ ...leadership, lock: { kind: 'queued' } }, [{ kind: 'acquire-lock' }]]
    : [leadership, []];
}

function follow(leadership: Leadership, news: LeaderReport | null, certain: boolean): LeadershipStep {
  const { role } = leadership;
  if (!certain && role.kind !== 'elsewhere') return still(leadership);
  const asked = role.kind === 'elsewhere' ? role.asked : 'no';
  const [queued, commands] = queue({ ...leadership, role: { kind: 'elsewhere', report: news, asked } });
  return [queued, commands, null];
}

function acquired(leadership: Leadership): LeadershipStep {
  const last = leadership.role.kind === 'elsewhere' ? leadership.role.report : null;
  const orphaned = last?.doing === 'watching' && last.through === 'camera';
  if (leadership.claim === null && !orphaned) {
    const left: Leadership = { ...leadership, role: { kind: 'nobody' }, lock: { kind: 'none' } };
    return [left, [{ kind: 'release-lock' }], null];
  }
  const here: Leadership = { ...leadership, role: { kind: 'here' }, lock: { kind: 'held' }, claim: null };
  return [here, [], leadership.claim === null ? 'orphaned' : 'claimed'];
}

function hear(leadership: Leadership, message: TabMessage): LeadershipStep {
  const has = leadership.lock.kind === 'held' || leadership.lock.kind === 'releasing';
  switch (message.kind) {
    case 'hello':
      return leadership.lock.kind === 'held' && leadership.latest !== null
        ? [leadership, [say({ kind: 'report', report: leadership.latest })], null]
        : still(leadership);
    case 'report':
      return has ? still(leadership) : follow(leadership, message.report, true);
    case 'stopped':
      return has || leadership.claim !== null
        ? still(leadership)
        : still({ ...leadership, role: { kind: 'nobody' } });
    case 'let-go':
      if (!has) return follow(leadership, null, false);
      return [
        {
          ...leadership,
          role: { kind: 'elsewhere', report: null, asked: 'no' },
          lock: { kind: 'yielding' },
          latest: null,
        },
        [],
        'yield',
      ];
    case 'changed':
    case 'erased':
    case 'days-erased':
      return [leadership, [], message.kind];
  }
}

function claim(leadership: Leadership, atMs: number): LeadershipStep {
  const { lock, role } = leadership;
  if (lock.kind === 'held' || lock.kind === 'releasing') {
    return [{ ...leadership, lock: { kind: 'held' }, role: { kind: 'here' } }, [], 'claimed'];
  }
  const asked: TabRole = role.kind === 'elsewhere' ? { ...role, asked: 'asked' } : role;
  const claim = { sinceMs: atMs, askedMs: atMs };
  const [queued, commands] = queue({ ...leadership, role: asked, claim });
  return [queued, [...commands, say({ kind: 'let-go' })], null];
}

function stopped(leadership: Leadership, atMs: number): LeadershipStep {
  if (leadership.lock.kind !== 'held') return still(leadership);
  const lock = { kind: 'releasing', dueMs: atMs + MESSAGE_FIRST_MS } as const;
  return [{ ...leadership, role: { kind: 'nobody' }, lock, latest: null }, [say({ kind: 'stopped' })], null];
}

function report(leadership: Leadership, news: LeaderReport): LeadershipStep {
  if (leadership.role.kind !== 'here') return still(leadership);
  const { latest } = leadership;
  const since = latest === null ? Number.POSITIVE_INFINITY : Math.abs(news.atMs - latest.atMs);
  const same = latest?.doing === news.doing && sameKind(latest.session.state, news.session.state);
  if (same && since < REPORT_EVERY_MS) return still(leadership);
  return [{ ...leadership, latest: news }, [say({ kind: 'report', report: news })], null];
}

function tick(leadership: Leadership, stored: boolean, atMs: number): LeadershipStep {
  const { lock, claim } = leadership;
  if (stored && (lock.kind === 'yielding' || (lock.kind === 'releasing' && atMs >= lock.dueMs))) {
    const given: Leadership = { ...leadership, lock: { kind: 'none' } };
    const release: LeadershipCommand = { kind: 'release-lock' };
    if (claim === null) return [given, [release], null];
    const [queued, commands] = queue(given);
    return [queued, [release, ...commands], null];
  }
  if (claim === null) return still(leadership);
  if (atMs - claim.sinceMs >= PATIENCE_MS) {
    const { role } = leadership;
    const silent: TabRole = role.kind === 'elsewhere' ? { ...role, asked: 'no-answer' } : role;
    return [{ ...leadership, role: silent, claim: null }, [], 'no-answer'];
  }
  if (atMs - claim.askedMs < ASK_EVERY_MS) return still(leadership);
  // Said again, in case another tab was first in line.
  return [{ ...leadership, claim: { ...claim, askedMs: atMs } }, [say({ kind: 'let-go' })], null];
}
