// Every sentence of the report, and of looking back.
import { eveningNotification } from '../../../../src/words/evening';
import type { EpisodeNudge } from '../../../../src/core/report/episode-nudge';
import { NUDGE_ANSWERS } from '../../../../src/core/session/session';
import type { FigureName } from '../../../../src/core/report/history/typical';
import { METRIC_IDS } from '../../../../src/core/baseline/metric';
import * as lookingBack from '../../../../src/words/looking-back';
import * as report from '../../../../src/words/report';
import { all } from './of-each-kind';

export function lookingBackSentences(): readonly string[] {
  const day = { startMs: 0, endMs: 86_400_000 };
  const judged = METRIC_IDS.filter((id): id is lookingBack.JudgedMetric => id !== 'hipAngleDeg');
  return [
    ...judged.map((id) => lookingBack.lastingSentence(id, 720_000, lookingBack.dayName(day, 5))),
    ...[0, 1, 2].map((breaks) =>
      lookingBack.longestSittingSentence(5_000_000, breaks, lookingBack.dayName(day, 9e9)),
    ),
    ...[1, 2].map((bouts) => lookingBack.longSittingSentence(bouts, 5_000_000)),
  ];
}

export function reportSentences(): readonly string[] {
  const breaks = { today: 4, before: 2 };
  const turn = { fromMs: 0, shareBefore: 0.8, shareAfter: 0.4, metric: 'headForwardRatio' as const };
  const stories = [
    { kind: 'nothing-watched' },
    { kind: 'too-little', watchedMs: 20 * 60_000 },
    { kind: 'hardly-judged', coverage: 0.3, breaks },
    { kind: 'hardly-judged', coverage: null, breaks: { today: 0, before: null } },
    ...(['above', 'usual', 'below', null] as const).flatMap((standing) => [
      { kind: 'told' as const, uprightShare: 0.7, standing, breaks, turn },
      { kind: 'told' as const, uprightShare: 0.7, standing, breaks: { today: 2, before: 2 }, turn: null },
    ]),
  ] as const;
  const trends = [
    null,
    { slope: 0.001, low: -0.002, high: 0.003, level: 0.5, points: 20 },
    { slope: -0.01, low: -0.02, high: -0.005, level: 0.5, points: 20 },
  ];
  const usual = { median: 1, spread: 0.1, days: 9 };
  const nudges: readonly EpisodeNudge[] = [
    { kind: 'not-known' },
    { kind: 'none', answer: null },
    ...[...NUDGE_ANSWERS, null].flatMap((answer) =>
      [null, 90_000].map(
        (changedAfterMs) => ({ kind: 'nudged', delayMs: 300_000, answer, changedAfterMs }) as const,
      ),
    ),
  ];
  return [
    ...stories.flatMap((story) => [report.storySentences(story, true), report.storySentences(story, false)]),
    ...[true, false].flatMap((discreet) => {
      const { title, body } = eveningNotification(stories[0], discreet);
      return [title, body];
    }),
    ...all<FigureName>({ uprightShare: true, longestBoutMs: true, breaks: true, sittingMs: true }).flatMap(
      (figure) => [
        report.figureName(figure),
        ...trends.map((trend) => report.trendText(figure, trend)),
        ...(['above', 'usual', 'below', null] as const).map((standing) =>
          report.againstUsual(figure, standing, usual),
        ),
      ],
    ),
    ...(
      [
        { kind: 'hard-hour', hour: 23, share: 0.4, otherShare: 0.7, agreeing: 18, days: 20 },
        { kind: 'main-measure', metric: 'slumpScore', part: 0.7, agreeing: 15, days: 20 },
        { kind: 'trend', figure: 'uprightShare', perWeek: 0.02, low: 0.01, high: 0.03, days: 40 },
        { kind: 'trend', figure: 'longestBoutMs', perWeek: -3e5, low: -4e5, high: -2e5, days: 40 },
        { kind: 'breaks-and-upright', shareMany: 0.7, shareFew: 0.5, days: 28 },
      ] as const
    ).map(report.insightSentence),
    ...nudges.flatMap((nudge) => [
      report.nudgeText(nudge),
      report.nudgeAnswerText(nudge),
      report.changedText(nudge),
    ]),
    ...[null, { count: 2, judgedMs: 120_000 }, { count: 31, judgedMs: 7_200_000 }].map(report.shiftsSentence),
    report.busiestSentence([
      { hour: 9, startMs: 0, endMs: 36e5, shifts: { count: 8, judgedMs: 3e6 } },
      { hour: 10, startMs: 36e5, endMs: 72e5, shifts: { count: 3, judgedMs: 3e6 } },
    ]),
    report.MEASURES_LEGEND,
    report.MEASURES_UNSIZED,
    ...[null, { mean: 0.07, looks: 60, standardError: 0.01, limit: 0.05 }].map((change) =>
      report.measuresSummary({
        metric: 'headForwardRatio',
        ms: 3_900_000,
        parts: [{ startMs: 0, endMs: 9e5, change }],
      }),
    ),
    report.streakSentence({ kept: 9, forgiven: 1 }),
    report.streakSentence({ kept: 3, forgiven: 0 }),
  ];
}
