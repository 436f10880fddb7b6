// Three figures of a day, each against the person's own usual, with how much of the sitting could be judged.
import { coverageOf, watchedMs, type DaySummary } from '../../../core/report/day/day-summary';
import { FIGURES, standingOf, typicalBefore, type FigureName } from '../../../core/report/history/typical';
import { againstUsual, figureName, figureText } from '../../../words/report';
import * as words from '../../../words/views/report';

/** A smaller difference is not worth a word. [design] */
const LEAST: Readonly<Partial<Record<FigureName, number>>> = {
  uprightShare: 0.05,
  longestBoutMs: 5 * 60_000,
  breaks: 1,
};
const SHOWN = ['uprightShare', 'longestBoutMs', 'breaks'] as const;

export function Figures({
  summary,
  days,
}: {
  readonly summary: DaySummary;
  readonly days: readonly DaySummary[];
}) {
  const coverage = coverageOf(summary);
  return (
    <dl class="totals">
      {SHOWN.map((name) => {
        const value = FIGURES[name](summary);
        const usual = typicalBefore(days, summary.id, FIGURES[name]);
        const standing = value === null || usual === null ? null : standingOf(value, usual, LEAST[name] ?? 0);
        return (
          <div key={name} class={`figure figure-${standing ?? 'none'}`}>
            <dt>{figureName(name)}</dt>
            <dd>
              <span class="figure-value number">{figureText(name, value)}</span>
              <span class="small soft">
                {value === null ? words.TOO_LITTLE_SEEN : againstUsual(name, standing, usual)}
              </span>
              <span class="small soft">
                {name === 'uprightShare' && coverage !== null
                  ? words.wasJudged(coverage)
                  : words.fromWatched(watchedMs(summary))}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
