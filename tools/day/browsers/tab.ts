// A browser and its tabs as the measurements drive them, whichever browser it is, over Puppeteer.
import type { Browser, Page } from 'puppeteer-core';

/** One tab. */
export interface Tab {
  /** The value of an expression in the page, promises awaited. It counts as the person's own gesture. */
  evaluate<T>(expression: string): Promise<T>;
  /** Polls until the expression is true; rejects when that takes too long. */
  until(expression: string, timeoutMs?: number): Promise<void>;
  goTo(address: string): Promise<void>;
  /** Runs before the scripts of every page this tab opens from now on. */
  prepare(source: string): Promise<void>;
  /** Brings it to the front; the one that was there is hidden. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

export interface DrivenBrowser<T extends Tab = Tab> {
  readonly pid: number;
  /** Opens a tab, in front of the others. */
  newTab(): Promise<T>;
  /** Grants permissions to every page. */
  grant(permissions: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const POLL_MS = 250;
const PATIENCE_MS = 90_000;

/** The browser's own process, which all its others descend from. Throws when it did not start. */
export function pidOf(browser: Browser): number {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser could not be started.');
  return pid;
}

/** A page of Puppeteer's as a tab. */
export function tabOf(page: Page): Tab {
  const evaluate = async <T>(expression: string): Promise<T> => (await page.evaluate(expression)) as T;
  return {
    evaluate,
    // Not Puppeteer's own waiting: it polls by the page's frames, of which a hidden page has none.
    async until(expression, timeoutMs = PATIENCE_MS) {
      const startMs = Date.now();
      while (!(await evaluate<unknown>(expression))) {
        if (Date.now() - startMs > timeoutMs) throw new Error(`Waited in vain for: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    goTo: async (address) => {
      await page.goto(address, { timeout: PATIENCE_MS });
    },
    prepare: async (source) => {
      await page.evaluateOnNewDocument(source);
    },
    activate: () => page.bringToFront(),
    close: () => page.close(),
  };
}
