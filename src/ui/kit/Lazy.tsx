// Shows a part of the page that is fetched when it is first needed, and says so when it cannot be had.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Spinner } from './Marks';

/** How the fetch by `load` ended: another part's outcome is not this one's. */
type Outcome<T> =
  | { readonly kind: 'ready'; readonly load: () => Promise<T>; readonly value: T }
  | { readonly kind: 'failed'; readonly load: () => Promise<T> };

interface LazyProps<T> {
  /** Must be the same function at every drawing, or it would be fetched again and again. */
  readonly load: () => Promise<T>;
  readonly what: string;
  readonly children: (value: T) => ComponentChildren;
}

/** Calls `children` with what `load` gave. */
export function Lazy<T>({ load, what, children }: LazyProps<T>) {
  const [outcome, setOutcome] = useState<Outcome<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const settle = (next: Outcome<T>): void => {
      if (wanted) setOutcome(next);
    };
    load().then(
      (value) => settle({ kind: 'ready', load, value }),
      () => settle({ kind: 'failed', load }),
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);

  if (outcome?.load !== load) {
    return (
      <p class="row soft loading" role="status">
        <Spinner /> Loading {what}…
      </p>
    );
  }
  switch (outcome.kind) {
    case 'ready':
      return <>{children(outcome.value)}</>;
    case 'failed':
      return (
        <div class="card" role="alert">
          <h2>This part could not be loaded</h2>
          <p>
            The connection may have been lost, or Plumbline was updated since you opened it. Monitoring goes
            on.
          </p>
          <button type="button" class="button" onClick={() => setAttempt((count) => count + 1)}>
            Try again
          </button>
        </div>
      );
  }
}
