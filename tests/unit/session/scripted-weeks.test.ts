// Whole weeks by script, over both changes of the clocks: each snooze through a reload, gaps that widen, caps, hours, breaks and blind spots.
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { mayNudgeAt, WEEKDAYS, type HourRange, type NudgeHours } from '../../../src/core/session/nudge-hours';
import type { SessionPolicies, SnoozeEnd } from '../../../src/core/session/session';
import { sessionStateSchema } from '../../../src/core/session/state';
import { resumeSession, snapshot } from '../../../src/core/session/step';
import { minutesUntilTomorrow } from '../../../src/ui/monitor/cards/until-tomorrow';
import { DARK, MINUTE, NOBODY, POLICIES, SECOND, sitting, Story, turned } from './help';

vi.setConfig({ testTimeout: 120_000 });

const HOUR = 60 * MINUTE;
const LOOK = 9 * SECOND;
const SLOUCHED = sitting({ slumpScore: 1.4 });
const ALL_HOURS: NudgeHours = { working: [], quiet: [] };
/** The Mondays of the weeks on whose Sundays the clocks change, forward at 2 and back at 3. */
const WEEKS = [
  ['forward', [2026, 2, 23] as const],
  ['back', [2026, 9, 19] as const],
] as const;

const usualZone = process.env['TZ'];
// At once: the tables below hold moments of the wall.
process.env['TZ'] = 'Europe/Berlin';
afterAll(() => {
  if (usualZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usualZone;
});

type Date3 = readonly [year: number, month: number, day: number];
const at = ([year, month, day]: Date3, days: number, hour: number, minute = 0): number =>
  new Date(year, month, day + days, hour, minute).getTime();

const withAlerts = (alerts: Partial<SessionPolicies['alerts']>): SessionPolicies => ({
  ...POLICIES,
  alerts: { ...POLICIES.alerts, breakAfterMs: null, hours: ALL_HOURS, ...alerts },
});

/** The page is closed and opened again; what was stored is all that is left. */
function reload(story: Story): Story {
  const stored = v.parse(sessionStateSchema, JSON.parse(JSON.stringify(story.state)));
  return story.wait(20 * SECOND).take(resumeSession(stored, story.ownMs));
}

const nudges = (story: Story): readonly Date[] => story.all('notify').map(({ atMs }) => new Date(atMs));

describe.each(WEEKS)('in the week in which the clocks go %s', (_name, monday) => {
  const days = [...WEEKDAYS];
  const slots = (hours: NudgeHours): ReadonlySet<string> => {
    const story = new Story(at(monday, 0, 0), withAlerts({ hours }));
    for (let day = 0; day < 7; day += 1) {
      story.ownMs = at(monday, day, 5, 30);
      story.keep(SLOUCHED, at(monday, day, 17) - story.ownMs, LOOK);
      if (day % 2 === 0) reload(story);
    }
    return new Set(nudges(story).map((each) => `${each.getDay()}-${each.getHours()}`));
  };

  test('hours are hours of the wall: several ranges, quiet ones within, each on its own days', () => {
    const weekdays: HourRange = { days: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 12 * 60 };
    const afternoons: HourRange = { days: [1, 3, 5], fromMinute: 14 * 60, toMinute: 16 * 60 };
    const sunday: HourRange = { days: [0], fromMinute: 6 * 60, toMinute: 8 * 60 };
    const coffee: HourRange = { days, fromMinute: 10 * 60, toMinute: 11 * 60 };
    const expected = [1, 2, 3, 4, 5].flatMap((day) =>
      (day % 2 === 1 ? [9, 11, 14, 15] : [9, 11]).map((hour) => `${day}-${hour}`),
    );
    const hours = { working: [weekdays, afternoons, sunday], quiet: [coffee] };
    expect(slots(hours)).toEqual(new Set([...expected, '0-6', '0-7']));
  });

  test('a quiet night ends at its hour on the morning after the change', () => {
    const night: HourRange = { days, fromMinute: 22 * 60, toMinute: 6 * 60 };
    const story = new Story(at(monday, 5, 21), withAlerts({ hours: { working: [], quiet: [night] } }));
    story.keep(SLOUCHED, at(monday, 6, 7, 59) - story.ownMs, LOOK);
    const hours = nudges(story).map((each) => each.getHours());
    expect([...new Set(hours)]).toEqual([21, 6, 7]);
  });

  // Saturday evening, so that what lasts until tomorrow lasts over the change.
  const saturday = at(monday, 5, 20);
  const SNOOZES: readonly (readonly [name: string, minutes: number, ends: SnoozeEnd, upMs: number])[] = [
    ['15 minutes', 15, 'time', saturday + 15 * MINUTE],
    ['30 minutes', 30, 'time', saturday + 30 * MINUTE],
    ['60 minutes', 60, 'time', saturday + HOUR],
    ['until tomorrow', Number.NaN, 'time', at(monday, 6, 4)],
    ['until I come back', Number.NaN, 'return', at(monday, 6, 4)],
    ['in a meeting', 60, 'off-seat', saturday + HOUR],
  ];
  const HAPPENINGS: readonly (readonly [what: string, happen: (story: Story) => unknown])[] = [
    ['nothing between', () => undefined],
    ['a reload between', reload],
    ['two reloads between', (story) => reload(reload(story).keep(SLOUCHED, MINUTE))],
  ];

  test.each(
    SNOOZES.flatMap((snooze) => HAPPENINGS.map(([what, happen]) => [what, ...snooze, happen] as const)),
  )(
    'with %s, a snooze (%s) is silent until it is over, and no longer',
    (_between, _what, minutes, ends, upMs, happen) => {
      const story = new Story(saturday - 10 * MINUTE, withAlerts({ minGapMs: MINUTE, maxPerHour: 12 }));
      story.keep(SLOUCHED, 10 * MINUTE);
      const before = nudges(story).length;
      expect(before).toBeGreaterThan(0);
      const forMs = (Number.isNaN(minutes) ? minutesUntilTomorrow(story.atMs) : minutes) * MINUTE;
      story.input({ kind: 'snooze', untilMs: story.ownMs + forMs, ends });
      story.keep(SLOUCHED, 3 * MINUTE);
      happen(story);
      story.keep(SLOUCHED, upMs - story.ownMs - MINUTE, LOOK);
      expect(nudges(story)).toHaveLength(before);
      story.keep(SLOUCHED, 2 * MINUTE);
      expect(nudges(story).length).toBeGreaterThan(before);
      expect(nudges(story)[before]?.getTime()).toBeGreaterThanOrEqual(upMs);
    },
  );

  test('a meeting that was left early is over, also after a reload; other snoozes are not', () => {
    const left = (ends: SnoozeEnd) => {
      const story = new Story(saturday, withAlerts({})).keep(SLOUCHED, MINUTE);
      story.input({ kind: 'snooze', untilMs: story.ownMs + HOUR, ends });
      reload(story.keep(SLOUCHED, MINUTE)).keep(SLOUCHED, MINUTE);
      story.keep(NOBODY, 2 * MINUTE);
      return snapshot(story.state, story.ownMs).snoozedUntilMs;
    };
    expect([left('off-seat'), left('time') === null, left('return') === null]).toEqual([null, false, false]);
  });

  test('each “Not now” doubles the wait, up to eight times, to the end of the day, through reloads', () => {
    const alerts = { minGapMs: 10 * MINUTE, maxPerHour: 12, notifyAfterMs: MINUTE };
    const story = new Story(at(monday, 6, 6), withAlerts(alerts));
    const restOfDayMs = at(monday, 7, 4);
    const dismissed: number[] = [];
    while (story.ownMs < at(monday, 6, 18)) {
      const known = story.all('notify').length;
      story.keep(SLOUCHED, MINUTE, 5 * SECOND);
      const latest = story.all('notify').at(-1);
      if (story.all('notify').length === known || latest === undefined) continue;
      dismissed.push(latest.atMs);
      story.input({ kind: 'dismiss', warningId: latest.effect.warning.id, restOfDayMs });
      reload(story.keep(sitting(), MINUTE));
    }
    const waits = dismissed
      .slice(1)
      .map((each, index) => Math.round((each - (dismissed[index] ?? 0)) / MINUTE));
    expect(waits.slice(0, 5)).toEqual([20, 40, 80, 80, 80]);
    story.ownMs = at(monday, 7, 9);
    story.keep(sitting(), MINUTE).keep(SLOUCHED, 25 * MINUTE);
    const [first = 0, second = 0] = story
      .all('notify')
      .slice(-2)
      .map(({ atMs }) => atMs);
    expect((second - first) / MINUTE).toBe(10);
  });
});

/** What may happen in a law's week, with how long it lasts. */
const scene = fc.oneof(
  fc.record({
    kind: fc.constantFrom('slouched', 'slouched', 'upright', 'away', 'turned', 'dark'),
    minutes: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({
    kind: fc.constantFrom('snooze', 'dismiss', 'reload', 'set-back', 'next-morning'),
    minutes: fc.constantFrom(15, 30, 60),
  }),
);
const LOOKS = {
  slouched: SLOUCHED,
  upright: sitting(),
  away: NOBODY,
  turned: turned(),
  dark: DARK,
} as const;
const range = fc.record({
  days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  fromMinute: fc.integer({ min: 0, max: 1439 }),
  toMinute: fc.integer({ min: 0, max: 1439 }),
});

/** What a person was promised, kept beside the machine in the plainest way there is. */
class Promises {
  private readonly sentMs: number[] = [];
  private snoozedUntilMs = -Infinity;
  private factor = 1;
  private widenedUntilMs = -Infinity;
  private awayMs = 0;
  private quietUntilMs = -Infinity;
  readonly broken: string[] = [];

  constructor(
    private readonly story: Story,
    private readonly hours: NudgeHours,
    private readonly minGapMs: number,
    private readonly maxPerHour: number,
  ) {}

  look(kind: keyof typeof LOOKS): void {
    const { story } = this;
    const seen = kind === 'slouched' || kind === 'upright' || kind === 'turned';
    if (seen && this.awayMs >= 90 * SECOND) this.quietUntilMs = story.ownMs + 2 * MINUTE;
    if (kind === 'away') this.awayMs += LOOK;
    else if (seen) this.awayMs = 0;
    const known = story.effects.length;
    story.input(LOOKS[kind]);
    if (story.effects.slice(known).some(({ effect }) => effect.kind === 'notify')) this.nudged(kind);
    story.wait(LOOK);
  }

  private nudged(kind: keyof typeof LOOKS): void {
    const { ownMs, atMs } = this.story;
    const factor = ownMs < this.widenedUntilMs ? this.factor : 1;
    const broke = (what: string, is: boolean): unknown => is && this.broken.push(what);
    broke('nudged while unknown or away', kind !== 'slouched');
    broke('nudged outside of the hours', !mayNudgeAt(this.hours, atMs));
    broke('nudged while snoozed', ownMs < this.snoozedUntilMs);
    broke('nudged right after a break', ownMs < this.quietUntilMs);
    broke('nudged within the gap', ownMs - (this.sentMs.at(-1) ?? -Infinity) < factor * this.minGapMs);
    broke('nudged beyond the cap', ownMs - (this.sentMs.at(-this.maxPerHour) ?? -Infinity) < HOUR);
    this.sentMs.push(ownMs);
  }

  snooze(forMs: number): void {
    this.snoozedUntilMs = this.story.ownMs + forMs;
    this.story.input({ kind: 'snooze', untilMs: this.snoozedUntilMs });
  }

  dismiss(): void {
    const { warning } = snapshot(this.story.state, this.story.ownMs);
    if (warning === null) return;
    const restOfDayMs = this.story.ownMs + 5 * HOUR;
    this.story.input({ kind: 'dismiss', warningId: warning.id, restOfDayMs });
    this.factor = Math.min(8, 2 * (this.story.ownMs < this.widenedUntilMs ? this.factor : 1));
    this.widenedUntilMs = restOfDayMs;
  }
}

test('whatever happens in a week, every promise about nudges is kept', () => {
  const week = fc.record({
    monday: fc.constantFrom(...WEEKS.map(([, monday]) => monday)),
    working: fc.array(range, { maxLength: 2 }),
    quiet: fc.array(range, { maxLength: 2 }),
    minGapMinutes: fc.constantFrom(1, 4, 15),
    maxPerHour: fc.constantFrom(1, 3, 12),
    scenes: fc.array(scene, { minLength: 10, maxLength: 30 }),
  });
  let sent = 0;
  fc.assert(
    fc.property(week, ({ monday, working, quiet, minGapMinutes, maxPerHour, scenes }) => {
      const hours = { working, quiet };
      const minGapMs = minGapMinutes * MINUTE;
      const alerts = { hours, minGapMs, maxPerHour, notifyAfterMs: MINUTE };
      const story = new Story(at(monday, 4, 9), withAlerts(alerts));
      const promises = new Promises(story, hours, minGapMs, maxPerHour);
      for (const { kind, minutes } of scenes) {
        if (kind === 'snooze') promises.snooze(minutes * MINUTE);
        else if (kind === 'dismiss') promises.dismiss();
        else if (kind === 'reload') reload(story);
        else if (kind === 'set-back') story.setBack(minutes * MINUTE);
        else if (kind === 'next-morning') story.wait(15 * HOUR);
        else for (let ms = 0; ms < minutes * MINUTE; ms += LOOK) promises.look(kind);
      }
      sent += story.all('notify').length;
      expect(promises.broken).toEqual([]);
    }),
    { numRuns: 30 },
  );
  expect(sent, 'the weeks are not silent').toBeGreaterThan(50);
});
