// Scripted weeks: on which days and at which hours a person is nudged, what a snooze ends by, and that no cap or gap is ever passed.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { mayNudgeAt, WEEKDAYS, type HourRange } from '../../../src/core/session/nudge-hours';
import type { SessionPolicies } from '../../../src/core/session/session';
import { sessionStateSchema } from '../../../src/core/session/state';
import { resumeSession, snapshot } from '../../../src/core/session/step';
import { MINUTE, NOBODY, POLICIES, SECOND, sitting, Story } from './help';

vi.setConfig({ testTimeout: 60_000 });

const HOUR = 60 * MINUTE;
/** Monday 23 November 2026, midnight by the clock on the wall. */
const MONDAY = new Date(2026, 10, 23).getTime();
const SLOUCHED = sitting({ slumpScore: 1.4 });
const EVERY_DAY = [...WEEKDAYS];
const withHours = (working: readonly HourRange[], quiet: readonly HourRange[]): SessionPolicies => ({
  ...POLICIES,
  alerts: { ...POLICIES.alerts, breakAfterMs: null, hours: { working, quiet } },
});
const from9to17: HourRange = { days: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 17 * 60 };
const lunch: HourRange = { days: EVERY_DAY, fromMinute: 12 * 60, toMinute: 13 * 60 };

/** Slouches at the desk from 7 to 19 on seven days. */
function slouchedWeek(policies: SessionPolicies): readonly Date[] {
  const story = new Story(MONDAY, policies);
  for (let day = 0; day < 7; day += 1) {
    story.ownMs = new Date(2026, 10, 23 + day, 7).getTime();
    story.keep(SLOUCHED, 12 * HOUR, 9 * SECOND);
  }
  return story.all('notify').map(({ atMs }) => new Date(atMs));
}

describe('a week', () => {
  test('has nudges only in working hours and outside of quiet ones', () => {
    const nudges = slouchedWeek(withHours([from9to17], [lunch]));
    expect(new Set(nudges.map((at) => at.getDay()))).toEqual(new Set([1, 2, 3, 4, 5]));
    const hours = [...new Set(nudges.map((at) => at.getHours()))].sort((a, b) => a - b);
    expect(hours).toEqual([9, 10, 11, 13, 14, 15, 16]);
  });

  test('has several ranges a day, and days of their own', () => {
    const morning: HourRange = { days: [2], fromMinute: 8 * 60, toMinute: 9 * 60 };
    const evening: HourRange = { days: [2, 6], fromMinute: 18 * 60, toMinute: 19 * 60 };
    const nudges = slouchedWeek(withHours([morning, evening], []));
    const slots = [...new Set(nudges.map((at) => `${at.getDay()}-${at.getHours()}`))];
    expect(slots).toEqual(['2-8', '2-18', '6-18']);
  });

  test('keeps the hourly cap and the gap in every hour of it', () => {
    const nudges = slouchedWeek(withHours([], [])).map((at) => at.getTime());
    expect(nudges.length).toBeGreaterThan(7 * 30);
    for (const [index, atMs] of nudges.entries()) {
      expect(atMs - (nudges[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(15 * MINUTE);
      expect(atMs - (nudges[index - 3] ?? -Infinity)).toBeGreaterThanOrEqual(HOUR);
    }
  });
});

describe('a range over midnight', () => {
  test('belongs to the day on which it begins', () => {
    const night: HourRange = { days: [5], fromMinute: 22 * 60, toMinute: 6 * 60 };
    const at = (day: number, hour: number) => new Date(2026, 10, 23 + day, hour).getTime();
    const quiet = (day: number, hour: number) => !mayNudgeAt({ working: [], quiet: [night] }, at(day, hour));
    expect([quiet(4, 21), quiet(4, 22), quiet(5, 5), quiet(5, 6), quiet(5, 23), quiet(4, 5)]).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the hours', () => {
  test('of a range and of its complement share no moment and leave none out', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const day = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(minute, minute, day, minute, (fromMinute, toMinute, offset, at) => {
        fc.pre(fromMinute !== toMinute);
        const wallMs = new Date(2026, 10, 23 + offset, 0, at).getTime();
        const range = { days: EVERY_DAY, fromMinute, toMinute };
        const rest = { days: EVERY_DAY, fromMinute: toMinute, toMinute: fromMinute };
        const within = mayNudgeAt({ working: [range], quiet: [] }, wallMs);
        expect(mayNudgeAt({ working: [rest], quiet: [] }, wallMs)).toBe(!within);
        expect(mayNudgeAt({ working: [], quiet: [range] }, wallMs)).toBe(!within);
      }),
    );
  });
});

describe('a snooze', () => {
  const policies = withHours([], []);

  test('lasts through a reload', () => {
    const story = new Story(MONDAY, policies).keep(SLOUCHED, MINUTE);
    story.input({ kind: 'snooze', untilMs: story.atMs + 30 * MINUTE, ends: 'time' });
    const stored = v.parse(sessionStateSchema, JSON.parse(JSON.stringify(story.state)));
    story.wait(20 * SECOND).take(resumeSession(stored, story.atMs));
    story.keep(SLOUCHED, 29 * MINUTE);
    expect(story.all('notify')).toEqual([]);
    story.keep(SLOUCHED, 6 * MINUTE);
    expect(story.all('notify')).toHaveLength(1);
  });

  test('for a meeting ends with leaving the seat, and otherwise at its time', () => {
    const meeting = () => {
      const story = new Story(MONDAY, policies).keep(SLOUCHED, MINUTE);
      return story.input({ kind: 'snooze', untilMs: story.atMs + HOUR, ends: 'off-seat' });
    };
    const stayed = meeting().keep(SLOUCHED, 59 * MINUTE);
    expect(stayed.all('notify')).toEqual([]);
    stayed.keep(SLOUCHED, 2 * MINUTE);
    expect(stayed.all('notify')).toHaveLength(1);
    const left = meeting().keep(NOBODY, 2 * MINUTE);
    expect(snapshot(left.state, left.atMs).snoozedUntilMs).toBeNull();
  });
});
