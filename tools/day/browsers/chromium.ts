// A Chromium whose hidden tabs are hidden: the drivers made for tests never let a page become so, this does.
import { launch, TargetType, type Page } from 'puppeteer-core';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../browsers/browser';
import { pidOf, tabOf, type DrivenBrowser, type Tab } from './tab';

/** A tab that can also be treated as the browser treats those long unused. */
export interface FreezableTab extends Tab {
  /** `frozen` runs nothing, not even its workers. */
  setLifecycle(state: 'frozen' | 'active'): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
}

export interface Chromium extends DrivenBrowser<FreezableTab> {
  /** The person allows the camera, or takes that back, for every page. */
  setCamera(setting: 'granted' | 'denied'): Promise<void>;
  /** What a person presses on the notification with this tag: an answer, or, for an empty one, the notification itself. */
  answer(tag: string, action: string): Promise<void>;
}

/**
 * Starts a browser whose fake camera plays `film`. Puppeteer's own switches are left out: among them are those against the throttling of
 * hidden tabs, and this is how a person's browser treats a tab.
 */
export async function startChromium(film: string): Promise<Chromium> {
  const { executablePath, args = [] } = await browserLaunchOptions([
    ...FAKE_CAMERA_ARGS,
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  if (executablePath === undefined) throw new Error('The browser has no path.');
  const browser = await launch({
    executablePath,
    ignoreDefaultArgs: true,
    args: [...args, '--headless=new', '--window-size=1280,900', 'about:blank'],
    pipe: true,
    defaultViewport: null,
    // What is waited for in a page may take as long as the measurement.
    protocolTimeout: 0,
  });
  const protocol = await browser.target().createCDPSession();
  return {
    pid: pidOf(browser),
    newTab: async () => freezable(await browser.newPage()),
    grant: async (permissions) => {
      // Names as the protocol has them, for every page at once.
      await protocol.send('Browser.grantPermissions', { permissions: [...permissions] as never[] });
    },
    setCamera: async (setting) => {
      await protocol.send('Browser.setPermission', { permission: { name: 'camera' }, setting });
    },
    answer: async (tag, action) => {
      const target = await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER);
      const worker = await target.worker();
      await worker?.evaluate(pressed(tag, action));
    },
    close: () => browser.close(),
  };
}

/** What the browser tells the page's service worker then. */
const pressed = (tag: string, action: string): string => `(async () => {
  const [notification] = await registration.getNotifications({ tag: ${JSON.stringify(tag)} });
  dispatchEvent(new NotificationEvent('notificationclick', { notification, action: ${JSON.stringify(action)} }));
})()`;

async function freezable(page: Page): Promise<FreezableTab> {
  const protocol = await page.createCDPSession();
  return {
    ...tabOf(page),
    setLifecycle: async (state) => {
      await protocol.send('Page.setWebLifecycleState', { state });
    },
    setOffline: async (offline) => {
      await protocol.send('Network.emulateNetworkConditions', {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    },
  };
}
