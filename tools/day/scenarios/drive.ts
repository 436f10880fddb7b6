// Uses Plumbline as a person would, through a raw tab: opens the camera, calibrates, and goes back to other work.
import { glanceTitle } from '../../../src/words/glance';
import type { DrivenBrowser, Tab } from '../browsers/tab';
import { SPY_SOURCE } from '../browsers/spy';

/** Asks for notifications a minute after the dwell, and takes them as allowed; everything else is as it comes. */
const CHOOSE_NOTIFICATIONS = `new Promise((resolve, reject) => {
  const request = indexedDB.open('plumbline');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction('singles', 'readwrite');
    transaction.objectStore('singles').put({ notifications: true, notifyAfterMinutes: 1 }, 'settings');
    transaction.oncomplete = () => { request.result.close(); resolve(null); };
  };
})`;

const HAS_DATABASE = `indexedDB.databases().then((all) => all.some(({ name }) => name === 'plumbline'))`;

/** The button or link with this text, or null. */
export const control = (text: string): string =>
  `[...document.querySelectorAll('button, a')].find((each) => each.textContent.trim() === ${JSON.stringify(text)})`;

export const headed = (text: string): string =>
  `[...document.querySelectorAll('h1, h2, h3')].some((each) => each.textContent.trim() === ${JSON.stringify(text)})`;

export async function press(tab: Tab, text: string): Promise<void> {
  await tab.until(`!!(${control(text)})`);
  await tab.evaluate(`(${control(text)}).click()`);
}

/** A tab with Plumbline in it, watching somebody who has calibrated without the slump. */
export async function openPlumbline<T extends Tab>(browser: DrivenBrowser<T>, address: string): Promise<T> {
  const tab = await watchedBy(browser, address);
  await press(tab, 'Calibrate');
  await press(tab, 'Begin');
  await tab.until(headed('Calibrated'));
  await press(tab, 'Go to the monitor');
  await tab.until(headed(glanceTitle('good')));
  return tab;
}

/** A tab with Plumbline in it, whose camera is on, and which knows nobody yet. */
export async function watchedBy<T extends Tab>(browser: DrivenBrowser<T>, address: string): Promise<T> {
  await browser.grant(['notifications', 'videoCapture']);
  const tab = await browser.newTab();
  await tab.prepare(SPY_SOURCE);
  await tab.goTo(address);
  await tab.until(`!!(${control('Use the camera')})`);
  await tab.until(HAS_DATABASE);
  await tab.evaluate(CHOOSE_NOTIFICATIONS);
  await tab.goTo('about:blank');
  await tab.goTo(address);
  await press(tab, 'Use the camera');
  // While it starts there is a Cancel too.
  await tab.until(`!!(${control('Pause (camera off)')})`);
  await press(tab, 'Cancel');
  await tab.until(headed('Not calibrated yet'));
  return tab;
}

/** Opens another tab in front, as a person goes to other work. Fails unless the first is really hidden then. */
export async function hide(browser: DrivenBrowser, tab: Tab): Promise<void> {
  const front = await browser.newTab();
  await front.activate();
  await tab.until(`document.visibilityState === 'hidden'`, 10_000);
}
