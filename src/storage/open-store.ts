// Opens the database, and says plainly when there is none to be had.
import { openDB, unwrap } from 'idb';
import { SilentError } from './answer-within';
import { guardErasure } from './guard-erasure';
import { durableStore } from './durable-store';
import { letGoWhenLeft } from './let-go-when-left';
import type { Connection } from './transactions';
import { DATABASE_NAME, DATABASE_VERSION, upgrade, type Database, type Schema } from './schema';
import type { Store, StoreEvents, StoreUnavailable } from './store';

/** A person waits for the page meanwhile. [design] */
const OPENING_LIMIT_MS = 5_000;

/**
 * The durable store, or why there is none: then use `memoryStore` and say that the day will not outlast the page.
 * Never rejects, and answers within `limitMs`. Two tabs may have it open; a tab with a newer version closes it here, and `onLost` tells. One that was deleted or cut off
 * is opened again, and `onReopened` tells that it may be empty.
 */
export function openStore(
  events: StoreEvents,
  limitMs = OPENING_LIMIT_MS,
): Promise<Store | StoreUnavailable> {
  return new Promise((resolve) => {
    let opened: Database | null = null;
    let connection: Connection | null = null;
    // Blocked or slow, the opening may still succeed much later; by then it has been answered, and the database is closed again.
    let answered = false;
    const answer = (outcome: Store | StoreUnavailable): void => {
      answered = true;
      clearTimeout(limit);
      resolve(outcome);
    };
    const limit = setTimeout(() => {
      answer(unavailable('silent', new SilentError(limitMs).message));
    }, limitMs);
    const open = async (): Promise<void> => {
      // Even to ask for it may throw, in a frame without an origin.
      if (typeof indexedDB === 'undefined') {
        answer(unavailable('missing', 'This browser offers no IndexedDB.'));
        return;
      }
      opened = await openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
        upgrade,
        blocked: (currentVersion) => {
          answer(unavailable('blocked-by-other-tab', `Another tab holds version ${currentVersion} open.`));
        },
        blocking: (_version, newVersion) => {
          opened?.close();
          if (newVersion === null) cutOff();
          else events.onLost('newer-version');
        },
        terminated: cutOff,
      });
      // Workers and tests open it where there is no page.
      if ('document' in globalThis) letGoWhenLeft(unwrap(opened), globalThis);
      if (connection !== null) {
        connection.database = opened;
        events.onReopened();
      } else if (answered) {
        opened.close();
      } else {
        connection = { database: opened };
        answer(await guardErasure(durableStore(connection, events), connection));
      }
    };
    const cutOff = (): void => {
      events.onLost('cut-off');
      // Where that fails too, it stays lost, and the person has been told.
      open().catch(() => undefined);
    };
    open().catch((error: unknown) => answer(unavailableBecause(error)));
  });
}

function unavailableBecause(error: unknown): StoreUnavailable {
  if (!(error instanceof Error)) return unavailable('refused', String(error));
  return unavailable(error.name === 'VersionError' ? 'newer-version' : 'refused', error.message);
}

function unavailable(reason: StoreUnavailable['reason'], message: string): StoreUnavailable {
  return { kind: 'unavailable', reason, message };
}
