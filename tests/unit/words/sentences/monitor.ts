// Every sentence of the monitor: states, the glance, limits, the mini window, problems, and another tab.
import { METRIC_IDS } from '../../../../src/core/baseline/metric';
import type { Glance } from '../../../../src/core/session/glance';
import type { SessionSnapshot } from '../../../../src/core/session/session';
import * as watching from '../../../../src/words/announce-watching';
import * as changes from '../../../../src/words/changes';
import * as demo from '../../../../src/words/demo';
import * as glance from '../../../../src/words/glance';
import * as limits from '../../../../src/words/limits';
import * as mini from '../../../../src/words/mini';
import * as metrics from '../../../../src/words/metrics';
import * as phases from '../../../../src/words/phases';
import * as problems from '../../../../src/words/problems';
import * as states from '../../../../src/words/states';
import { describeElsewhere } from '../../../../src/words/tabs';
import { explainUnmeasurable } from '../../../../src/words/unmeasurable';
import { sampleSession } from '../../../fixtures/fake-model';
import { UNMEASURABLE, UNKNOWN } from './of-each-kind';
import { PROBLEMS } from './problems';
import { STATES, PHASES } from './states';

const GLANCES: readonly (readonly [Glance, SessionSnapshot])[] = STATES.flatMap((state) =>
  ([null, 'slumpScore'] as const).map((lead) => {
    const session: SessionSnapshot = { ...sampleSession('good'), state };
    const parts = (['unseen', 'fine', 'near', 'beyond'] as const).map((mark) => {
      return { part: 'head', mark, metric: null } as const;
    });
    const kind = state.kind === 'good' && lead !== null ? 'drifting' : state.kind;
    return [{ kind, dwellShare: 0.5, lead, parts }, session] as const;
  }),
);

export function demoSentences(): readonly string[] {
  const kinds = ['good', 'drifting', 'deviating', 'unknown', 'away', 'not-monitored'] as const;
  const sitting = { warning: null, presence: 'sitting', boutSittingMs: 0 } as const;
  return [
    ...kinds.map((kind) => demo.demoCaption(kind, sitting)),
    demo.demoCaption('deviating', sampleSession('deviating')),
    ...[0, null].map((boutSittingMs) =>
      demo.demoCaption('away', { warning: null, presence: 'absent', boutSittingMs }),
    ),
    ...([1, 4] as const).map(demo.describeTempo),
    demo.demoWaits(10, 15),
  ];
}

/** Of the monitor itself. */
export function monitorSentences(): readonly string[] {
  return [
    ...[...UNMEASURABLE.map(explainUnmeasurable), ...UNKNOWN.map(states.explainUnknown)].flatMap(
      ({ why, remedy }) => [why, remedy],
    ),
    phases.describeArrived({ arrivedBytes: 3_200_000, wholeBytes: 12_900_000 }),
    ...[0, 0.4, 1, 6.2].map(states.shiftsSentence),
    ...(['no', 'asked', 'no-answer'] as const)
      .map((asked) => describeElsewhere({ kind: 'elsewhere', report: null, asked }))
      .flatMap((words) => (words === null ? [] : (Object.values(words) as string[]))),
    ...METRIC_IDS.map(glance.plainReason),
    ...GLANCES.flatMap(([one, session]) => [
      glance.glanceSentence(one, session),
      glance.glanceTitle(one.kind),
    ]),
    ...STATES.flatMap((state) => [
      states.stateName(state.kind),
      states.stateShortName(state.kind),
      states.stateSentence(state),
    ]),
    ...Object.values(watching).filter((one) => typeof one === 'string'),
    watching.hear(watching.HEARD_NOTHING, { ...sampleSession('deviating'), snoozedUntilMs: 0 })[1],
    ...PHASES.flatMap((phase) => [true, false].map((one) => mini.miniTitle(phase, one, 'good'))),
    ...['12 min', null].map(mini.sittingFor),
    ...(['open', 'was-open', 'closed'] as const).map(mini.miniButtonName),
    mini.MINI_WINDOW_MEANING,
    mini.MINI_WINDOW_BLOCKED,
    ...[null, 0, 0.42, 1].map(limits.recentSentence),
    ...METRIC_IDS.map((metric) => limits.roomSentence(metric, 0.4)),
    ...PHASES.map(phases.announcePhase),
    ...PROBLEMS.map(problems.describeProblem).flatMap(({ title, meaning, steps }) => [
      title,
      meaning,
      ...steps,
    ]),
    ...(['high', 'medium', 'low'] as const).map(changes.describeConfidence),
  ];
}

export function metricSentences(): readonly string[] {
  return METRIC_IDS.flatMap((id) => [
    metrics.metricName(id),
    metrics.metricMeaning(id),
    limits.raisedSentence(id, 0.06),
    limits.afterWrongSentence(id, true),
    limits.afterWrongSentence(id, false),
    ...[-20, -0.2, 0, 0.2, 1, 20].map((value) => changes.changeSentence(id, value, 0.01, 'low')),
  ]);
}
