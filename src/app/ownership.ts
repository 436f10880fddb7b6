// One tab watches and writes; the others know that it does, see what it sees, and may take its place.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { SessionSnapshot } from '../core/session/session';
import { sameKind } from '../core/session/timeline';

/** What the tab that watches tells the others, about once a second. */
export interface News {
  readonly doing: 'watching' | 'paused';
  /** Whether it watches through a camera, which another tab could open just as well. */
  readonly through: 'camera' | 'something-else';
  readonly session: SessionSnapshot;
  readonly atMs: number;
}

/** Who watches. */
export type Standing =
  /** Nobody, so far as is known. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'here' }
  /** Another tab; `news` is null until it has spoken. */
  | { readonly kind: 'elsewhere'; readonly news: News | null; readonly asked: Asked };

/** Whether the other tab has been asked to let go. One that does not answer is not overruled: it may still be writing. */
export type Asked = 'no' | 'asked' | 'no-answer';

/** A turn that only one tab of the browser has at a time, and that ends with its tab. */
export interface Turns {
  /** Waits in line. Resolves when it is this tab's turn, to what gives it back. */
  acquire(): Promise<() => void>;
  isTaken(): Promise<boolean>;
}

/** What tabs say to each other. */
export type Word =
  /** A tab was opened, and asks who watches. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'news'; readonly news: News }
  /** The tab that watched has stopped, on purpose. */
  | { readonly kind: 'stopped' }
  /** A person wants to watch in the tab that says so. */
  | { readonly kind: 'let-go' }
  /** Settings or the baseline were stored anew. */
  | { readonly kind: 'changed' };

/** A tab does not hear itself. */
export interface Talk {
  say(word: Word): void;
  listen(onWord: (word: Word) => void): void;
}

export interface OwnershipParts {
  readonly turns: Turns;
  readonly talk: Talk;
  /** Another tab wants the turn: end what runs, and resolve when it is stored. */
  readonly onLetGo: () => Promise<void>;
  /** The tab that watched was closed in the middle of it, and the turn is here now. */
  readonly onOrphaned: () => void;
  readonly onChanged: () => void;
}

export interface Ownership {
  readonly standing: ReadonlySignal<Standing>;
  /** Resolves once this tab has the turn; to false when the tab that has it does not answer. */
  claim(): Promise<boolean>;
  /** Gives the turn back once `stored` has settled. */
  release(stored: Promise<void>): void;
  /** How things stand here. */
  tell(news: News): void;
  /** Settings or the baseline were stored anew. */
  tellChanged(): void;
}

/** A word may arrive after the turn that it speaks of; long enough for it to be there first. */
const WORD_FIRST_MS = 300;
const NEWS_EVERY_MS = 900;
const ASK_EVERY_MS = 1_000;
const PATIENCE_MS = 5_000;

/** Looks at once whether another tab watches. */
export function createOwnership(parts: OwnershipParts): Ownership {
  const { turns, talk } = parts;
  const standing = signal<Standing>({ kind: 'nobody' });
  let giveBack: (() => void) | null = null;
  let inLine: Promise<void> | null = null;
  let wanted = false;
  let leaving: ReturnType<typeof setTimeout> | null = null;
  let latest: News | null = null;

  function standInLine(): Promise<void> {
    inLine ??= turns.acquire().then((back) => {
      inLine = null;
      giveBack = back;
      haveTurn();
    });
    return inLine;
  }

  function haveTurn(): void {
    const before = standing.value;
    const last = before.kind === 'elsewhere' ? before.news : null;
    const orphaned = last?.doing === 'watching' && last.through === 'camera';
    if (wanted || orphaned) standing.value = { kind: 'here' };
    else leave();
    if (!wanted && orphaned) parts.onOrphaned();
    wanted = false;
  }

  function leave(): void {
    giveBack?.();
    giveBack = null;
    standing.value = { kind: 'nobody' };
  }

  function hear(word: Word): void {
    const here = giveBack !== null;
    switch (word.kind) {
      case 'hello':
        if (here && leaving === null && latest !== null) talk.say({ kind: 'news', news: latest });
        break;
      case 'news':
        if (!here) follow(word.news);
        break;
      case 'stopped':
        if (!here && !wanted) standing.value = { kind: 'nobody' };
        break;
      case 'let-go':
        if (here) void letGo();
        // Another tab takes over: whoever is next in line must not think the turn orphaned.
        else follow(null);
        break;
      case 'changed':
        parts.onChanged();
        break;
    }
  }

  function follow(news: News | null): void {
    const before = standing.value;
    if (news === null && before.kind !== 'elsewhere') return;
    standing.value = { kind: 'elsewhere', news, asked: before.kind === 'elsewhere' ? before.asked : 'no' };
    void standInLine();
  }

  async function letGo(): Promise<void> {
    const back = giveBack;
    giveBack = null;
    latest = null;
    standing.value = { kind: 'elsewhere', news: null, asked: 'no' };
    await parts.onLetGo();
    back?.();
  }

  function ask(asked: Asked): void {
    const before = standing.value;
    if (before.kind === 'elsewhere') standing.value = { ...before, asked };
  }

  talk.listen(hear);
  talk.say({ kind: 'hello' });
  void turns.isTaken().then((taken) => {
    if (taken && standing.value.kind === 'nobody') {
      standing.value = { kind: 'elsewhere', news: null, asked: 'no' };
      void standInLine();
    }
  });

  return {
    standing,
    async claim() {
      if (leaving !== null) clearTimeout(leaving);
      leaving = null;
      if (giveBack !== null) {
        standing.value = { kind: 'here' };
        return true;
      }
      wanted = true;
      const turn = standInLine().then(() => 'had' as const);
      ask('asked');
      talk.say({ kind: 'let-go' });
      // Said again, in case another tab was first in line.
      const asking = setInterval(() => talk.say({ kind: 'let-go' }), ASK_EVERY_MS);
      const patience = new Promise<'over'>((resolve) => setTimeout(() => resolve('over'), PATIENCE_MS));
      const outcome = await Promise.race([turn, patience]);
      clearInterval(asking);
      if (outcome === 'had') return true;
      wanted = false;
      ask('no-answer');
      return false;
    },
    release(stored) {
      if (giveBack === null || leaving !== null) return;
      talk.say({ kind: 'stopped' });
      latest = null;
      standing.value = { kind: 'nobody' };
      leaving = setTimeout(() => {
        leaving = null;
        const back = giveBack;
        giveBack = null;
        void stored.then(() => back?.());
      }, WORD_FIRST_MS);
    },
    tell(news) {
      if (standing.value.kind !== 'here') return;
      const since = latest === null ? Number.POSITIVE_INFINITY : Math.abs(news.atMs - latest.atMs);
      const same = latest?.doing === news.doing && sameKind(latest.session.state, news.session.state);
      if (same && since < NEWS_EVERY_MS) return;
      latest = news;
      talk.say({ kind: 'news', news });
    },
    tellChanged: () => talk.say({ kind: 'changed' }),
  };
}
