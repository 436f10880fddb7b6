// One browser tab of Plumbline: the real application, and stand-ins for its camera, its pose worker and its notifications.
import { signal } from '@preact/signals';
import type { AlertOutlets } from '../../../src/alerts/outlets';
import { createApp, type App, type AppParts } from '../../../src/app/create-app';
import type { EventLog } from '../../../src/app/event-log';
import type { FrameSource, OpenOutcome } from '../../../src/camera/frame-source';
import type { SourceProblem, SourceStatus } from '../../../src/core/camera/source';
import type { Observation } from '../../../src/core/pose/pose';
import type { TurnDeg } from '../../../src/core/pose/turn';
import type { SessionSnapshot } from '../../../src/core/session/session';
import { advance } from '../../../src/core/watch/advance';
import type { NotifyOutcome } from '../../../src/core/watch/alert-outcome';
import type { Reading } from '../../../src/core/watch/clock';
import type { Effect } from '../../../src/core/watch/effects';
import type { WatchEvent } from '../../../src/core/watch/events';
import type { CameraChoice, MachineState } from '../../../src/core/watch/state';
import { SETUP } from '../../unit/desk';
import type { WorkerLink, WorkerLinkHandlers } from '../../../src/pose/worker-link';

/** What a tab meets outside of itself. */
export interface Surroundings {
  /** Why no camera is given; null when one is. */
  readonly refusal: SourceProblem | null;
  readonly openingMs: number;
  readonly cameraId: string;
  readonly listed: readonly CameraChoice[];
  /** How long a worker loads; null for ever. */
  readonly loadingMs: number | null;
  readonly muted: boolean;
  /** Seconds from one picture of the camera to the next. */
  readonly pictureEveryS: number;
  /** Workers say nothing any more. */
  readonly silent: boolean;
  /** What the browser makes of notifications. */
  readonly alerting: NotifyOutcome;
  readonly passedMs: number;
  /** How the browser tells of the screen's lock; null where it does not. */
  readonly idleDetection: AppParts['idleDetection'];
  /** A folder of the person's own; null where the browser has no such thing. */
  readonly pickFolder: AppParts['pickFolder'];
  /** Records nothing, unless a test gives the real one. */
  readonly log: EventLog;
  look(turnDeg: TurnDeg): Observation;
  readClocks(): Reading;
  /** The parts that tabs share. */
  sharedWith(tab: Tab): Pick<AppParts, 'store' | 'lock' | 'channel'>;
}

/** What was shown to the person, and how things stood then. */
export interface Shown {
  readonly tag: string;
  readonly atMs: number;
  /** By the application's own word. */
  readonly snoozed: boolean;
  readonly state: SessionSnapshot['state'];
}

interface FakeWorker {
  readonly says: WorkerLinkHandlers;
  watching: boolean;
  turnDeg: TurnDeg;
  /** A look was under way when it was told to stop. */
  late: boolean;
}

export class Tab {
  readonly app: App;
  /** Open cameras; more than one at a time is a fault of its own. */
  readonly cameras = new Set<{ status: (status: SourceStatus) => void }>();
  readonly notifications: Shown[] = [];
  readonly events: WatchEvent[] = [];
  /** The state that each event met. */
  readonly states: MachineState[] = [];
  /** Nudges that were heard. */
  chimes = 0;
  worker: FakeWorker | null = null;
  alive = true;
  private beats = 0;
  /** What the tab's title shows. */
  shown: SessionSnapshot | null = null;
  /** Files given to the browser's downloads. */
  readonly saved: { readonly name: string; readonly content: Blob }[] = [];

  constructor(
    private readonly world: Surroundings,
    remembered: AppParts['remembered'],
  ) {
    this.app = createApp({
      ...world.sharedWith(this),
      remembered,
      openSource: ({ kind }) => this.open(kind === 'sitter' ? 'sitter' : 'camera'),
      listCameras: () => Promise.resolve(world.listed),
      startWorker: (_, handlers) => this.spawn(handlers),
      modelsUrl: '',
      alerts: this.outlets(),
      storage: null,
      idleDetection: world.idleDetection,
      pickFolder: world.pickFolder,
      saveFile: (name, content) => this.saved.push({ name, content }),
      log: {
        ...world.log,
        record: (event, before) => {
          this.events.push(event);
          this.states.push(before);
          world.log.record(event, before);
        },
      },
      readClocks: () => world.readClocks(),
      requests: signal({ elsewhere: 0, stopped: 0 }),
      takeInventory: () => Promise.resolve({ kinds: [], pictures: 0 }),
    });
  }

  /** All that the machine has asked the ports for. */
  get effects(): readonly Effect[] {
    return this.events.flatMap((event, index) => {
      const before = this.states[index];
      return before === undefined ? [] : advance(before, event)[1];
    });
  }

  /** Whether its camera's light is on. */
  get lit(): boolean {
    return this.cameras.size > 0;
  }

  /** The camera is unplugged. */
  unplug(): void {
    for (const camera of this.cameras) camera.status({ kind: 'ended', problem: null });
  }

  /** The worker goes away in the middle of its work. */
  killWorker(): void {
    const trouble = { kind: 'other', message: 'gone' } as const;
    const { worker } = this;
    this.worker = null;
    worker?.says.onDied(trouble);
  }

  private async open(kind: 'camera' | 'sitter'): Promise<OpenOutcome> {
    await new Promise((resolve) => setTimeout(resolve, this.world.openingMs));
    const { refusal } = this.world;
    if (refusal !== null) return { kind: 'failed', problem: refusal };
    const held: { status: (status: SourceStatus) => void } = { status: () => undefined };
    if (this.alive) this.cameras.add(held);
    const source: FrameSource = {
      kind,
      label: 'Webcam',
      deviceId: kind === 'camera' ? this.world.cameraId : null,
      ...(kind === 'sitter' ? { baseline: SETUP.baseline } : {}),
      preview: {} as HTMLVideoElement,
      mirrored: true,
      feed: () => ({ kind: 'pull', grab: () => Promise.resolve({ kind: 'none' }) }),
      setFrameRate: () => undefined,
      onStatus(listener) {
        held.status = listener;
        listener({ kind: 'running' });
        return () => (held.status = () => undefined);
      },
      stop: () => void this.cameras.delete(held),
    };
    return { kind: 'open', source };
  }

  private spawn(says: WorkerLinkHandlers): WorkerLink {
    const worker: FakeWorker = { says, watching: false, turnDeg: 0, late: false };
    this.worker = worker;
    const ready = (): void => {
      if (this.worker !== worker || !this.alive) return;
      says.onLoaded({ kind: 'ready', backend: 'wasm', loadMs: 1, warmUpMs: 1 });
    };
    const { loadingMs } = this.world;
    if (loadingMs !== null) setTimeout(ready, loadingMs);
    return {
      watch: (_feed, _intervalMs, turnDeg) => {
        worker.watching = true;
        worker.turnDeg = turnDeg;
      },
      setIntervalMs: () => undefined,
      setReuse: () => undefined,
      unwatch: () => {
        worker.late ||= worker.watching;
        worker.watching = false;
      },
      reset: () => undefined,
      estimate: () => Promise.resolve({ kind: 'failed', message: '' }),
      terminate: () => {
        worker.watching = false;
        if (this.worker === worker) this.worker = null;
      },
    };
  }

  private outlets(): AlertOutlets {
    return {
      permission: () => 'granted',
      requestPermission: () => Promise.resolve('granted'),
      notify: (_, tag) => {
        const { snoozedUntilMs, state } = this.app.model.session.peek();
        const snoozed = snoozedUntilMs !== null;
        this.notifications.push({ tag, atMs: this.world.passedMs, snoozed, state });
        return Promise.resolve(this.world.alerting);
      },
      close: () => undefined,
      sendTest: () => Promise.resolve(this.world.alerting),
      chime: () => {
        this.chimes += 1;
        return Promise.resolve(this.world.alerting);
      },
      showState: (session) => (this.shown = session),
    };
  }

  /** The worker's second: a look where it watches a camera that sends something, the one that was under way, and a heartbeat. */
  beat(): void {
    const { worker, world } = this;
    if (worker === null || !this.alive || world.silent) return;
    this.beats += 1;
    const pictured = this.beats % world.pictureEveryS === 0;
    if (worker.late || (worker.watching && this.lit && !world.muted && pictured)) {
      worker.late = false;
      const outcome = {
        kind: 'estimated',
        observation: world.look(worker.turnDeg),
        basis: { kind: 'looked', motion: false },
        timings: { readMs: 1, estimateMs: 30 },
      } as const;
      worker.says.onEvent({ kind: 'observed', outcome });
    }
    const heartbeat = { atMs: world.readClocks().steadyMs, numTensors: 300, framesRead: 1, unchangedMs: 0 };
    worker.says.onEvent({ kind: 'heartbeat', ...heartbeat });
  }
}
