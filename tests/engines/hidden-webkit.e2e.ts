// What WebKitGTK does behind other windows, by either way of capture that it has: a track handed to the worker, and pictures that the page copies.
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { findWebKit, startWebKit, type WebKitTab } from '../../tools/day/browsers/webkit';
import { control, press } from '../../tools/day/scenarios/drive';
import { startEngineHost, type EngineHost } from './support/host';
import { looks } from './support/looks';
import { drawPictures } from './support/pictures';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const webkit = findWebKit();
const PAUSE = 'Pause (camera off)';

/** Counts what the page hands to its workers from now on, and keeps hold of the camera's tracks. */
const LISTEN = `(() => {
  Object.assign(window, { handed: { tracks: 0, bitmaps: 0 }, cameraTracks: [] });
  for (const { prototype } of [Worker, MessagePort]) {
    const { postMessage } = prototype;
    prototype.postMessage = function (message, given) {
      for (const each of Array.isArray(given) ? given : (given?.transfer ?? [])) {
        if (each instanceof MediaStreamTrack) window.handed.tracks += 1;
        if (each instanceof ImageBitmap) window.handed.bitmaps += 1;
      }
      return postMessage.apply(this, arguments);
    };
  }
  const { getUserMedia } = MediaDevices.prototype;
  MediaDevices.prototype.getUserMedia = async function (wishes) {
    const stream = await getUserMedia.call(this, wishes);
    window.cameraTracks.push(...stream.getTracks());
    return stream;
  };
  return true;
})()`;

const HANDED = 'window.handed';
const LIVE = `window.cameraTracks.filter(({ readyState }) => readyState === 'live').length`;

const WAYS = [
  { way: 'a track handed to the worker', features: ['MediaStreamTrackProcessing'], port: 4457 },
  { way: 'pictures that the page copies', features: [], port: 4458 },
] as const;

for (const { way, features, port } of WAYS) {
  test(`WebKitGTK, by ${way}: watches, goes on behind other windows, and lets go of the camera`, async () => {
    test.skip(webkit === null, 'WebKitGTK is not installed here.');
    if (webkit === null) return;
    let host: EngineHost | null = null;
    const browser = await startWebKit(webkit, port, features);
    try {
      host = await startEngineHost(dist, await drawPictures());
      const tab: WebKitTab = await browser.newTab();
      await tab.goTo(host.url);
      await tab.until(`!!(${control('Use the camera')})`);
      await tab.evaluate(LISTEN);
      await press(tab, 'Use the camera');
      await tab.until(`!!(${control(PAUSE)})`);
      expect(await tab.evaluate(looks(3))).toBe(true);
      const before = await tab.evaluate<{ tracks: number; bitmaps: number }>(HANDED);
      if (features.length > 0) expect(before).toEqual({ tracks: 1, bitmaps: 0 });
      else expect(before.bitmaps).toBeGreaterThan(0);

      await tab.hide();
      await tab.until(`document.visibilityState === 'hidden'`);
      expect(await tab.evaluate(looks(10))).toBe(true);
      expect(await tab.evaluate(LIVE)).toBe(1);
      if (features.length > 0) expect(await tab.evaluate(HANDED)).toEqual(before);

      await press(tab, 'Stop');
      await tab.until(`${LIVE} === 0`);
    } finally {
      await browser.close();
      await host?.close();
    }
  });
}
