// Finds the browser that tests and tools drive: named by the environment, Playwright's own, or the system's.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

/** The environment variable that names the browser's executable. */
export const BROWSER_VARIABLE = 'PLUMBLINE_BROWSER';

export type BrowserOrigin = 'environment' | 'playwright' | 'system';

export type BrowserSearch =
  | { readonly kind: 'found'; readonly executablePath: string; readonly from: BrowserOrigin }
  | { readonly kind: 'absent'; readonly tried: readonly string[] };

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const SYSTEM_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export interface BrowserSurroundings {
  /** What {@link BROWSER_VARIABLE} says; empty counts as unset. */
  readonly named: string | undefined;
  /** Where Playwright would put its own browser. */
  readonly playwrightPath: string;
  /** The folders of the system's search path. */
  readonly searchPath: readonly string[];
  readonly platform: NodeJS.Platform;
  /** Whether this path can be executed. */
  readonly runs: (path: string) => Promise<boolean>;
}

/** Looks in order of intent. A browser that was named but is not there is never replaced by another one. */
export async function searchBrowser(around: BrowserSurroundings): Promise<BrowserSearch> {
  if (around.named !== undefined && around.named !== '') {
    return (await around.runs(around.named))
      ? { kind: 'found', executablePath: around.named, from: 'environment' }
      : { kind: 'absent', tried: [`${BROWSER_VARIABLE}=${around.named}`] };
  }
  if (await around.runs(around.playwrightPath)) {
    return { kind: 'found', executablePath: around.playwrightPath, from: 'playwright' };
  }
  const places = [
    ...around.searchPath.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name))),
    ...(SYSTEM_PLACES[around.platform] ?? []),
  ];
  for (const path of places) {
    if (await around.runs(path)) return { kind: 'found', executablePath: path, from: 'system' };
  }
  return { kind: 'absent', tried: [around.playwrightPath, ...SYSTEM_NAMES] };
}

/** Looks on this machine. */
export function findBrowser(): Promise<BrowserSearch> {
  return searchBrowser({
    named: process.env[BROWSER_VARIABLE],
    playwrightPath: chromium.executablePath(),
    searchPath: (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
    platform: process.platform,
    runs: (path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
  });
}

/** What keeps a browser under test from talking to anyone but the page it is given. */
const QUIET_ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Gives pages a made-up camera and grants it without asking. */
export const FAKE_CAMERA_ARGS = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** The sandbox refuses to start for root, and only then is it given up. */
function sandboxArgs(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * How to launch the browser with Playwright.
 *
 * @param extraArgs further switches, such as {@link FAKE_CAMERA_ARGS}
 * @throws Error saying where was looked and what to type, when there is none
 */
export async function browserLaunchOptions(extraArgs: readonly string[] = []): Promise<LaunchOptions> {
  const search = await findBrowser();
  if (search.kind === 'absent') throw new Error(absentMessage(search.tried));
  return {
    executablePath: search.executablePath,
    args: [...sandboxArgs(), ...QUIET_ARGS, ...extraArgs],
  };
}

/** Says that there is no browser, where was looked, and what to do. */
export function absentMessage(tried: readonly string[]): string {
  return [
    `No Chromium, Chrome or Edge was found. Looked for: ${tried.join(', ')}.`,
    'Do one of these:',
    '  npx tsx tools/browsers/ensure-browser.ts    (installs one)',
    '  npx playwright install chromium',
    '  apt-get install chromium           (Debian, as root)',
    `  ${BROWSER_VARIABLE}=/path/to/chromium npm test`,
  ].join('\n');
}
