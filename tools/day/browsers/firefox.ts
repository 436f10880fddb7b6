// Firefox, driven over WebDriver BiDi: a background tab there is really hidden, and throttled as a person's would be.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBidi, type Bidi } from './bidi';
import { pollUntil, type DrivenBrowser, type Tab } from './tab';

/** The environment variable that names Firefox's executable. */
const FIREFOX_VARIABLE = 'PLUMBLINE_FIREFOX';

/** What its camera shows: a picture of Firefox's own, with nobody in it, or a film at this address, in the place of a camera. */
export type FirefoxCamera =
  { readonly kind: 'built-in' } | { readonly kind: 'film'; readonly address: string };

/** No throttling is switched off: these only give the camera and the permission to notify, and keep it from the network. */
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'permissions.default.camera': 1,
  'permissions.default.desktop-notification': 1,
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.safebrowsing.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://localhost:9/none',
  'toolkit.telemetry.enabled': false,
} as const;

/** Starts Firefox without a window. */
export async function startFirefox(firefox: string, camera: FirefoxCamera): Promise<DrivenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'plumbline-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile];
  const child = spawn(firefox, [...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error('Firefox could not be started.');
  const bidi = await connectBidi(await addressOf(child));
  if (camera.kind === 'film') {
    const functionDeclaration = `() => (${playFilm.toString()})(${JSON.stringify(camera.address)})`;
    await bidi.send('script.addPreloadScript', { functionDeclaration });
  }
  return {
    pid,
    newTab: () => newTab(bidi),
    grant: () => Promise.resolve(),
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await bidi.send('browser.close').catch(() => child.kill());
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The name or path of a Firefox that runs. Throws where there is none, saying how to name it. */
export async function findFirefox(): Promise<string> {
  const named = process.env[FIREFOX_VARIABLE];
  for (const name of named === undefined ? ['firefox', 'firefox-esr'] : [named]) {
    const runs = await new Promise<boolean>((resolve) => {
      execFile(name, ['--version'], (error) => resolve(error === null));
    });
    if (runs) return name;
  }
  throw new Error(`No Firefox was found. Name one: ${FIREFOX_VARIABLE}=/path/to/firefox`);
}

/** Firefox writes where it listens among its complaints. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 100_000) said += text;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error('Firefox ended before it listened.')));
  });
}

/**
 * Runs in the page, so it may use nothing from outside itself. Firefox's own made-up camera shows nobody; a playing film does, and its
 * captured stream goes the way of a camera's from there on.
 */
function playFilm(address: string): void {
  const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined) return;
  devices.getUserMedia = async () => {
    const film = document.createElement('video') as HTMLVideoElement & { mozCaptureStream(): MediaStream };
    film.muted = true;
    film.loop = true;
    film.src = URL.createObjectURL(await (await fetch(address)).blob());
    await film.play();
    return film.mozCaptureStream();
  };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

async function newTab(bidi: Bidi): Promise<Tab> {
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });

  async function evaluate<T>(expression: string): Promise<T> {
    const answer = await bidi.send('script.evaluate', {
      // As text, because what BiDi itself makes of objects would have to be put together again.
      expression: `Promise.resolve(${expression}).then((it) => JSON.stringify(it === undefined ? null : it))`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    const { type, result, exceptionDetails } = answer as unknown as Evaluated;
    if (type === 'exception') throw new Error(`${exceptionDetails?.text ?? 'an error'} in ${expression}`);
    return JSON.parse(result?.value ?? 'null') as T;
  }

  return {
    evaluate,
    until: (expression, timeoutMs) => pollUntil(evaluate, expression, timeoutMs),
    goTo: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    prepare: async (source) => {
      const functionDeclaration = `() => { ${source} }`;
      await bidi.send('script.addPreloadScript', { functionDeclaration, contexts: [context] });
    },
    activate: async () => {
      await bidi.send('browsingContext.activate', { context });
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}
