// Every sentence that is said behind other windows or while resting: notifications, the tab title, and breaks.
import type { BreakPrompt } from '../../../../src/core/session/breaks/prompts';
import { METRIC_IDS } from '../../../../src/core/baseline/metric';
import * as breaks from '../../../../src/words/breaks';
import * as notifications from '../../../../src/words/notifications';
import { STATES } from './states';

const PROMPTS: readonly BreakPrompt[] = [
  { kind: 'soon', inMs: 30_000 },
  { kind: 'due', sittingMs: 1_900_000, postponesLeft: 2 },
  { kind: 'micro' },
  { kind: 'stance', posture: 'sitting', heldMs: 2_400_000 },
  { kind: 'stance', posture: 'standing', heldMs: 2_400_000 },
  { kind: 'still', forMs: 900_000 },
];

export function breakSentences(): readonly string[] {
  const stages: readonly breaks.BreakStage[] = [
    { kind: 'not-watched' },
    { kind: 'unclear' },
    { kind: 'seated' },
    { kind: 'up', posture: 'standing', forMs: 10_000, ofMs: 60_000 },
    { kind: 'up', posture: 'away', forMs: 10_000, ofMs: 60_000 },
    { kind: 'counted' },
  ];
  return [...stages.map(breaks.sayBreakStage), ...[null, 2, 6].map(breaks.goalName)];
}

export function notificationSentences(): readonly string[] {
  const warnings = METRIC_IDS.map((metric) =>
    notifications.warningNotification(
      { id: 'w', metric, sinceMs: 0, change: 0.1, standardError: 0.01, limit: 0.05 },
      720_000,
      false,
    ),
  );
  return [
    ...[
      ...warnings,
      ...PROMPTS.map((prompt) => notifications.breakNotification(prompt, false)),
      notifications.testNotification(),
    ].flatMap(({ title, body }) => [title, body]),
    ...STATES.map((state) => notifications.tabTitle(state, 60_000)),
    notifications.notSeenHelp(null),
    notifications.notSeenHelp({ kind: 'failed', message: 'Illegal constructor' }),
  ];
}
