// Shows a part of the page that is fetched when it is first needed, and says so when it cannot be had.
import type { ComponentChildren } from 'preact';
import { Spinner } from './Marks';
import { useFetched } from './use-fetched';
import * as words from '../../words/views/kit';

interface LazyProps<T> {
  /** Must be the same function at every drawing, or it would be fetched again and again. */
  readonly load: () => Promise<T>;
  readonly what: string;
  readonly children: (value: T) => ComponentChildren;
}

/** Calls `children` with what `load` gave. */
export function Lazy<T>({ load, what, children }: LazyProps<T>) {
  const fetched = useFetched(load);
  switch (fetched.kind) {
    case 'loading':
      return (
        <p class="row soft loading" role="status">
          <Spinner /> {words.loading(what)}
        </p>
      );
    case 'ready':
      return <>{children(fetched.value)}</>;
    case 'failed':
      return (
        <div class="card" role="alert">
          <h2>{words.NOT_LOADED}</h2>
          <p>{words.NOT_LOADED_MEANING}</p>
          <button type="button" class="button" onClick={fetched.retry}>
            {words.TRY_AGAIN}
          </button>
        </div>
      );
  }
}
