// What notifications there are, and what can become of one.

/** What the browser says about notifications. */
export type Permission = 'default' | 'granted' | 'denied' | 'unsupported';

export type AlertKind = 'warning' | 'break' | 'ended' | 'evening' | 'test' | 'chime';

/** What became of a notification. `sent` is all that can be known: no browser tells whether the system showed it. */
export type NotifyOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'not-allowed'; readonly permission: Permission }
  | { readonly kind: 'failed'; readonly message: string };
