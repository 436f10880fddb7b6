// Which explainers to put first in the library, from what was found today, each with its reason.
import type { SessionSnapshot } from '../app/model';
import type { DayReport } from '../core/report/day-report';
import type { Suggestion } from '../learn/LearnIndex';
import type { WarningId } from '../learn/types';
import { deviationsOf } from '../report/day-rows';
import { changeSentence } from '../words/changes';
import { formatDuration } from '../words/durations';
import { metricName } from '../words/metrics';
import { breakSentence } from '../words/notifications';
import { findingOf } from './findings';

const MOST = 3;

/**
 * At most three, what holds now before what held earlier, each page once. A report of another day than `nowMs` counts for nothing.
 * `slugOf` says which page answers a finding.
 */
export function suggestionsFor(
  session: SessionSnapshot,
  report: DayReport | null,
  nowMs: number,
  slugOf: (finding: WarningId) => string,
): readonly Suggestion[] {
  const reasons = [...presentReasons(session), ...earlierReasons(report, nowMs)];
  const bySlug = new Map<string, string>();
  for (const { finding, reason } of reasons) {
    const slug = slugOf(finding);
    if (!bySlug.has(slug)) bySlug.set(slug, reason);
  }
  return [...bySlug].slice(0, MOST).map(([slug, reason]) => ({ slug, reason }));
}

interface Reason {
  readonly finding: WarningId;
  readonly reason: string;
}

function presentReasons(session: SessionSnapshot): readonly Reason[] {
  const warnings = session.warnings.flatMap(({ metric, change, standardError }) => {
    const finding = findingOf(metric);
    return finding === null ? [] : [{ finding, reason: changeSentence(metric, change, standardError) }];
  });
  if (!session.breakDue || session.boutSittingMs === null) return warnings;
  return [...warnings, { finding: 'sittingDuration', reason: breakSentence(session.boutSittingMs) }];
}

function earlierReasons(report: DayReport | null, nowMs: number): readonly Reason[] {
  if (report === null || nowMs < report.day.startMs || nowMs >= report.day.endMs) return [];
  return deviationsOf(report).flatMap(({ metric, ms }) => {
    const finding = findingOf(metric);
    const reason = `${metricName(metric)}: away from your baseline for ${formatDuration(ms)} today.`;
    return finding === null ? [] : [{ finding, reason }];
  });
}
