// What reaches a person behind other windows, in a browser that throttles hidden tabs: one drift of many parts is one notification and one
// sound, both from the hidden page, and an answer on the notification does what it says there.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SLUMPED, UPRIGHT, type SitterPose } from '../../src/sitter/pose-parameters';
import { withIdleMotion } from '../../src/sitter/script';
import { glanceTitle } from '../../src/words/glance';
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
const says = (text: string): string => `document.body.textContent.includes(${JSON.stringify(text)})`;
const DRIFTS = `[...document.querySelectorAll('[aria-label="${DRIFTS_TABLE}"] tbody tr')].map((row) => row.cells[2].textContent)`;

/** A person who holds a posture still moves a little. */
const held = (pose: SitterPose): readonly SitterPose[] =>
  Array.from({ length: 25 }, (_, frame) => withIdleMotion(pose, frame * 200, 1, 7));
/** Head, trunk and shoulders pass their limits at different times, and the head comes back before the others do. */
const WAVERING = [
  { poses: held(UPRIGHT), seconds: 110 },
  { poses: held({ ...UPRIGHT, neckFlexionDeg: 44, headPitchDeg: 14 }), seconds: 25 },
  { poses: held({ ...SLUMPED, neckFlexionDeg: 44, headPitchDeg: 14 }), seconds: 25 },
  { poses: held({ ...UPRIGHT, trunkLeanDeg: 18 }), seconds: 25 },
  { poses: held(SLUMPED), seconds: 40 },
  { poses: held(UPRIGHT), seconds: 120 },
];

test('head, shoulders and trunk drift one after another behind other windows: one notification, one sound, one entry, and Snooze snoozes', async ({
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
    await press(tab, 'Monitor');
    await tab.until(headed(glanceTitle('good')));
    expect(await tab.evaluate('navigator.serviceWorker.ready.then(() => heard)')).toEqual({
      tones: [],
      shown: [],
    });
    await hide(browser, tab);

    await tab.until(headed(glanceTitle('deviating')), 300_000);
    await tab.until('heard.shown.length > 0 && heard.tones.length > 1', 120_000);
    expect(await tab.evaluate(`document.visibilityState`)).toBe('hidden');
    await browser.answer('posture', 'snooze');
    await tab.until(says('Snoozed until'));

    await tab.until(headed(glanceTitle('good')), 180_000);
    // A chime is two tones.
    expect(await tab.evaluate('heard')).toEqual({
      tones: ['running hidden', 'running hidden'],
      shown: ['posture hidden'],
    });
    await tab.activate();
    await press(tab, 'Today');
    await tab.until(`${DRIFTS}.length > 0`);
    const drifts = await tab.evaluate<readonly string[]>(DRIFTS);
    expect(drifts).toHaveLength(1);
    expect(drifts[0]?.split(', ').length, 'of several measures').toBeGreaterThan(1);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
