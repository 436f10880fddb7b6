// Counts the looks that a page marks on its time line, and keeps hold of its workers, so that a test can kill one and see looking go on.
import { expect, type Page } from './plumbline';

interface LookingWindow extends Window {
  readonly looking: { readonly workers: Worker[]; looks: number };
}

/** Call before the page is opened. */
export async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const looking: LookingWindow['looking'] = { workers: [], looks: 0 };
    Object.assign(window, { looking });
    window.Worker = class extends Worker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        looking.workers.push(this);
      }
    };
    new PerformanceObserver((marks) => {
      looking.looks += marks.getEntriesByName('plumbline-look').length;
    }).observe({ type: 'mark' });
  });
}

/** Looks taken since the page was opened. */
function looksTaken(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as LookingWindow).looking.looks);
}

/** Waits until the page has looked a few times more. */
export async function expectLooking(page: Page): Promise<void> {
  const before = await looksTaken(page);
  await expect.poll(() => looksTaken(page), { timeout: 60_000 }).toBeGreaterThan(before + 2);
}

/** Ends every worker from outside, as a browser short of memory does. */
export async function killWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const worker of (window as unknown as LookingWindow).looking.workers) {
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent('error', { message: 'killed by the test' }));
    }
  });
}
