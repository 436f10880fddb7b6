// The tables of the scripted days. Pure.
import type { DaysRow } from '../days/days';
import { percent, table } from '../../publish/table';

export const DAYS = `A simulated day of about six to eight hours: typing, mouse, reading, paper, reaching, drinking, phone, talking to somebody at the side, leaning in, reclining, somebody passing behind, in random order and for random times, interrupted
by each of these once or twice: the chair moved, the chair raised, standing up and back, leaving, two people, light off, a slow slump over 20 minutes, a sudden slump, the head forward, the shoulders rounded. Each posture was drawn and looked at by the real model once, for
people who are in no other figure; the looks then repeat in time with sway and a tremble of half a pixel, a look every 2.5 s, and go through the same \`observe\` as in the app. So the days test dwell, gates and judgement, not the model’s reading of ever new postures.
An event counts as told when a warning is raised before it ends; a stretch of ordinary work as left alone when none is raised in it (later than 15 s after an event).`;

const shareWords = ({ hits, of, interval: [low, high] }: DaysRow['sensitivity']): string =>
  `${hits} of ${of} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)} %)`;

/** How each view did, with and without the person's own slump. */
export function daysTable(rows: readonly DaysRow[]): string {
  return table(
    [
      'calibrated',
      'view',
      'people',
      'hours sat',
      'events told (95 %)',
      'ordinary stretches left alone (95 %)',
      'delay beyond dwell, median',
      'wrong notifications an hour',
      'coverage',
      'sitting time',
    ],
    rows.map((row) => [
      row.baseline,
      row.view,
      String(row.people),
      row.hours.toFixed(1),
      shareWords(row.sensitivity),
      shareWords(row.specificity),
      row.medianDelaySeconds === null ? '–' : `${row.medianDelaySeconds.toFixed(0)} s`,
      row.wrongNotificationsPerHour.toFixed(2),
      percent(row.coverage, 1),
      `${row.sittingError < 0 ? '−' : '+'}${(100 * Math.abs(row.sittingError)).toFixed(1)} %`,
    ]),
  );
}

/** Which events were told. */
export function eventsTable(rows: readonly DaysRow[]): string {
  const names = [...new Set(rows.flatMap(({ told }) => Object.keys(told)))].sort();
  return table(
    ['calibrated', 'view', ...names],
    rows.map(({ baseline, view, told }) => [
      baseline,
      view,
      ...names.map((name) => {
        const one = told[name];
        return one === undefined ? '–' : `${one.hits} of ${one.of}`;
      }),
    ]),
  );
}

/** What was wrongly warned of, the most frequent first. */
export function wrongWords(rows: readonly DaysRow[]): string {
  return rows
    .map(({ baseline, view, wrong }) => {
      const worst = Object.entries(wrong)
        .sort((a, b) => b[1] - a[1])
        .slice(0, 6);
      const words = worst.map(([what, count]) => `${what} (${count})`).join(', ');
      return `- ${baseline}, ${view}: ${words === '' ? 'nothing' : words}.`;
    })
    .join('\n');
}
