// Puts the machine, its ports and its views together. Nothing runs before the first action.
import type { AlertOutlets } from '../alerts/outlets';
import type { FrameSource } from '../camera/frame-source';
import type { Reading } from '../core/watch/clock';
import type { Effect } from '../core/watch/effects';
import type { SessionSnapshot } from '../core/session/session';
import { startMachine, type MachineState, type Remembered } from '../core/watch/state';
import type { AppActions, AppModel } from '../model/model';
import type { Store } from '../storage/store';
import { createActions } from './actions';
import type { EventLog } from './event-log';
import { createLoop, type Dispatch, type Loop } from './loop';
import { createAlertPort } from './ports/alert-port';
import type { SaveFile } from './ports/archive/use-archive';
import { createArchivePort } from './ports/archive-port';
import { createFolderPort, type FolderPortParts } from './ports/folder-port';
import { createMachinePort, type MachinePort, type PersistentStorage } from './ports/machine-port';
import { createScreenPort, type IdleDetection } from './ports/screen-port';
import { createSourcePort, type SourcePortParts } from './ports/source-port';
import { createStoragePort } from './ports/storage-port';
import { createTabPort, type TabChannel, type TabLock } from './ports/tab-port';
import { createWorkerPort, type WorkerPortParts } from './ports/worker-port';
import { createPublisher } from './publish';

export interface AppParts
  extends
    Pick<SourcePortParts, 'openSource' | 'listCameras'>,
    Pick<WorkerPortParts, 'startWorker' | 'modelsUrl'>,
    Pick<FolderPortParts, 'pickFolder'> {
  readonly store: Store;
  /** What the store held when the page was opened. */
  readonly remembered: Remembered;
  readonly alerts: AlertOutlets;
  readonly lock: TabLock;
  readonly channel: TabChannel;
  /** Null where the browser makes no promises about storage. */
  readonly storage: PersistentStorage | null;
  /** Null where the browser does not tell of the screen's lock. */
  readonly idleDetection: IdleDetection | null;
  /** Gives a file to the browser's downloads. */
  readonly saveFile: SaveFile;
  /** Hears every event before it is taken, and what a person may do with that. */
  readonly log: EventLog;
  readonly readClocks: () => Reading;
  readonly requests: AppModel['requests'];
  readonly takeInventory: AppActions['takeInventory'];
}

export interface App {
  readonly model: AppModel;
  /** What happens outside of the ports: the page is hidden, the machine wakes, the store comes back. */
  readonly dispatch: Dispatch;
  readonly newVersion: MachinePort['newVersion'];
}

/** What the tab's title says: nothing when nothing runs, and never an old state once watching has ended by itself. */
function shownOutside({ run }: MachineState, session: SessionSnapshot): SessionSnapshot | null {
  if (run.kind === 'idle') return null;
  if (run.kind !== 'problem') return session;
  return { ...session, state: { kind: 'not-monitored', reason: 'stopped' }, boutSittingMs: null };
}

/** An application at rest, ready for its views. */
export function createApp(parts: AppParts): App {
  const { store, alerts, readClocks } = parts;
  const start = startMachine(parts.remembered, alerts.permission(), readClocks());
  const publisher = createPublisher(start, () => held()?.preview ?? null);
  const loop: Loop = createLoop({
    start,
    publish(state) {
      publisher.publish(state);
      const { titleMinutes, appBadge } = state.settings;
      alerts.showState(shownOutside(state, publisher.shown.session.peek()), { titleMinutes, appBadge });
    },
    perform,
    record: parts.log.record,
    readClocks,
  });
  const { dispatch } = loop;

  const sources = createSourcePort({ ...parts, dispatch });
  const held = (): FrameSource | null => sources.held();
  const worker = createWorkerPort({ ...parts, held, dispatch });
  const storage = createStoragePort(store, dispatch);
  const archive = createArchivePort({ ...parts, dispatch });
  const folder = createFolderPort({ ...parts, dispatch });
  const alert = createAlertPort(alerts, dispatch);
  const tabs = createTabPort(parts.lock, parts.channel, dispatch);
  const screen = createScreenPort(parts.idleDetection, dispatch);
  const machine = createMachinePort(parts.storage, dispatch);

  function perform(effect: Effect): Promise<void> | void {
    switch (effect.kind) {
      case 'open-source':
      case 'release-source':
      case 'release-late':
      case 'list-cameras':
      case 'direct-demo':
        return sources.perform(effect);
      case 'spawn-worker':
      case 'terminate-worker':
      case 'watch':
      case 'unwatch':
      case 'set-pace':
      case 'reset-tracking': {
        worker.perform(effect);
        return;
      }
      case 'write-archive':
      case 'read-archive':
      case 'add-archive':
        return archive.perform(effect);
      case 'look-at-folder':
      case 'choose-folder':
      case 'allow-folder':
      case 'leave-folder':
      case 'read-folder':
      case 'write-folder':
        return folder.perform(effect);
      case 'notify':
      case 'notify-break':
      case 'notify-ended':
      case 'notify-evening':
      case 'close-notification':
      case 'chime':
      case 'test-notification':
      case 'ask-permission':
        return alert.perform(effect);
      case 'acquire-lock':
      case 'release-lock':
      case 'ask-lock':
      case 'say':
        return tabs.perform(effect);
      case 'ask-screen':
      case 'follow-screen':
      case 'leave-screen':
        return screen.perform(effect);
      case 'ask-to-keep':
      case 'measure-use':
      case 'take-new-version':
        return machine.perform(effect);
      default:
        return storage.perform(effect);
    }
  }

  const actions = createActions({
    dispatch,
    state: loop.state,
    keepFiles: sources.keepFiles,
    keepArchive: archive.keep,
    takeInventory: parts.takeInventory,
  });
  void dispatch({ kind: 'opened' });
  return {
    model: { ...publisher.shown, requests: parts.requests, actions, log: parts.log },
    dispatch,
    newVersion: machine.newVersion,
  };
}
