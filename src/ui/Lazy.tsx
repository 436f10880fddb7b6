// Shows a part of the page that is fetched when it is first needed, and says so when it cannot be had.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Spinner } from './Marks';

type Loading<T> =
  { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed' };

interface LazyProps<T> {
  /** Must be the same function at every drawing, or it would be fetched again and again. */
  readonly load: () => Promise<T>;
  readonly what: string;
  readonly children: (value: T) => ComponentChildren;
}

/** Calls `children` with what `load` gave. */
export function Lazy<T>({ load, what, children }: LazyProps<T>) {
  const [state, setState] = useState<Loading<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const settle = (next: Loading<T>): void => {
      if (wanted) setState(next);
    };
    load().then(
      (value) => settle({ kind: 'ready', value }),
      () => settle({ kind: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);

  switch (state.kind) {
    case 'loading':
      return (
        <p class="row soft" role="status">
          <Spinner /> Loading {what}…
        </p>
      );
    case 'ready':
      return <>{children(state.value)}</>;
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
