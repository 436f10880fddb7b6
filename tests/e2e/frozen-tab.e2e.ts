// A tab that the browser has frozen while another erases everything: nothing is claimed before it is so, and nothing of before comes back when it wakes.
import { startChromium, type Chromium, type FreezableTab } from '../../tools/day/browsers/chromium';
import { SPY_SOURCE } from '../../tools/day/browsers/spy';
import { control, hide, press, watchedBy } from '../../tools/day/scenarios/drive';
import { filmPath } from './support/films';
import { expect, test } from './support/plumbline';

const ERASED = 'Everything has been erased.';
const NOT_ERASED = 'Not everything could be erased. Close the other tabs of Plumbline';
const ERASED_ELSEWHERE = 'Everything was erased in another tab';

/** The keys of all records. */
const KEPT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('plumbline');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = async () => {
    const keys = [];
    for (const name of opening.result.objectStoreNames) {
      const found = await new Promise((done) => {
        const asked = opening.result.transaction(name).objectStore(name).getAllKeys();
        asked.onsuccess = () => done(asked.result);
      });
      keys.push(...found.map((key) => name + ' ' + JSON.stringify(key)));
    }
    opening.result.close();
    resolve(keys);
  };
})`;
/** All that may be left: when it was erased. */
const MARK = 'singles "erased-at"';

const says = (text: string): string => `document.body.textContent.includes(${JSON.stringify(text)})`;
const LIVE = `window.spied.tracks.filter(({ readyState }) => readyState === 'live').length`;
const hasStored = `(${KEPT}).then((keys) => keys.some((key) => key.startsWith('intervals')))`;

let browser: Chromium;
test.beforeEach(async () => {
  test.setTimeout(240_000);
  browser = await startChromium(filmPath('try-out'));
});
test.afterEach(() => browser.close());

/** Two tabs: a hidden one that has watched and stored something, and another in front. */
async function twoTabs(address: string): Promise<readonly [FreezableTab, FreezableTab]> {
  const first = await watchedBy(browser, address);
  await hide(browser, first);
  for (let tries = 0; tries < 60 && !(await first.evaluate<boolean>(hasStored)); tries += 1)
    await first.until(`${String(Date.now() + 1_000)} < Date.now()`);
  const second = await browser.newTab();
  await second.prepare(SPY_SOURCE);
  return [first, second];
}

async function askToErase(tab: FreezableTab): Promise<void> {
  await tab.evaluate(`(location.hash = '#/settings')`);
  await press(tab, 'Erase everything…');
  await press(tab, 'Erase everything');
}

/** Only the mark is there, and stays alone however long the tab that woke goes on. */
async function expectNothingBack(tab: FreezableTab): Promise<void> {
  for (let look = 0; look < 6; look += 1) {
    expect(await tab.evaluate(KEPT)).toEqual([MARK]);
    await tab.until(`${String(Date.now() + 2_000)} < Date.now()`);
  }
}

test('a frozen tab that has stopped watching forgets what it knew when it wakes, says so, and writes nothing back', async ({
  baseURL,
}) => {
  const [first, second] = await twoTabs(baseURL ?? '');
  await press(first, 'Stop');
  await first.until(`!(${control('Stop')})`);
  // Frozen before it had written and let go of the lead, it would rightly keep others from erasing.
  await first.until(`navigator.locks.query().then(({ held }) => held.length === 0)`);
  await first.setLifecycle('frozen');
  await second.goTo(baseURL ?? '');
  await askToErase(second);
  await second.until(says(ERASED));
  expect(await second.evaluate(KEPT)).toEqual([MARK]);

  await first.setLifecycle('active');
  await first.until(says(ERASED_ELSEWHERE));
  await expectNothingBack(second);
});

test('while a frozen tab watches, nobody is told that everything is erased; once it wakes it can be, and nothing comes back', async ({
  baseURL,
}) => {
  const [first, second] = await twoTabs(baseURL ?? '');
  await first.setLifecycle('frozen');
  await second.goTo(baseURL ?? '');
  await askToErase(second);
  await second.until(`${says(NOT_ERASED)} || ${says(ERASED)}`);
  expect(await second.evaluate(says(ERASED))).toBe(false);
  expect((await second.evaluate<readonly string[]>(KEPT)).length).toBeGreaterThan(1);

  await first.setLifecycle('active');
  // What it was asked while it slept it does now, and gives the lead away.
  await first.until(`${LIVE} === 0`);
  await askToErase(second);
  await second.until(says(ERASED));
  await first.until(says(ERASED_ELSEWHERE));
  expect([await first.evaluate(LIVE), await second.evaluate(LIVE)]).toEqual([0, 0]);
  await expectNothingBack(second);
});
