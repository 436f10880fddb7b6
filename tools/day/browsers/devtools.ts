// A browser spoken to over the raw DevTools protocol: the drivers made for tests never let a page become hidden, this does.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../browsers/browser';
import { pollUntil, type DrivenBrowser, type Tab } from './tab';

type Fields = Readonly<Record<string, unknown>>;
/** Sends one command and gives its result; rejects with what the browser says against it. */
type Send = (method: string, params?: Fields, sessionId?: string) => Promise<Fields>;

/** A tab that can also be treated as the browser treats those long unused. */
export interface FreezableTab extends Tab {
  /** `frozen` runs nothing, not even its workers. */
  setLifecycle(state: 'frozen' | 'active'): Promise<void>;
}

/**
 * Starts a browser whose fake camera plays `film`. The switches that other drivers set against the throttling of hidden tabs are not set:
 * this is how a person's browser treats a tab.
 */
export async function startBrowser(film: string): Promise<DrivenBrowser<FreezableTab>> {
  const { executablePath, args = [] } = await browserLaunchOptions([
    ...FAKE_CAMERA_ARGS,
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  if (executablePath === undefined) throw new Error('The browser has no path.');
  const profile = await mkdtemp(join(tmpdir(), 'plumbline-profile-'));
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--remote-debugging-pipe',
      '--window-size=1280,900',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const send = connect(child);
  const { pid } = child;
  if (pid === undefined) throw new Error('The browser could not be started.');
  return {
    pid,
    newTab: () => newTab(send),
    grant: async (permissions) => {
      await send('Browser.grantPermissions', { permissions });
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await send('Browser.close').catch(() => child.kill());
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Waiting {
  readonly resolve: (result: Fields) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly result?: Fields;
  readonly error?: { readonly message: string };
}

function connect(child: ChildProcess): Send {
  const [, , , input, output] = child.stdio as readonly [null, null, null, Writable, Readable];
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let received = '';
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const messages = (received + chunk).split('\0');
    received = messages.pop() ?? '';
    for (const text of messages) answer(JSON.parse(text) as Message);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has gone.'));
    waiting.clear();
  });

  function answer({ id, result, error }: Message): void {
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result ?? {});
    else asked.reject(new Error(error.message));
  }

  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });
}

async function newTab(send: Send): Promise<FreezableTab> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const tell = (method: string, params?: Fields): Promise<Fields> => send(method, params, String(sessionId));
  await tell('Page.enable');

  async function evaluate<T>(expression: string): Promise<T> {
    const answer = await tell('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    const { result, exceptionDetails } = answer as {
      readonly result: { readonly value: T };
      readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
    };
    if (exceptionDetails !== undefined) {
      throw new Error(`${exceptionDetails.exception?.description ?? 'an error'} in ${expression}`);
    }
    return result.value;
  }

  return {
    evaluate,
    until: (expression, timeoutMs) => pollUntil(evaluate, expression, timeoutMs),
    goTo: async (address) => {
      await tell('Page.navigate', { url: address });
    },
    prepare: async (source) => {
      await tell('Page.addScriptToEvaluateOnNewDocument', { source });
    },
    activate: async () => {
      await send('Target.activateTarget', { targetId });
    },
    setLifecycle: async (state) => {
      await tell('Page.setWebLifecycleState', { state });
    },
    close: async () => {
      await send('Target.closeTarget', { targetId });
    },
  };
}
