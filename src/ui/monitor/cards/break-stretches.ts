// The stretches that a break offers at once: short, standing or kneeling, each with its timer.
import { hrefOf } from '../../shell/routes';
import * as words from '../../../words/views/break-stretches';

interface BreakStretch {
  readonly slug: string;
  readonly stretchId: string;
  readonly name: string;
}

/** In the order in which they are offered. */
export const BREAK_STRETCHES: readonly BreakStretch[] = [
  { slug: 'sitting-all-day', stretchId: 'stand-and-reach', name: words.STAND_AND_REACH },
  { slug: 'psoas-stretch', stretchId: 'half-kneeling', name: words.FRONT_OF_HIPS },
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
