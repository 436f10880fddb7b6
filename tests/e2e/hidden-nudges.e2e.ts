// What reaches a person behind other windows, in a browser that throttles hidden tabs: one drift of many parts is one notification and one
// sound, both from the hidden page, and every answer on a notification does what it says there.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SLUMPED, UPRIGHT, type SitterPose } from '../../src/sitter/pose-parameters';
import { withIdleMotion } from '../../src/sitter/script';
import { glanceTitle } from '../../src/words/glance';
import * as monitor from '../../src/words/views/monitor';
import { DRIFTS_TABLE } from '../../src/words/views/report';
import { startChromium } from '../../tools/day/browsers/chromium';
import { drawFilm } from '../../tools/film/draw-film';
import { headed, hide, openPlumbline, press } from '../../tools/day/scenarios/drive';
import { expect, test } from './support/plumbline';

/** Counts what is shown and what sounds, and how the page stood then. */
const LISTEN = `(() => {
  const heard = { tones: [], shown: [] };
  Object.assign(window, { heard });
  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (...when) {
    heard.tones.push([this.context.state, document.visibilityState].join(' '));
    return start.apply(this, when);
  };
  const show = ServiceWorkerRegistration.prototype.showNotification;
  ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
    heard.shown.push([options.tag, document.visibilityState].join(' '));
    return show.call(this, title, options);
  };
})();`;
const choice = (name: string): string =>
  `[...document.querySelectorAll('label')].find((each) => each.textContent.includes(${JSON.stringify(name)}))?.querySelector('input')`;
const choose = (id: string, value: string): string => `(() => {
  const select = document.getElementById(${JSON.stringify(id)});
  select.value = ${JSON.stringify(value)};
  select.dispatchEvent(new Event('change', { bubbles: true }));
})()`;
const says = (text: string): string => `document.body.textContent.includes(${JSON.stringify(text)})`;
const DRIFTS = `[...document.querySelectorAll('[aria-label="${DRIFTS_TABLE}"] tbody tr')].map((row) => [row.cells[2].textContent, row.cells[4].textContent])`;
/** Everything of one kind that is stored. */
const stored = (kind: string): string => `new Promise((resolve, reject) => {
  const request = indexedDB.open('plumbline');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const all = request.result.transaction(${JSON.stringify(kind)}).objectStore(${JSON.stringify(kind)}).getAll();
    all.onsuccess = () => { request.result.close(); resolve(all.result); };
  };
})`;
/** What was noted beside the drifts, in order. A nudge that is heard and shown is noted for each. */
const MARKS = `${stored('intervals')}.then((all) => all
  .flatMap(({ marks }) => marks ?? [])
  .filter(({ kind }) => kind !== 'shifted')
  .sort((a, b) => a.atMs - b.atMs)
  .map(({ kind }) => kind)
  .filter((kind, index, kinds) => kind !== kinds[index - 1]))`;
const WIDENED = `${stored('setups')}.then(([{ raises }]) => Object.values(raises))`;
const WARNED = `document.querySelector('.warning-title') !== null`;

/** A person who holds a posture still moves a little. */
const held = (pose: SitterPose): readonly SitterPose[] =>
  Array.from({ length: 25 }, (_, frame) => withIdleMotion(pose, frame * 200, 1, 7));
const DEEP_SLUMP: SitterPose = { ...SLUMPED, neckFlexionDeg: 44, headPitchDeg: 14 };
/**
 * Head, trunk and shoulders pass their limits at different times, and the head comes back before the others do: long enough for a second
 * nudge, a minute after the first. Then a slump once more.
 */
const WAVERING = [
  { poses: held(UPRIGHT), seconds: 110 },
  { poses: held({ ...UPRIGHT, neckFlexionDeg: 44, headPitchDeg: 14 }), seconds: 25 },
  { poses: held(DEEP_SLUMP), seconds: 25 },
  { poses: held({ ...UPRIGHT, trunkLeanDeg: 18 }), seconds: 25 },
  { poses: held(SLUMPED), seconds: 75 },
  { poses: held(UPRIGHT), seconds: 30 },
  { poses: held(DEEP_SLUMP), seconds: 95 },
  { poses: held(UPRIGHT), seconds: 90 },
];

test('head, shoulders and trunk drift one after another behind other windows: one notification, one sound, one entry; Snooze, That was wrong and Not now do there what they say', async ({
  baseURL,
}) => {
  test.setTimeout(900_000);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-hidden-'));
  const film = join(folder, 'waver.y4m');
  await drawFilm(film, WAVERING);
  const browser = await startChromium(film);
  try {
    const tab = await openPlumbline(browser, baseURL ?? '');
    await tab.evaluate(LISTEN);
    await press(tab, 'Settings');
    await tab.until(`!!(${choice('A soft sound')})`);
    await tab.evaluate(`(${choice('A soft sound')}).click()`);
    await tab.evaluate(choose('min-gap', '1'));
    await press(tab, 'Monitor');
    await tab.until(headed(glanceTitle('good')));
    expect(await tab.evaluate('navigator.serviceWorker.ready.then(() => heard)')).toEqual({
      tones: [],
      shown: [],
    });
    await hide(browser, tab);
    /** A chime is two tones. */
    const nudges = (count: number) => ({
      tones: Array<string>(2 * count).fill('running hidden'),
      shown: Array<string>(count).fill('posture hidden'),
    });
    const nudged = async (count: number): Promise<void> => {
      await tab.until(`heard.shown.length >= ${count} && heard.tones.length >= ${2 * count}`, 300_000);
      expect(await tab.evaluate(`document.visibilityState`)).toBe('hidden');
      expect(await tab.evaluate('heard')).toEqual(nudges(count));
    };

    await tab.until(headed(glanceTitle('deviating')), 300_000);
    await nudged(1);
    await browser.answer('posture', 'snooze');
    await tab.until(says('Snoozed until'));
    await press(tab, monitor.NUDGES_BACK_ON);

    await nudged(2);
    expect(await tab.evaluate(WARNED)).toBe(true);
    await browser.answer('posture', 'wrong');
    await tab.until(says('a quarter wider in this place'));
    await tab.until(`!(${WARNED})`);
    await tab.until(`${WIDENED}.then((raises) => raises.length > 0)`);
    expect(await tab.evaluate(WIDENED)).toEqual([1]);
    await tab.until(headed(glanceTitle('good')), 180_000);
    expect(await tab.evaluate('heard'), 'no more until upright again').toEqual(nudges(2));

    await nudged(3);
    await browser.answer('posture', 'not-now');
    await tab.until(`!(${WARNED})`);
    expect(await tab.evaluate(headed(glanceTitle('deviating'))), 'still shown, though').toBe(true);
    await tab.until(headed(glanceTitle('good')), 180_000);
    expect(await tab.evaluate('heard'), 'no more until upright again').toEqual(nudges(3));

    await tab.activate();
    await press(tab, 'Today');
    await tab.until(`${DRIFTS}.length > 1`);
    const drifts = await tab.evaluate<readonly (readonly [string, string])[]>(DRIFTS);
    expect(drifts.map(([, answer]) => answer)).toEqual(['Snoozed', 'Dismissed it']);
    expect(drifts[0]?.[0].split(', ').length, 'of several measures').toBeGreaterThan(1);
    expect(await tab.evaluate(MARKS)).toEqual([
      'nudged',
      'snoozed',
      'nudged',
      'wrong',
      'nudged',
      'dismissed',
    ]);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
