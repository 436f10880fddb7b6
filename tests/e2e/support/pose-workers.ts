// Keeps hold of a page's workers and counts the looks they report, so that a test can kill one and see looking go on.
import type { Page } from '@playwright/test';

interface WorkerWindow extends Window {
  readonly posework: { readonly workers: Worker[]; looks: number };
}

/** Call before the page is opened. */
export async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const posework: WorkerWindow['posework'] = { workers: [], looks: 0 };
    Object.assign(window, { posework });
    window.Worker = class extends Worker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        posework.workers.push(this);
      }
    };
    // What the worker says comes as calls over channels that the page has made for it.
    window.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        this.port1.addEventListener('message', ({ data }: MessageEvent) => {
          const said = data as { argumentList?: { value?: { kind?: string } }[] } | null;
          if (said?.argumentList?.[0]?.value?.kind === 'observed') posework.looks += 1;
        });
      }
    };
  });
}

/** Looks reported since the page was opened. */
export function looksTaken(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as WorkerWindow).posework.looks);
}

/** Ends every worker from outside, as a browser short of memory does. */
export async function killWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const worker of (window as unknown as WorkerWindow).posework.workers) {
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent('error', { message: 'killed by the test' }));
    }
  });
}
