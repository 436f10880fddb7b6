// Watches while faults of every kind are drawn at random, then audits what is stored and what was said.
import type { Interval } from '../../../../src/core/session/session';
import { stream } from '../../../../src/sitter/variety';
import { startChromium } from '../../browsers/chromium';
import { hide, openPlumbline, press } from '../drive';
import { CLOCK_AHEAD_MS } from '../faults';
import type { Span } from '../ledger';
import { read } from '../soak';
import { auditRandom } from './audit';
import { beginDay } from './day';
import { DEEDS } from './deeds';

export interface RandomSoak {
  readonly appUrl: string;
  readonly film: string;
  readonly minutes: number;
  readonly seed: number;
  /** Puts another version on the server. */
  readonly publish: () => void;
  readonly log: (progress: string) => void;
}

export interface RandomSoaked {
  readonly done: Readonly<Record<string, number>>;
  /** Seconds in each state that is stored. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  readonly watchedSeconds: number;
  readonly journal: readonly { readonly atMs: number; readonly event: { readonly kind: string } }[];
}

/** What is seen is written within ten seconds, and a look or two go by before anything is known. */
const WRITTEN_MS = 10_000;
const KNOWN_MS = 8_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a browser of its own, and gives what came of it. */
export async function randomSoak(soak: RandomSoak): Promise<RandomSoaked> {
  const { appUrl, film, minutes, seed, publish, log } = soak;
  const random = stream(seed);
  const browser = await startChromium(film);
  try {
    const startMs = Date.now();
    const tab = await openPlumbline(browser, appUrl);
    await hide(browser, tab);
    const day = beginDay(tab, { browser, appUrl, random, publish, log });
    const done: Record<string, number> = {};
    const peace: Span[] = [];
    const faults: string[] = [];
    const untilMs = Date.now() + minutes * 60_000;
    try {
      while (Date.now() < untilMs) {
        const deed = DEEDS[Math.floor(random() * DEEDS.length)];
        if (deed === undefined) break;
        log(deed.name);
        done[deed.name] = (done[deed.name] ?? 0) + 1;
        await day.takeLit();
        await deed.done(day);
        await day.recover();
        const wellMs = Date.now();
        // Sometimes the next fault comes right after.
        if (day.chance(0.8)) await day.wait(6, 30);
        else continue;
        peace.push({
          startMs: wellMs + KNOWN_MS,
          endMs: Math.max(wellMs + KNOWN_MS, Date.now() - WRITTEN_MS),
        });
        if (day.chance(0.3)) await day.checkClaims(tab, `after ${deed.name}`);
      }
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
    // What is stored is looked at whatever happened.
    await day.recover().catch((error: unknown) => faults.push(String(error)));
    await press(tab, 'Stop').catch((error: unknown) => faults.push(String(error)));
    await wait(3_000);
    await day.checkClaims(tab, 'stopped');
    await day.takeLit();
    const stored = await tab.evaluate<readonly Interval[]>(read('intervals', 'getAll()'));
    const journal = await tab.evaluate<RandomSoaked['journal']>(read('singles', "get('journal')"));
    const settings = await tab.evaluate<{ readonly framingCameras?: object }>(
      read('singles', "get('settings')"),
    );
    const follows = Object.keys(settings.framingCameras ?? {});
    const endMs = Date.now();
    await day.closeTab(tab);
    const audited = auditRandom(stored, {
      whole: { startMs, endMs },
      lit: day.lit,
      blind: day.blind,
      peace,
      ahead: { spans: day.ahead, byMs: CLOCK_AHEAD_MS },
    });
    const seconds: Record<string, number> = {};
    for (const one of stored) {
      const name = 'reason' in one.state ? `${one.state.kind}:${one.state.reason}` : one.state.kind;
      seconds[name] = (seconds[name] ?? 0) + (one.endMs - one.startMs) / 1000;
    }
    return {
      done,
      seconds,
      faults: [
        ...faults,
        ...audited,
        ...day.untrue,
        ...follows.map((label) => `“${label}” was said to frame by itself`),
      ],
      watchedSeconds: (endMs - startMs) / 1000,
      journal,
    };
  } finally {
    await browser.close();
  }
}
