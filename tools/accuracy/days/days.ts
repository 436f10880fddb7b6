// Lets recorded people live scripted days and sums up how the monitor did. Pure.
import { calibrate } from '../../../src/core/calibration/calibrate';
import { calibrationSamples } from '../figures/evaluate';
import { DAY_POSTURE_NAMES } from './day-postures';
import { playDay, type PostureLooks } from './day-play';
import type { Candidate, Observation } from '../../../src/core/pose/pose';
import { makeDay } from './day-script';
import { scoreDay, type DayScore } from './day-score';
import type { CameraView, Recording } from '../look/recording';
import { looksWithSilhouette } from '../look/silhouettes';
import { median } from 'simple-statistics';
import { shareInterval } from '../figures/statistics';

/** What the person showed at calibration. */
export type DayBaseline = 'upright' | 'upright and own slump';

/** Days a person lives, each with another order of events. */
const DAYS_EACH = 1;
/** The looks before these are not judged, and stand for nothing. */
const UNJUDGED_LOOKS = 6;
const HOUR_MS = 3_600_000;

interface Share {
  readonly hits: number;
  readonly of: number;
  readonly interval: readonly [low: number, high: number];
}

/** How the monitor did in all days of one view. */
export interface DaysRow {
  readonly view: CameraView;
  readonly baseline: DayBaseline;
  readonly people: number;
  readonly days: number;
  readonly hours: number;
  /** Events worth telling of which a warning was raised. */
  readonly sensitivity: Share;
  /** The same by posture. */
  readonly told: Readonly<Record<string, Share>>;
  /** Stretches of ordinary work in which no warning was raised. */
  readonly specificity: Share;
  /** What was wrongly warned of, by posture and metric. */
  readonly wrong: Readonly<Record<string, number>>;
  /** From the posture to its warning, less the dwell, of sudden events; null when none was told. */
  readonly medianDelaySeconds: number | null;
  readonly wrongNotificationsPerHour: number;
  /** Judged time over time sat. */
  readonly coverage: number;
  /** Counted sitting time over the true one, less one. */
  readonly sittingError: number;
}

const share = (hits: number, of: number): Share => ({ hits, of, interval: shareInterval(hits, of) });

const counted = (look: Observation, candidates: readonly Candidate[]): Observation =>
  look.kind === 'pose' ? { ...look, pose: { ...look.pose, candidates } } : look;

function looksOf(recording: Recording): PostureLooks {
  const shots = new Map(recording.shots.map((shot) => [shot.id, shot]));
  return Object.fromEntries(
    DAY_POSTURE_NAMES.map((name) => {
      const shot = shots.get(name);
      if (shot === undefined) return [name, []];
      // People are counted at the first look after the tracking began; that count holds for all looks at the posture.
      const candidates = shot.looks.flatMap((look) =>
        look.kind === 'pose' ? [look.pose.candidates] : [],
      )[0];
      const settled = looksWithSilhouette(shot).slice(UNJUDGED_LOOKS);
      return [name, candidates === undefined ? settled : settled.map((look) => counted(look, candidates))];
    }),
  ) as unknown as PostureLooks;
}

/** The days of one recorded person; none when calibration refused, and then the person counts for nothing. */
function daysOf(recording: Recording, baseline: DayBaseline, index: number): readonly DayScore[] {
  const { station, upright, ownSlump } = recording;
  const [first] = upright.looks;
  if (first === undefined) return [];
  const outcome = calibrate(
    calibrationSamples(upright),
    { view: station.view, frame: first.frame, atMs: 0 },
    baseline === 'upright' ? undefined : calibrationSamples(ownSlump),
  );
  if (outcome.kind === 'problem') return [];
  const looks = looksOf(recording);
  return Array.from({ length: DAYS_EACH }, (_, day) => {
    const seed = 1000 * (index + 1) + day;
    const script = makeDay(seed);
    return scoreDay(script, playDay(script, looks, outcome.baseline, seed));
  });
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function sumUp(view: CameraView, baseline: DayBaseline, people: number, days: readonly DayScore[]): DaysRow {
  const events = days.flatMap((day) => day.events);
  const ordinary = days.flatMap((day) => day.ordinary);
  const sum = (part: (day: DayScore) => number) => days.reduce((total, day) => total + part(day), 0);
  const told = events.filter(({ delayMs }) => delayMs !== null);
  const named = ({ posture, onset }: (typeof events)[number]) => (onset === 'slow' ? 'slow slump' : posture);
  const sudden = told.flatMap(({ onset, delayMs }) =>
    onset === 'sudden' && delayMs !== null ? [delayMs] : [],
  );
  const delayMs = sudden.length === 0 ? null : median(sudden);
  const names = [...new Set(events.map(named))].sort();
  return {
    view,
    baseline,
    people,
    days: days.length,
    hours: sum((day) => day.sittingMs) / HOUR_MS,
    sensitivity: share(told.length, events.length),
    told: Object.fromEntries(
      names.map((name) => [
        name,
        share(
          told.filter((event) => named(event) === name).length,
          events.filter((event) => named(event) === name).length,
        ),
      ]),
    ),
    specificity: share(ordinary.filter(({ wrong }) => wrong.length === 0).length, ordinary.length),
    wrong: countBy(ordinary.flatMap(({ posture, wrong }) => wrong.map((metric) => `${posture}: ${metric}`))),
    medianDelaySeconds: delayMs === null ? null : delayMs / 1000,
    wrongNotificationsPerHour:
      days.flatMap((day) => day.wrongNotifications).length / (sum((day) => day.ordinaryMs) / HOUR_MS),
    coverage: sum((day) => day.judgedSittingMs) / sum((day) => day.sittingMs),
    sittingError: sum((day) => day.countedSittingMs) / sum((day) => day.sittingMs) - 1,
  };
}

/** One row a view. */
export function liveDays(recordings: readonly Recording[], baseline: DayBaseline): readonly DaysRow[] {
  return (['side', 'front'] as const).flatMap((view) => {
    const lived = recordings
      .filter(({ station }) => station.view === view)
      .map((recording, index) => daysOf(recording, baseline, index))
      .filter((days) => days.length > 0);
    return lived.length === 0 ? [] : [sumUp(view, baseline, lived.length, lived.flat())];
  });
}
