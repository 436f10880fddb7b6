// Which explainer a warning leads to. It stands apart from the library so that the monitor loads this little only.
import { primaryExplainers } from 'virtual:explainer-links';
import type { WarningId } from './types';

// Sound because the build makes the value from the same ids and fails when one has no page, or more than one.
const slugByWarning = primaryExplainers as Readonly<Record<WarningId, string>>;

/** The slug of the page to offer first for a warning. */
export function explainerForWarning(id: WarningId): string {
  return slugByWarning[id];
}
