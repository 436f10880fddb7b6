// Firefox, driven over WebDriver BiDi: a background tab there is really hidden, and throttled as a person's would be.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { launch } from 'puppeteer-core';
import { pidOf, tabOf, type DrivenBrowser } from './tab';

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
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
    extraPrefsFirefox: PREFERENCES,
    defaultViewport: null,
    protocolTimeout: 0,
  });
  return {
    pid: pidOf(browser),
    newTab: async () => {
      const tab = tabOf(await browser.newPage());
      if (camera.kind === 'film')
        await tab.prepare(`(${playFilm.toString()})(${JSON.stringify(camera.address)})`);
      return tab;
    },
    grant: () => Promise.resolve(),
    close: () => browser.close(),
  };
}

/** The path of a Firefox that can be run. Throws where there is none, saying how to name it. */
export async function findFirefox(): Promise<string> {
  const named = process.env[FIREFOX_VARIABLE];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => [join(folder, 'firefox'), join(folder, 'firefox-esr')]);
  for (const path of named === undefined ? places : [named]) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  throw new Error(`No Firefox was found. Name one: ${FIREFOX_VARIABLE}=/path/to/firefox`);
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
