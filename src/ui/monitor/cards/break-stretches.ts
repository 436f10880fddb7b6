// The stretches that a break offers at once: short, standing or kneeling, each with its timer.
import { hrefOf } from '../../shell/routes';

interface BreakStretch {
  readonly slug: string;
  readonly stretchId: string;
  readonly name: string;
}

/** In the order in which they are offered. */
export const BREAK_STRETCHES: readonly BreakStretch[] = [
  { slug: 'sitting-all-day', stretchId: 'stand-and-reach', name: 'Stand and reach (30 s)' },
  { slug: 'psoas-stretch', stretchId: 'half-kneeling', name: 'Front of the hips (1 min)' },
];

/** The address of a stretch's card, where its timer is; the page is told that a long sitting led there. */
export function hrefOfStretch({ slug, stretchId }: BreakStretch): string {
  return hrefOf({
    kind: 'explainer',
    slug,
    section: `do-${stretchId}`,
    from: 'sittingDuration',
    dayMs: null,
  });
}
