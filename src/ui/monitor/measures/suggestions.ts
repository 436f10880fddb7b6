// Which explainers to put first in the library, from what holds now and what stood out in the last seven days, each with its reason.
import type { SessionSnapshot } from '../../../model/model';
import type { WeekFinding } from '../../../core/report/week';
import type { Suggestion } from '../../learn/LearnIndex';
import type { WarningId } from '../../learn/types';
import { beyondSentence } from '../../../words/changes';
import { IN_THE_WEEK, lastingSentence, longSittingSentence } from '../../../words/looking-back';
import { breakSentence } from '../../../words/notifications';
import { findingOf } from '../../kit/findings';

const MOST = 3;

/**
 * At most three, what holds now before what stood out in the week, each page once. `week` is null while it is not known.
 * `slugOf` says which page answers a finding.
 */
export function suggestionsFor(
  session: SessionSnapshot,
  week: readonly WeekFinding[] | null,
  slugOf: (finding: WarningId) => string,
): readonly Suggestion[] {
  const reasons = [...presentReasons(session), ...(week ?? []).flatMap(weekReasons)];
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
  const { warning } = session;
  const finding = findingOf(warning?.metric ?? null);
  const warnings =
    warning === null || finding === null
      ? []
      : [{ finding, reason: beyondSentence(warning.metric, warning.change, warning.standardError) }];
  if (session.breaks.next?.kind !== 'due' || session.boutSittingMs === null) return warnings;
  return [...warnings, { finding: 'sittingDuration', reason: breakSentence(session.boutSittingMs) }];
}

function weekReasons(found: WeekFinding): readonly Reason[] {
  if (found.kind === 'long-sitting') {
    return [{ finding: 'sittingDuration', reason: longSittingSentence(found.bouts, found.longestMs) }];
  }
  const finding = findingOf(found.metric);
  // Sitting is no metric, which only the compiler has to be told.
  if (finding === null || finding === 'sittingDuration') return [];
  return [{ finding, reason: lastingSentence(finding, found.ms, IN_THE_WEEK) }];
}
