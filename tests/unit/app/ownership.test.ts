// The promises about several tabs: one at a time has the turn, the others follow it, and nobody takes over what was stopped on purpose.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createOwnership, type News, type Talk, type Turns, type Word } from '../../../src/app/ownership';

/** A browser whose tabs share one lock and one channel. */
class Browser {
  holder: Tab | null = null;
  readonly line: { readonly tab: Tab; readonly grant: () => void }[] = [];
  readonly tabs: Tab[] = [];
  /** A tab that stores more slowly than anybody waits. */
  slow: Tab | null = null;

  open(): Tab {
    const tab = new Tab(this);
    this.tabs.push(tab);
    return tab;
  }

  next(): void {
    if (this.holder !== null) return;
    const first = this.line.shift();
    if (first === undefined) return;
    this.holder = first.tab;
    first.grant();
  }

  /** As when the window is closed: nothing is said any more. */
  close(tab: Tab): void {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    for (const [index, { tab: waiting }] of [...this.line.entries()].toReversed()) {
      if (waiting === tab) this.line.splice(index, 1);
    }
    if (this.holder === tab) this.holder = null;
    this.next();
  }
}

class Tab {
  readonly done: string[] = [];
  readonly words: ((word: Word) => void)[] = [];
  readonly ownership;

  constructor(readonly browser: Browser) {
    const turns: Turns = {
      acquire: () =>
        new Promise((resolve) => {
          const grant = (): void =>
            resolve(() => {
              if (browser.holder === this) browser.holder = null;
              browser.next();
            });
          browser.line.push({ tab: this, grant });
          browser.next();
        }),
      isTaken: () => Promise.resolve(browser.holder !== null),
    };
    const talk: Talk = {
      say: (word) => {
        // A word takes its time, and reaches nobody who has been closed meanwhile.
        queueMicrotask(() => {
          for (const other of browser.tabs) if (other !== this) for (const hear of other.words) hear(word);
        });
      },
      listen: (hear) => void this.words.push(hear),
    };
    this.ownership = createOwnership({
      turns,
      talk,
      onLetGo: () => {
        this.done.push('let go');
        return browser.slow === this ? new Promise(() => undefined) : Promise.resolve();
      },
      onOrphaned: () => this.done.push('orphaned'),
      onChanged: () => this.done.push('changed'),
    });
  }

  get stands() {
    return this.ownership.standing.value.kind;
  }

  async watch(doing: News['doing'] = 'watching', through: News['through'] = 'camera'): Promise<void> {
    expect(await this.ownership.claim()).toBe(true);
    this.ownership.tell(news(doing, through));
  }
}

function news(doing: News['doing'], through: News['through'] = 'camera', atMs = 0): News {
  return {
    doing,
    through,
    atMs,
    session: {
      state: { kind: 'good' },
      stateSinceMs: 0,
      presence: 'sitting',
      boutSittingMs: 5,
      warnings: [],
      snoozedUntilMs: null,
      breakDue: false,
    },
  };
}

let browser: Browser;
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  browser = new Browser();
});
afterEach(() => vi.useRealTimers());

describe('of two tabs', () => {
  test('the second knows that the first watches, and what it sees', async () => {
    const first = browser.open();
    await first.watch();
    const second = browser.open();
    await settle();
    expect(second.ownership.standing.value).toMatchObject({ kind: 'elsewhere', news: { doing: 'watching' } });
    first.ownership.tell(news('watching', 'camera', 5_000));
    await settle();
    expect(second.ownership.standing.value).toMatchObject({ news: { atMs: 5_000 } });
    expect(browser.holder).toBe(first);
  });

  test('the second takes over when the first is closed in the middle of watching', async () => {
    const first = browser.open();
    await first.watch();
    const second = browser.open();
    await settle();
    browser.close(first);
    await settle();
    expect(second.done).toEqual(['orphaned']);
    expect(second.stands).toBe('here');
    expect(browser.holder).toBe(second);
  });

  test.each([
    ['was paused', 'paused', 'camera'],
    ['watched a film', 'watching', 'something-else'],
  ] as const)('the second opens no camera when the first %s and is closed', async (_, doing, through) => {
    const first = browser.open();
    await first.watch(doing, through);
    const second = browser.open();
    await settle();
    browser.close(first);
    await settle();
    expect(second.done).toEqual([]);
    expect(second.stands).toBe('nobody');
    expect(browser.holder).toBeNull();
  });

  test('the second opens no camera when the first stops on purpose, and may begin then', async () => {
    const first = browser.open();
    await first.watch();
    const second = browser.open();
    await settle();
    first.ownership.release(Promise.resolve());
    await settle(1_000);
    expect(second.done).toEqual([]);
    expect([first.stands, second.stands]).toEqual(['nobody', 'nobody']);
    await second.watch();
    await settle();
    expect(first.stands).toBe('elsewhere');
    expect(browser.holder).toBe(second);
  });

  test('the second has the turn when it asks, after the first has stored what it holds', async () => {
    const first = browser.open();
    await first.watch();
    const second = browser.open();
    await settle();
    const claimed = second.ownership.claim();
    await settle();
    expect(await claimed).toBe(true);
    expect(first.done).toEqual(['let go']);
    expect([first.stands, second.stands]).toEqual(['elsewhere', 'here']);
  });

  test('the second never overrules a first that does not let go', async () => {
    const first = browser.open();
    await first.watch();
    browser.slow = first;
    const second = browser.open();
    await settle();
    const claimed = second.ownership.claim();
    await settle(10_000);
    expect(await claimed).toBe(false);
    expect(second.ownership.standing.value).toMatchObject({ kind: 'elsewhere', asked: 'no-answer' });
    expect(browser.holder).toBe(first);
  });

  test('the one that stopped begins again without waiting for the other', async () => {
    const first = browser.open();
    await first.watch();
    first.ownership.release(Promise.resolve());
    await first.watch();
    await settle(2_000);
    expect(first.stands).toBe('here');
    expect(browser.holder).toBe(first);
  });
});

test('of three tabs only the one that asked watches, whoever was first in line', async () => {
  const first = browser.open();
  await first.watch();
  const [second, third] = [browser.open(), browser.open()];
  await settle();
  const claimed = third.ownership.claim();
  await settle(3_000);
  expect(await claimed).toBe(true);
  expect(second.done).toEqual([]);
  third.ownership.tell(news('watching'));
  await settle();
  expect([first.stands, second.stands, third.stands]).toEqual(['elsewhere', 'elsewhere', 'here']);
});

test('a change of the settings reaches the others, and not the one who made it', async () => {
  const [one, other] = [browser.open(), browser.open()];
  one.ownership.tellChanged();
  await settle();
  expect([one.done, other.done]).toEqual([[], ['changed']]);
});
