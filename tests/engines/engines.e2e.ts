// Plumbline in Firefox and in WebKitGTK, each as Debian has it: what a person meets from the welcome to a warning and after a reload.
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { glanceTitle } from '../../src/words/glance';
import { findFirefox, startFirefox } from '../../tools/day/browsers/firefox';
import type { Tab } from '../../tools/day/browsers/tab';
import { findWebKit, startWebKit } from '../../tools/day/browsers/webkit';
import { control, headed, press } from '../../tools/day/scenarios/drive';
import { startEngineHost, type EngineHost } from './support/host';
import { looks } from './support/looks';
import { drawPictures } from './support/pictures';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const firefox = await findFirefox().catch(() => null);
const webkit = findWebKit();

const ENGINES = [
  {
    name: 'Firefox',
    start: firefox === null ? null : () => startFirefox(firefox, { kind: 'built-in' }),
    install: 'apt-get install firefox-esr',
  },
  {
    name: 'WebKitGTK',
    start: webkit === null ? null : () => startWebKit(webkit, 4455),
    install: 'apt-get install webkit2gtk-driver xvfb',
  },
] as const;

/** A machine without a graphics card, or without its drivers, gives some engines no 3D. */
const DRAWS = `document.createElement('canvas').getContext('webgl2') !== null`;

/** What is stored of places that were calibrated. */
const SETUPS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('plumbline');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('setups').objectStore('setups').getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result); };
  };
})`;

const PAUSE = 'Pause (camera off)';

for (const { name, start, install } of ENGINES) {
  if (start === null) console.log(`${name} is not installed here: it is not tested. (${install})`);

  test.describe.serial(name, () => {
    test.skip(start === null, `${name} is not installed here.`);
    let host: EngineHost;
    let tab: Tab;
    const toClose: { close: () => Promise<void> }[] = [];

    test.beforeAll(async () => {
      if (start === null) return;
      host = await startEngineHost(dist, await drawPictures());
      toClose.push(host);
      const browser = await start();
      toClose.unshift(browser);
      tab = await browser.newTab();
    });
    test.afterAll(async () => {
      for (const each of toClose) await each.close();
    });

    test('the welcome offers three ways to start', async () => {
      await tab.goTo(host.url);
      for (const way of ['Use the camera', 'Try without a camera'])
        await tab.until(`!!(${control(way)})`, 20_000);
      expect(await tab.evaluate(`document.querySelectorAll('input[type=file]').length`)).toBe(1);
      expect(await tab.evaluate('crossOriginIsolated === false && isSecureContext')).toBe(true);
    });

    test('a drawn figure sits, and is looked at; where nothing can be drawn, that is said', async () => {
      await press(tab, 'Try without a camera');
      if (!(await tab.evaluate<boolean>(DRAWS))) {
        await tab.until(headed('The demonstration needs 3D graphics'));
        return;
      }
      await tab.until(`!!(${control('Stop')})`);
      expect(await tab.evaluate(looks(5))).toBe(true);
      await press(tab, 'Stop');
    });

    test('pictures are opened and looked at', async () => {
      await tab.until(`document.querySelector('input[type=file]') !== null`);
      await tab.evaluate(`fetch('./upright.jpg').then((answer) => answer.blob()).then((blob) => {
        const files = new DataTransfer();
        for (let n = 0; n < 8; n += 1) files.items.add(new File([blob], 'picture-' + n + '.jpg', { type: 'image/jpeg' }));
        const input = document.querySelector('input[type=file]');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      })`);
      expect(await tab.evaluate(looks(2))).toBe(true);
    });

    test('the engine’s own made-up camera opens, is looked at, and is off after Stop', async () => {
      await tab.goTo('about:blank');
      await tab.goTo(host.url);
      await press(tab, 'Use the camera');
      await tab.until(`!!(${control(PAUSE)})`);
      expect(await tab.evaluate(looks(3))).toBe(true);
      await press(tab, 'Stop');
      await tab.until(`!(${control(PAUSE)})`);
    });

    test('a person calibrates, slumps, and is told once that has lasted', async () => {
      test.setTimeout(240_000);
      await tab.goTo('about:blank');
      await tab.goTo(`${host.url}?drawn`);
      await press(tab, 'Use the camera');
      await tab.until(`!!(${control(PAUSE)})`);
      await tab.evaluate(`(location.hash = '#/calibrate')`);
      // Somebody's first calibration begins by itself.
      await tab.until(`((${control('Begin')})?.click(), ${headed('Calibrated')})`, 120_000);
      await press(tab, 'Go to the monitor');
      await tab.until(headed(glanceTitle('good')));
      await tab.evaluate(`(window.sits = 'slumped')`);
      const slumpedMs = Date.now();
      await tab.until(`document.body.textContent.includes('Time to move?')`, 120_000);
      expect(Date.now() - slumpedMs, 'not before its dwell').toBeGreaterThan(55_000);
    });

    test('after a reload the setup and the day are there, and storage answers', async () => {
      await tab.goTo('about:blank');
      await tab.goTo(`${host.url}?drawn#/today`);
      await tab.until(`document.body.textContent.includes('The day as it went')`);
      const calibrated = await tab.evaluate<readonly { readonly sourceKind: string }[]>(SETUPS);
      expect(calibrated.map(({ sourceKind }) => sourceKind)).toEqual(['camera']);
      expect(await tab.evaluate(`document.body.textContent.includes('storage does not answer')`)).toBe(false);
    });

    test('the explainers open', async () => {
      await tab.evaluate(`(location.hash = '#/learn')`);
      await tab.until(`document.querySelectorAll('main a[href*="#/learn/"]').length > 10`);
      await tab.evaluate(`document.querySelector('main a[href*="#/learn/"]').click()`);
      await tab.until(`document.querySelector('main article h1') !== null`);
      expect(host.missing.filter((path) => path !== '/favicon.ico')).toEqual([]);
    });
  });
}
