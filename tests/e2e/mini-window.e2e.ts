// The mini window in a browser whose hidden tabs are hidden: opened by a click, alive beside other work, and offered again after a reload.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../tools/day/browsers/chromium';
import { makeFilm } from '../../tools/day/films/films';
import { hide, openPlumbline, press } from '../../tools/day/scenarios/drive';
import { expect, test } from './support/plumbline';

const MINI = 'documentPictureInPicture.window';
const IS_OPEN = `${MINI} !== null && ${MINI}.document.querySelector('.mini') !== null`;
/** The drawn body, as it is just now. */
const BODY = `${MINI}.document.querySelector('.plumb-now')?.innerHTML ?? ''`;
const pressInMini = (name: string): string =>
  `[...${MINI}.document.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(name)}).click()`;
const says = (text: string): string => `${MINI}.document.body.textContent.includes(${JSON.stringify(text)})`;

test('the mini window opens on a click, follows the person while the page is hidden, snoozes, pauses and resumes, and is offered again after a reload', async ({
  baseURL,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-mini-'));
  const film = join(folder, 'steady.y4m');
  await makeFilm('steady', film);
  const browser = await startChromium(film);
  try {
    const tab = await openPlumbline(browser, baseURL ?? '');
    expect(await tab.evaluate(`${MINI} === null`), 'nothing opens by itself').toBe(true);
    await press(tab, 'Mini window');
    await tab.until(IS_OPEN);
    // A browser without a screen gives it a size of its own.
    const overflow = `${MINI}.document.documentElement.scrollWidth - ${MINI}.innerWidth`;
    expect(await tab.evaluate(overflow), 'nothing is cut off').toBeLessThanOrEqual(0);

    await hide(browser, tab);
    const before = await tab.evaluate<string>(BODY);
    expect(before).not.toBe('');
    await tab.until(`(${BODY}) !== ${JSON.stringify(before)}`, 60_000);

    await tab.evaluate(pressInMini('Snooze'));
    await tab.until(`${MINI}.document.activeElement.textContent === '15 min'`);
    await tab.evaluate(pressInMini('15 min'));
    await tab.until(says('Snoozed until'));
    await tab.evaluate(pressInMini('Nudge'));
    await tab.until(says('Sitting'));

    await tab.evaluate(pressInMini('Pause'));
    await tab.until(says('Paused'));
    await tab.evaluate(pressInMini('Resume'));
    await tab.until(`!!${MINI}.document.querySelector('.plumb-now')`);

    await tab.activate();
    await tab.goTo(baseURL ?? '');
    await press(tab, 'Start');
    await press(tab, 'Reopen mini window');
    await tab.until(IS_OPEN);
    await tab.evaluate(
      `${MINI}.document.querySelector('.mini').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))`,
    );
    await tab.until(`${MINI} === null`);
    await press(tab, 'Mini window');
    await tab.until(IS_OPEN);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
