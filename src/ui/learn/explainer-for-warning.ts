// Which explainer a warning leads to, and with which stretch. It stands apart from the library so that the monitor loads this little only.
import { primaryExplainers } from 'virtual:explainer-links';
import type { WarningId } from './types';

interface FirstAnswer {
  readonly slug: string;
  /** The first stretch of the page; null on a page without one. */
  readonly stretch: { readonly id: string; readonly title: string } | null;
}

// Sound because the build makes the value from the same ids and fails when one has no page, or more than one.
const answers = primaryExplainers as Readonly<Record<WarningId, FirstAnswer>>;

/** The slug of the page to offer first for a warning. */
export function explainerForWarning(id: WarningId): string {
  return answers[id].slug;
}

/** The stretch to offer at once for a warning; null where its page has none. */
export function stretchForWarning(id: WarningId): FirstAnswer['stretch'] {
  return answers[id].stretch;
}
