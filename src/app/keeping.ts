// Whether the browser promises to keep what is stored, or may clear it when space runs out.
import { signal, type ReadonlySignal } from '@preact/signals';

/** `not-promised`: asked or not, the browser has made no promise. */
export type Keeping = 'unknown' | 'promised' | 'not-promised' | 'unsupported';

/** The part of the browser's storage manager that makes promises. */
export interface Promises {
  persisted(): Promise<boolean>;
  persist(): Promise<boolean>;
}

export interface KeepingCare {
  readonly keeping: ReadonlySignal<Keeping>;
  /** Asks for the promise. Some browsers ask the person, others decide alone. Never rejects. */
  ask(): Promise<void>;
}

/** Looks how things stand. `promises` is null where the browser has none to make. */
export function createKeeping(promises: Promises | null): KeepingCare {
  const keeping = signal<Keeping>(promises === null ? 'unsupported' : 'unknown');
  const settle = async (answer: Promise<boolean> | undefined): Promise<void> => {
    if (answer === undefined) return;
    keeping.value = await answer.then(
      (promised) => (promised ? 'promised' : 'not-promised'),
      () => 'not-promised',
    );
  };
  void settle(promises?.persisted());
  return {
    keeping,
    ask: async () => {
      if (keeping.value !== 'promised') await settle(promises?.persist());
    },
  };
}

/** The browser's own, where it has one. */
export function browserPromises(): Promises | null {
  return 'storage' in navigator && 'persist' in navigator.storage ? navigator.storage : null;
}
