// One day of a random soak: the browser and its tabs, what is known of them from outside, and whether the page's words are true.
import type { Chromium, FreezableTab } from '../../browsers/chromium';
import { SPY_SOURCE } from '../../browsers/spy';
import { control, press } from '../drive';
import type { Span } from '../ledger';

export interface SoakDay {
  readonly browser: Chromium;
  /** The tab that watches. */
  readonly tab: FreezableTab;
  readonly lit: Span[];
  readonly blind: Span[];
  readonly ahead: Span[];
  /** What was said and was not so. */
  readonly untrue: string[];
  readonly log: (text: string) => void;
  chance(share: number): boolean;
  /** Lets between so many seconds pass. */
  wait(leastS: number, mostS: number): Promise<void>;
  press(text: string): Promise<void>;
  openTab(): Promise<FreezableTab>;
  closeTab(tab: FreezableTab): Promise<void>;
  /** The page that was taken over from last is gone, and the next one there. */
  arrived(): Promise<void>;
  reload(): Promise<void>;
  /** Does what a person would until it watches again. */
  recover(): Promise<void>;
  /** Another version lies on the server from now on. */
  publish(): void;
  checkClaims(tab: FreezableTab, when: string): Promise<void>;
  /** Takes over what the page knows of its camera. */
  takeLit(tab?: FreezableTab): Promise<void>;
}

/** What the page says of the camera, where it says it, and what is so. */
const CLAIM = `(async () => {
  const before = location.hash;
  location.hash = '#/privacy';
  const until = Date.now() + 5000;
  let said;
  while (said === undefined && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    said = [...document.querySelectorAll('.privacy-facts div')]
      .find((row) => row.querySelector('dt')?.textContent === 'Camera')?.querySelector('strong')?.textContent;
  }
  const live = window.spied.tracks.filter((track) => track.readyState === 'live').length;
  location.hash = before === '' ? '#/' : before;
  return { said: said ?? null, live };
})()`;

/** The camera may open or close at the very moment; what is said has to agree within this time. */
const AGREES_WITHIN_MS = 12_000;
const WATCHES_WITHIN_MS = 180_000;

/** What stands on the page, for a report of what went wrong. */
const SHOWN = `document.querySelector('main')?.innerText.slice(0, 300).replaceAll('\\n', ' / ')`;

const IS_NEXT_PAGE = `document.readyState === 'complete' && 'spied' in window && !window.isOld`;

/** What brings a page back to watching, in the order in which it is looked for. */
const WAYS = ['Resume', 'Start', 'Use the camera', 'Try the camera again', 'Watch here instead'] as const;

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

export interface DayParts {
  readonly browser: Chromium;
  readonly appUrl: string;
  readonly random: () => number;
  readonly publish: () => void;
  readonly log: (text: string) => void;
}

/** Begins with a tab that watches. */
export function beginDay(tab: FreezableTab, { browser, appUrl, random, publish, log }: DayParts): SoakDay {
  const lit: Span[] = [];
  const untrue: string[] = [];
  /** What each tab last told of its camera. */
  const told = new Map<FreezableTab, readonly { readonly onMs: number; readonly offMs: number | null }[]>();

  const takeLit = async (of: FreezableTab): Promise<void> => {
    told.set(of, await of.evaluate(`window.spied.lit.map((one) => ({ ...one }))`));
  };
  /** The page is gone, and its cameras with it. */
  const close = (of: FreezableTab): void => {
    for (const { onMs, offMs } of told.get(of) ?? []) lit.push({ startMs: onMs, endMs: offMs ?? Date.now() });
    told.delete(of);
  };
  const check = async (of: FreezableTab, when: string): Promise<void> => {
    const untilMs = Date.now() + AGREES_WITHIN_MS;
    for (;;) {
      const { said, live } = await of.evaluate<{ said: string | null; live: number }>(CLAIM);
      if (said === 'Starting' || (said === 'On' && live > 0) || (said === 'Off' && live === 0)) return;
      if (Date.now() < untilMs) continue;
      untrue.push(
        `${new Date().toISOString()}, ${when}: said “${said ?? 'nothing'}” with ${live} tracks live`,
      );
      return;
    }
  };
  const shown = (): Promise<string> => tab.evaluate(SHOWN);
  const day: SoakDay = {
    browser,
    tab,
    lit,
    blind: [],
    ahead: [],
    untrue,
    log,
    chance: (share) => random() < share,
    wait: (leastS, mostS) => seconds(leastS + random() * (mostS - leastS)),
    press: (text) => press(tab, text),
    async openTab() {
      const other = await browser.newTab();
      await other.prepare(SPY_SOURCE);
      await other.goTo(appUrl);
      return other;
    },
    async closeTab(other) {
      await takeLit(other);
      await other.close();
      close(other);
    },
    arrived: async () => {
      const untilMs = Date.now() + WATCHES_WITHIN_MS;
      // An evaluation under way when the page goes fails with it.
      while (!(await tab.evaluate<boolean>(IS_NEXT_PAGE).catch(() => false))) {
        if (Date.now() > untilMs) throw new Error('The next page did not come.');
        await seconds(0.5);
      }
      close(tab);
    },
    async reload() {
      await takeLit(tab);
      await tab.goTo('about:blank');
      close(tab);
      await tab.goTo(appUrl);
    },
    async recover() {
      const untilMs = Date.now() + WATCHES_WITHIN_MS;
      while (!(await tab.evaluate<boolean>(`!!(${control('Pause (camera off)')})`))) {
        if (Date.now() > untilMs) throw new Error(`It did not come back to watching: ${await shown()}`);
        for (const way of WAYS) {
          if (!(await tab.evaluate<boolean>(`!!(${control(way)})`))) continue;
          await tab.evaluate(`(${control(way)})?.click()`);
          break;
        }
        await seconds(1);
      }
      const sinceMs = Date.now();
      while (!(await tab.evaluate<boolean>(`window.spied.looks.at(-1)?.atMs > ${sinceMs}`))) {
        if (Date.now() - sinceMs > WATCHES_WITHIN_MS) throw new Error(`It looks no more: ${await shown()}`);
        await seconds(0.5);
      }
    },
    publish,
    checkClaims: check,
    takeLit: (of = tab) => takeLit(of),
  };
  return day;
}
