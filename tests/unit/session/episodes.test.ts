// The promises about episodes: one drift is one warning, one dismissal and one entry, whatever metrics take part in it.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { episodesOf } from '../../../src/core/report/episodes';
import { snapshot } from '../../../src/core/session/step';
import { forwards, play, scenes } from './arbitrary';
import { MINUTE, NOBODY, POLICIES, SECOND, sitting, Story, turned, type Severities } from './help';

vi.setConfig({ testTimeout: 60_000 });

const LEAVE_MS = POLICIES.dwell.leaveMs;
const METRICS = ['headDropMm', 'trunkInclinationDeg', 'shoulderRoundingDeg'] as const;

/** Head, trunk and shoulders in and out of their limits, at least one of them beyond at any moment. */
const driftingFilm = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 50 })), {
    minLength: 2,
    maxLength: 12,
  })
  .map((parts) =>
    parts.flatMap(([beyond, seconds]) => {
      const severities: Severities = Object.fromEntries(
        METRICS.map((metric, index) => [metric, (beyond >> index) % 2 === 1 ? 1.1 + index / 10 : 0.3]),
      );
      return Array.from({ length: seconds }, () => sitting(severities));
    }),
  )
  .filter((looks) => looks.length > 70);

describe('an episode', () => {
  test('is one, with one warning, however head, trunk and shoulders cross their limits in it', () => {
    fc.assert(
      fc.property(driftingFilm, (looks) => {
        const story = new Story().keep(sitting({ headDropMm: 0 }), MINUTE);
        for (const look of looks) story.wait(SECOND).input(look);
        expect(story.all('warning-raised')).toHaveLength(1);
        expect(story.all('warning-cleared')).toEqual([]);
        const upright = Object.fromEntries(METRICS.map((metric) => [metric, 0]));
        story.wait(SECOND).keep(sitting(upright), MINUTE).input({ kind: 'stop' });
        expect(story.all('warning-raised')).toHaveLength(1);
        expect(story.all('warning-cleared')).toHaveLength(1);
        const episodes = episodesOf(story.stored);
        expect(episodes).toHaveLength(1);
        expect(episodes[0]?.seenMs).toBe(looks.length * SECOND);
      }),
    );
  });

  test('is entered in the day under one name, which no other has', () => {
    fc.assert(
      fc.property(scenes(forwards), (played) => {
        const story = play(played);
        const raised = story.all('warning-raised').map(({ effect }) => effect.warning.id);
        const entered = episodesOf(story.stored).map(({ id }) => id);
        expect(raised).toEqual(expect.arrayContaining([...entered]));
        expect(new Set(entered).size).toBe(entered.length);
      }),
    );
  });

  test('is there while something is beyond its limit, and silent until it has lasted', () => {
    const story = new Story().keep(sitting({ headDropMm: 1.2 }), 30 * SECOND);
    expect(snapshot(story.state, story.atMs)).toMatchObject({
      state: { kind: 'good' },
      episode: { kind: 'drifting', sinceMs: 1_000_000, dwellShare: 0.5 },
      warning: null,
    });
    story.wait(SECOND).input(sitting({ headDropMm: 0.2 }));
    expect(snapshot(story.state, story.atMs).episode).toBeNull();
  });

  test('that was dismissed stays silent until the person is upright again, whatever else drifts', () => {
    const story = new Story().keep(sitting({ headDropMm: 1.4 }), 2 * MINUTE);
    const { warning } = snapshot(story.state, story.atMs);
    story.input({ kind: 'dismiss', warningId: warning?.id ?? '', restOfDayMs: story.atMs });
    story.keep(sitting({ headDropMm: 1.4, trunkInclinationDeg: 3 }), 90 * MINUTE);
    expect(story.all('warning-raised')).toHaveLength(1);
    expect(story.all('notify')).toEqual([]);
    expect(snapshot(story.state, story.atMs)).toMatchObject({
      warning: null,
      episode: { kind: 'drifted', dismissed: true, lead: 'trunkInclinationDeg' },
    });
    story.keep(sitting({ headDropMm: 0, trunkInclinationDeg: 0 }), 2 * LEAVE_MS);
    story.keep(sitting({ headDropMm: 1.4 }), 2 * MINUTE);
    expect(story.all('warning-raised')).toHaveLength(2);
  });

  test('outlasts a turn away, and is forgotten with the person', () => {
    const story = new Story().keep(sitting({ headDropMm: 1.4 }), 2 * MINUTE).keep(turned(), 40 * SECOND);
    expect(snapshot(story.state, story.atMs).episode?.kind).toBe('drifted');
    story.keep(NOBODY, 2 * MINUTE);
    expect(snapshot(story.state, story.atMs).episode).toBeNull();
  });
});

describe('the leading metric', () => {
  test('is the one most surely furthest off, and changes in place under the same name', () => {
    const story = new Story().keep(sitting({ headDropMm: 1.3, trunkInclinationDeg: 1.2 }), 2 * MINUTE);
    const before = snapshot(story.state, story.atMs).warning;
    expect(before?.metric).toBe('headDropMm');
    story.keep(sitting({ headDropMm: 1.3, trunkInclinationDeg: 2 }), SECOND);
    const after = snapshot(story.state, story.atMs).warning;
    expect(after).toMatchObject({ metric: 'trunkInclinationDeg', id: before?.id, sinceMs: before?.sinceMs });
    expect(story.all('warning-raised')).toHaveLength(1);
  });

  test('is no rough estimate while a sure one is nearly as far off', () => {
    const look = sitting({ headDropMm: 1.3, trunkInclinationDeg: 1.5 });
    if (look.kind !== 'judged') throw new Error('a look at somebody is judged');
    const rough = {
      ...look,
      changes: { ...look.changes, trunkInclinationDeg: { value: 15, standardError: 6 } },
    };
    const story = new Story().keep(rough, 2 * MINUTE);
    expect(snapshot(story.state, story.atMs).warning?.metric).toBe('headDropMm');
  });

  test('does not flicker between two that waver about each other', () => {
    const story = new Story().keep(sitting({ headDropMm: 1.3, trunkInclinationDeg: 1.3 }), 2 * MINUTE);
    const leads = new Set<string>();
    for (let look = 0; look < 120; look += 1) {
      const [a, b] = look % 2 === 0 ? [1.3, 1.4] : [1.4, 1.3];
      story.wait(SECOND).input(sitting({ headDropMm: a, trunkInclinationDeg: b }));
      leads.add(snapshot(story.state, story.atMs).warning?.metric ?? 'none');
    }
    expect(leads.size).toBe(1);
  });
});
