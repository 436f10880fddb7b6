// What the application is put together from, and what the page holds of it.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ListedCamera } from '../camera/list-cameras';
import type { SessionState } from '../core/session/step';
import type { Power } from '../core/sampling/policy';
import type { Settings } from '../core/settings/settings';
import type { Setup } from '../core/baseline/setup';
import type { Store } from '../storage/store';
import type { AppModel } from '../model/model';
import type { AppProblem } from '../core/watch/problem';
import type { Promises } from './keeping';
import type { OwnershipParts } from './ownership';
import type { AlertOutlets } from './perform-alerts';
import type { WatcherParts } from './watcher';

export interface AppParts extends Pick<WatcherParts, 'openSource' | 'createPoseClient' | 'modelsUrl'> {
  readonly store: Store;
  /** What the store held when the page was opened. */
  readonly remembered: Remembered;
  readonly alerts: AlertOutlets;
  /** Problems of storage reach it from outside as well. */
  readonly notice: Signal<AppProblem | null>;
  /** Filled from outside when a newer version of the page waits: takes it into use by a reload. */
  readonly newVersion: Signal<(() => void) | null>;
  /** Counts how often the store was gone for a moment; what it held may be gone with it. */
  readonly timesReopened: ReadonlySignal<number>;
  readonly listCameras: () => Promise<readonly ListedCamera[]>;
  readonly tabs: Pick<OwnershipParts, 'turns' | 'talk'>;
  /** Null where the browser makes no promises about storage. */
  readonly promises: Promises | null;
  /** Calls back with what the machine runs on, where that is told. */
  readonly followPower: (onPower: (power: Power) => void) => void;
  readonly now: () => number;
}

export interface Remembered {
  readonly settings: Settings;
  readonly setup: Setup | null;
  readonly session: SessionState | null;
}

/** An application at rest, ready for its views. `hidden` and `leaving` are for the page to call. */
export interface App {
  readonly model: AppModel;
  /** The page was hidden, or shown again. */
  pageHidden(hidden: boolean): void;
  /** The page may be gone at any moment: stores what waits. */
  pageLeaving(): void;
}
