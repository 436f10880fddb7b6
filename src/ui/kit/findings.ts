// What led a person to an explainer, and the sentence about them that the explainer opens with.
import type { SessionSnapshot } from '../../model/model';
import type { Metrics } from '../../core/baseline/metric';
import type { DayReport } from '../../core/report/day-report';
import { WARNING_IDS, type WarningId } from '../learn/types';
import { beyondSentence, changeSentence } from '../../words/changes';
import { dayName, lastingChangeSentence, longestSittingSentence } from '../../words/looking-back';
import { breakSentence, heldSentence } from '../../words/notifications';

/** Reads a finding out of an address; null for anything that is none. */
export function findingOf(text: string | null): WarningId | null {
  return WARNING_IDS.find((id) => id === text) ?? null;
}

/** What was found just now, in one or two sentences; null where nothing can be said, and then nothing is. */
export function findingSentence(
  finding: WarningId,
  session: SessionSnapshot,
  metrics: Metrics | null,
  nowMs: number,
): string | null {
  if (finding === 'sittingDuration') {
    return session.boutSittingMs === null ? null : breakSentence(session.boutSittingMs);
  }
  const { warning } = session;
  if (warning?.metric === finding) {
    const change = beyondSentence(finding, warning.change, warning.standardError);
    return `${change} ${heldSentence(nowMs - warning.sinceMs)}`;
  }
  const measurement = metrics?.[finding];
  if (measurement?.kind !== 'measured') return null;
  return changeSentence(finding, measurement.value, measurement.standardError, measurement.confidence);
}

/**
 * What a day's report says of a finding, in a sentence; null where it says nothing. `dayMs` is a moment of the day that was asked about: a
 * report of another day is not taken for it.
 */
export function findingOfDay(
  finding: WarningId,
  report: DayReport | null,
  dayMs: number,
  nowMs: number,
): string | null {
  if (report === null || dayMs < report.day.startMs || dayMs >= report.day.endMs) return null;
  const when = dayName(report.day, nowMs);
  if (finding === 'sittingDuration') {
    return report.longestBoutMs === 0
      ? null
      : longestSittingSentence(report.longestBoutMs, report.breaks.length, when);
  }
  const ms = report.perMetricMs[finding] ?? 0;
  return ms === 0 ? null : lastingChangeSentence(finding, ms, when, report.perMetricChange[finding]);
}
