// A part of the page that is fetched when first needed: loading, there, or failed with a way to try again.
import { useEffect, useState } from 'preact/hooks';

/** How the fetch by `load` stands: another part's outcome is not this one's. */
export type Fetched<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly retry: () => void };

type Outcome<T> =
  | { readonly kind: 'ready'; readonly load: () => Promise<T>; readonly value: T }
  | { readonly kind: 'failed'; readonly load: () => Promise<T> };

/**
 * Fetches by `load`, which must be the same function at every drawing, or it would fetch again and again. What failed is tried again
 * when asked, and by itself when the network is back. Without `load` it goes on loading.
 */
export function useFetched<T>(load: (() => Promise<T>) | undefined): Fetched<T> {
  const [outcome, setOutcome] = useState<Outcome<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = (): void => setAttempt((count) => count + 1);
  useEffect(() => {
    if (load === undefined) return undefined;
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
  const failed = outcome?.kind === 'failed' && outcome.load === load;
  useEffect(() => {
    if (!failed) return undefined;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [failed]);

  if (outcome === null || outcome.load !== load) return { kind: 'loading' };
  return outcome.kind === 'ready' ? outcome : { kind: 'failed', retry };
}
