// The try-out after a calibration in words.
import type { SelfTest } from '../core/calibration/self-test';
import type { MetricId } from '../core/baseline/metric';
import { lowerFirst } from './lower-first';
import { metricName } from './metrics';

/** What to do now. */
export function selfTestInstruction(phase: 'slump' | 'rise' | 'glance'): string {
  switch (phase) {
    case 'slump':
      return 'Slump now, and stay there.';
    case 'rise':
      return 'Sit up again.';
    case 'glance':
      return 'Look down at your keys, and up again.';
  }
}

const listed = (metrics: readonly MetricId[]): string =>
  metrics.map((metric) => lowerFirst(metricName(metric))).join(', ');

/** What came of it, a sentence or two on each half. */
export function describeSelfTest({ slump, glance }: SelfTest): readonly string[] {
  return [
    slump.length > 0
      ? `The slump was caught by: ${listed(slump)}.`
      : 'The slump was not caught. A calibration with your own slump, or a stricter sensitivity, makes it plainer.',
    glance.length === 0
      ? 'The glance down was not counted.'
      : `The glance down passed a limit: ${listed(glance)}. While you work it counts only after a minute; calibrate with Looking around to let it pass.`,
  ];
}
