// What a person does with the page, in the words of its buttons.
import type { Interval } from '../../../src/core/session/session';
import { expect, type Page } from './plumbline';

const PAUSE = { name: 'Pause (camera off)' };

/** Opens the camera, as a newcomer would, or somebody who comes back. */
export async function useCamera(page: Page): Promise<void> {
  const start = page.getByRole('button', { name: 'Start', exact: true });
  await page.getByRole('button', { name: 'Use the camera' }).or(start).first().click();
}

/** Waits until the page watches with a camera; the model may have to be loaded first. */
export async function expectWatching(page: Page): Promise<void> {
  await expect(page.getByRole('button', PAUSE)).toBeVisible({ timeout: 60_000 });
}

export const pauseButton = (page: Page) => page.getByRole('button', PAUSE);

interface FilmWindow extends Window {
  filmStartMs?: number;
}

/** Opens a camera that plays a film. Gives the film's own clock in seconds, which starts as the browser hands the camera over. */
export async function openFilm(page: Page): Promise<() => number> {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      (window as FilmWindow).filmStartMs ??= Date.now();
      return stream;
    };
  });
  await page.goto('/');
  await useCamera(page);
  // Its first minute begins by itself; the tests go their own way.
  await expectWatching(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'Not calibrated yet' }).waitFor({ timeout: 60_000 });
  const startMs = await page.evaluate(() => (window as FilmWindow).filmStartMs);
  if (startMs === undefined) throw new Error('The camera was never opened.');
  return () => (Date.now() - startMs) / 1000;
}

/** Another view, by the navigation. */
export async function goTo(
  page: Page,
  view: 'Monitor' | 'Calibrate' | 'Today' | 'Learn' | 'Settings',
): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: view }).click();
}

/** Sits through a calibration, which starts by itself, up to its outcome. */
export async function calibrate(page: Page): Promise<void> {
  await goTo(page, 'Calibrate');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: 'Calibrated' }).waitFor({ timeout: 60_000 });
}

/** Everything stored of watching, in order of time, or nothing while there is no database. */
export function storedIntervals(page: Page): Promise<readonly Interval[]> {
  return page.evaluate(
    () =>
      new Promise<Interval[]>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(new Error('The database could not be opened.'));
        opening.onsuccess = () => {
          const all = opening.result
            .transaction('intervals')
            .objectStore('intervals')
            .index('startMs')
            .getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as Interval[]);
          };
        };
      }),
  );
}
