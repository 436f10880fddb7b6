// What the privacy view shows as counted: what is stored, and what was asked of others.

/** Everything stored, as it was found by looking through it. */
export interface Inventory {
  readonly kinds: readonly { readonly name: string; readonly records: number; readonly bytes: number }[];
  /** Records that are, or could be, a picture. */
  readonly pictures: number;
}

/** Since the page was opened. */
export interface RequestCounts {
  /** Requests of the page to an origin that is not its own. */
  readonly elsewhere: number;
  /** What the page's policy stopped. */
  readonly stopped: number;
}
