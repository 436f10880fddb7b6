// The port to the machine and the browser around the page: power, visibility, versions, and the promise to keep what is stored.
import type { MachineEffect } from '../../core/watch/effects';
import type { Keeping, StorageUse } from '../../core/watch/state';
import type { Dispatch } from '../loop';

/** The part of the browser's storage manager that makes promises. */
export interface PersistentStorage {
  persisted(): Promise<boolean>;
  persist(): Promise<boolean>;
  /** `usageDetails` is told by some browsers. */
  estimate(): Promise<{ readonly usage?: number; readonly usageDetails?: { readonly indexedDB?: number } }>;
}

export interface MachinePort {
  perform(effect: MachineEffect): Promise<void> | void;
  /** A newer version has been fetched; called, it is taken into use by a reload. */
  readonly newVersion: (takeIntoUse: () => void) => void;
}

/** Looks at once how things stand. `storage` is null where the browser makes no promises. */
export function createMachinePort(storage: PersistentStorage | null, dispatch: Dispatch): MachinePort {
  let takeIntoUse: () => void = () => undefined;

  const told = (keeping: Keeping): Promise<void> => dispatch({ kind: 'keeping-told', keeping });
  const settle = (answer: Promise<boolean>, otherwise: Keeping): Promise<void> =>
    answer.then(
      (promised) => told(promised ? 'promised' : otherwise),
      () => told(otherwise),
    );
  void (storage === null ? told('unsupported') : settle(storage.persisted(), 'not-promised'));

  return {
    perform(effect) {
      switch (effect.kind) {
        case 'ask-to-keep':
          return storage === null ? undefined : settle(storage.persist(), 'declined');
        case 'measure-use':
          return measure(storage).then((use) => dispatch({ kind: 'use-told', use }));
        case 'take-new-version':
          takeIntoUse();
          return;
      }
    },
    newVersion(take) {
      takeIntoUse = take;
      void dispatch({ kind: 'new-version-fetched' });
    },
  };
}

function measure(storage: PersistentStorage | null): Promise<StorageUse | null> {
  if (storage === null) return Promise.resolve(null);
  return storage.estimate().then(
    ({ usage, usageDetails }) =>
      usage === undefined ? null : { bytes: usage, recordBytes: usageDetails?.indexedDB ?? null },
    () => null,
  );
}

/** The browser's own, where it has one. */
export function browserStorage(): PersistentStorage | null {
  return 'storage' in navigator && 'persist' in navigator.storage ? navigator.storage : null;
}
