// WebKitGTK's MiniBrowser, driven over WebDriver by Debian's webkit2gtk-driver: the engine of Safari, though not Safari.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DrivenBrowser, Tab } from './tab';

/** What is needed of it; null where one is missing. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
}

/** Where Debian puts them. */
const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = '/usr/lib';

/** The driver and the browser, or null where either is not installed. */
export function findWebKit(): WebKit | null {
  if (!existsSync(DRIVER)) return null;
  const browser = readdirSync(LIBRARIES)
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((each) => join(LIBRARIES, folder, each)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(existsSync);
  return browser === undefined ? null : { driver: DRIVER, browser };
}

/** Its own made-up camera, given without asking; no keyring, no network but the page's. */
const ARGUMENTS = ['--automation', '--enable-mock-capture-devices=true', '--enable-media-stream=true'];

const POLL_MS = 250;
const PATIENCE_MS = 90_000;

/** A tab whose window can be put away. */
export interface WebKitTab extends Tab {
  /** Minimises the window: the page is hidden then. */
  hide(): Promise<void>;
}

/** Starts it on a display of its own (Xvfb), with what it has and keeps switched off by these names. One tab is all that it gives. */
export async function startWebKit(
  { driver, browser }: WebKit,
  port: number,
  features: readonly string[] = [],
): Promise<DrivenBrowser<WebKitTab>> {
  const display = `:${port % 1000}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' });
  const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
  });
  const close = async (): Promise<void> => {
    await Promise.all([service, screen].map(ended));
  };
  try {
    const root = `http://127.0.0.1:${port}`;
    const { sessionId } = (await patiently(() =>
      ask(`${root}/session`, {
        capabilities: {
          alwaysMatch: {
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': {
              binary: browser,
              args: [...ARGUMENTS, ...features.map((name) => `--features=+${name}`)],
            },
            timeouts: { script: PATIENCE_MS, pageLoad: PATIENCE_MS },
          },
        },
      }),
    )) as { sessionId: string };
    const session = `${root}/session/${sessionId}`;
    return {
      pid: service.pid ?? 0,
      newTab: () => Promise.resolve(tabOf(session)),
      grant: () => Promise.resolve(),
      close: async () => {
        await fetch(session, { method: 'DELETE' }).catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    process.once('exit', () => resolve());
    process.kill('SIGTERM');
  });
}

async function ask(address: string, body: object): Promise<unknown> {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: { message?: string } | null };
  if (!answer.ok) throw new Error(value?.message ?? `The driver answered ${answer.status}.`);
  return value;
}

/** The driver takes a moment to listen. */
async function patiently(attempt: () => Promise<unknown>): Promise<unknown> {
  const endMs = Date.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

function tabOf(session: string): WebKitTab {
  const evaluate = async <T>(expression: string): Promise<T> =>
    (await ask(`${session}/execute/async`, {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${expression})).then(done, (error) => done({ failed: String(error) }));`,
      args: [],
    })) as T;
  return {
    evaluate,
    async until(expression, timeoutMs = PATIENCE_MS) {
      const startMs = Date.now();
      while (!(await evaluate<unknown>(`!!(${expression})`))) {
        if (Date.now() - startMs > timeoutMs) throw new Error(`Waited in vain for: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    goTo: async (address) => void (await ask(`${session}/url`, { url: address })),
    prepare: () => Promise.reject(new Error('WebDriver runs nothing before a page’s own scripts.')),
    activate: () => Promise.resolve(),
    hide: async () => void (await ask(`${session}/window/minimize`, {})),
    close: () => Promise.resolve(),
  };
}
