// What the views see of the latest look. A hidden page is shown nothing new: nobody sees it, and drawing it costs.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Live } from '../model/model';

export interface Showing {
  readonly live: ReadonlySignal<Live | null>;
  readonly show: (look: Live) => void;
  /** There is no look that still holds. */
  readonly clear: () => void;
  isHidden(): boolean;
  /** Shown again, the page sees the latest look at once. */
  readonly pageHidden: (hidden: boolean) => void;
}

/** A page in front of somebody, with nothing to show yet. */
export function createShowing(): Showing {
  const live = signal<Live | null>(null);
  let hidden = false;
  let unseen: Live | null = null;
  return {
    live,
    show(look) {
      // The first look is let through: whether there is one is more than drawing.
      if (hidden && live.peek() !== null) unseen = look;
      else live.value = look;
    },
    clear() {
      unseen = null;
      live.value = null;
    },
    isHidden: () => hidden,
    pageHidden(nowHidden) {
      hidden = nowHidden;
      if (unseen !== null) live.value = unseen;
      unseen = null;
    },
  };
}
