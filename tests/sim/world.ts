// A world for the application to run in: cameras, workers, one disk, one lock, tabs that come and go, a person at a desk, and time.
import { vi } from 'vitest';
import type { NotifyOutcome } from '../../src/core/watch/alert-outcome';
import type { AlertOutlets } from '../../src/alerts/outlets';
import { createApp, type App } from '../../src/app/create-app';
import type { TabChannel, TabLock } from '../../src/app/ports/tab-port';
import type { FrameSource, OpenOutcome } from '../../src/camera/frame-source';
import type { SourceProblem, SourceStatus } from '../../src/core/camera/source';
import type { Setup } from '../../src/core/baseline/setup';
import type { Observation } from '../../src/core/pose/pose';
import type { Bout, Interval, SessionSnapshot } from '../../src/core/session/session';
import type { Reading } from '../../src/core/watch/clock';
import type { WatchEvent } from '../../src/core/watch/events';
import type { TabMessage } from '../../src/core/watch/leadership';
import type { PoseClient, PoseClientOptions } from '../../src/pose/client';
import { memoryStore } from '../../src/storage/memory-store';
import type { Store } from '../../src/storage/store';
import { DESK, SETUP } from '../unit/desk';
import { emptyChair, lookAt, type Camera, type Posture } from '../unit/person';

export const START_MS = Date.UTC(2026, 2, 2, 8);
export const SECOND = 1_000;
export const MINUTE = 60_000;

/** What the person does: a posture before a camera, or nobody is there. */
export type Person = { readonly change: Partial<Posture>; readonly camera: Camera } | 'away';

/** One browser tab of Plumbline. */
export class Tab {
  readonly app: App;
  /** Open cameras; more than one at a time is a fault of its own. */
  readonly cameras = new Set<{ status: (status: SourceStatus) => void }>();
  readonly notifications: { readonly tag: string; readonly atMs: number; readonly snoozed: boolean }[] = [];
  readonly events: WatchEvent[] = [];
  client: { readonly options: PoseClientOptions; watching: boolean } | null = null;
  alive = true;
  /** What the tab's title shows. */
  shown: SessionSnapshot | null = null;

  /** Files given to the browser's downloads. */
  readonly saved: { readonly name: string; readonly content: Blob }[] = [];

  constructor(
    readonly world: World,
    remembered: Parameters<typeof createApp>[0]['remembered'],
  ) {
    this.app = createApp({
      store: world.storeFor(this),
      remembered,
      openSource: (request) => this.open(request.kind === 'sitter' ? 'sitter' : 'camera'),
      listCameras: () => Promise.resolve([{ deviceId: 'cam', label: 'Webcam' }]),
      createPoseClient: (options) => this.spawn(options),
      modelsUrl: '',
      alerts: this.outlets(),
      lock: world.lockFor(this),
      channel: world.channelFor(this),
      storage: null,
      saveFile: (name, content) => this.saved.push({ name, content }),
      record: (event) => this.events.push(event),
      readClocks: () => world.readClocks(),
    });
  }

  /** Whether its camera's light is on. */
  get lit(): boolean {
    return this.cameras.size > 0;
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

  private spawn(options: PoseClientOptions): PoseClient {
    const client = { options, watching: false };
    this.client = client;
    const ready = (): void => {
      if (this.client !== client || !this.alive) return;
      const loaded = { kind: 'ready', backend: 'wasm', loadMs: 1, warmUpMs: 1 } as const;
      options.onStatus({ kind: 'ready', loaded });
    };
    const { loadingMs } = this.world;
    if (loadingMs !== null) setTimeout(ready, loadingMs);
    return {
      watch: () => (client.watching = true),
      setIntervalMs: () => undefined,
      setReuse: () => undefined,
      unwatch: () => (client.watching = false),
      reset: () => undefined,
      estimate: () => Promise.resolve({ kind: 'failed', message: '' }),
      stop: () => {
        client.watching = false;
        if (this.client === client) this.client = null;
      },
    };
  }

  private outlets(): AlertOutlets {
    return {
      permission: () => 'granted',
      requestPermission: () => Promise.resolve('granted'),
      notify: (_, tag) => {
        const snoozed = this.app.model.session.peek().snoozedUntilMs !== null;
        this.notifications.push({ tag, atMs: this.world.passedMs, snoozed });
        return Promise.resolve(this.world.alerting);
      },
      close: () => undefined,
      sendTest: () => Promise.resolve(this.world.alerting),
      showState: (session) => (this.shown = session),
    };
  }

  /** The worker's second: a look where it watches a camera that sends something, and a heartbeat. */
  beat(): void {
    const { client, world } = this;
    if (client === null || !this.alive) return;
    if (client.watching && this.lit && !world.muted) {
      const timings = { readMs: 1, estimateMs: 30 };
      const outcome = {
        kind: 'estimated',
        observation: world.look(),
        basis: { kind: 'looked', motion: false },
        timings,
      } as const;
      client.options.onEvent({ kind: 'observed', outcome });
    }
    const heartbeat = { atMs: world.readClocks().steadyMs, numTensors: 300, framesRead: 1, unchangedMs: 0 };
    client.options.onEvent({ kind: 'heartbeat', ...heartbeat });
  }
}

/** Everything outside of the application. Time passes only by `pass`. */
export class World {
  person: Person = { change: {}, camera: DESK };
  refusal: SourceProblem | null = null;
  openingMs = 300;
  cameraId = 'cam';
  /** How long a worker loads; null for ever. */
  loadingMs: number | null = 100;
  muted = false;
  private stoodStillMs = 0;
  private wallAheadMs = 0;
  private skippedMs = 0;
  private readonly shown = [{ startMs: START_MS, endMs: START_MS }];
  /** What the browser makes of notifications. */
  alerting: NotifyOutcome = { kind: 'sent' };
  readonly tabs: Tab[] = [];
  /** What was done that must never be. */
  readonly faults: string[] = [];
  /** The one disk, as it is whether or not a tab can reach it. */
  readonly store = memoryStore();
  private diskNow: 'well' | 'failing' | 'silent' = 'well';
  /** What a silent disk was asked; done in order once it is well again, and too late for whoever asked. */
  private stuck: (() => Promise<unknown>)[] = [];
  private holder: Tab | null = null;
  private queue: { readonly tab: Tab; readonly grant: () => void }[] = [];
  private readonly listeners = new Map<Tab, (message: TabMessage) => void>();

  constructor() {
    vi.useFakeTimers({ now: START_MS, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  }

  /** Opens a tab, as a person would by its address. */
  async openTab(): Promise<Tab> {
    const [settings, setup, session] = await Promise.all([
      this.store.loadSettings(),
      this.store.loadSetup(),
      this.store.loadSession(),
    ]);
    const tab = new Tab(this, { settings, setup, session });
    this.tabs.push(tab);
    await this.settle();
    return tab;
  }

  /** The first tab of somebody who has calibrated and wants to be notified after so long, watching. */
  async watching(notifyAfterMinutes = 5): Promise<Tab> {
    await this.store.saveSetup(SETUP);
    const settings = await this.store.loadSettings();
    await this.store.saveSettings({ ...settings, notifications: true, notifyAfterMinutes });
    const tab = await this.openTab();
    void tab.app.model.actions.startCamera();
    await this.pass(2);
    return tab;
  }

  /** The tab is gone in an instant: nothing of it runs any more, its camera and its lock are free. */
  async crash(tab: Tab): Promise<void> {
    tab.alive = false;
    tab.client = null;
    tab.cameras.clear();
    this.listeners.delete(tab);
    this.queue = this.queue.filter((waiting) => waiting.tab !== tab);
    if (this.holder === tab) this.handOn();
    await this.settle();
  }

  /** Seconds go by, with a look and a heartbeat each. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      await vi.advanceTimersByTimeAsync(SECOND);
      for (const tab of this.tabs) tab.beat();
      await this.settle();
      this.check();
    }
  }

  /** A moment goes by, looked at millisecond by millisecond where anything happens. */
  async passMs(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 10) {
      await vi.advanceTimersByTimeAsync(Math.min(10, ms - passed));
      this.check();
    }
    await this.settle();
    this.check();
  }

  /** Everything that was set going comes to its end, without any time passing. */
  async settle(): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
  }

  look(): Observation {
    const { steadyMs } = this.readClocks();
    return this.person === 'away'
      ? emptyChair(steadyMs, DESK)
      : lookAt(steadyMs, this.person.change, this.person.camera);
  }

  /** `silent`: it takes what it is asked, and answers nothing. */
  get disk(): 'well' | 'failing' | 'silent' {
    return this.diskNow;
  }

  set disk(disk: 'well' | 'failing' | 'silent') {
    this.diskNow = disk;
    if (disk === 'silent') return;
    for (const late of this.stuck) void late();
    this.stuck = [];
  }

  /** The machine sleeps; on many systems the steady clock stands still meanwhile. */
  sleep(forMs: number, steadyClock: 'runs' | 'stands-still'): void {
    vi.setSystemTime(Date.now() + forMs);
    if (steadyClock === 'stands-still') this.stoodStillMs += forMs;
  }

  /** Somebody sets the clock on the wall, forward or back. */
  setClock(byMs: number): void {
    this.wallAheadMs += byMs;
    // Put forward it looks as if the machine had slept.
    if (byMs > 0) this.skippedMs += byMs;
    else this.shown.push({ startMs: this.readClocks().wallMs, endMs: this.readClocks().wallMs });
  }

  readClocks(): Reading {
    return { steadyMs: Date.now() - this.stoodStillMs, wallMs: Date.now() + this.wallAheadMs };
  }

  /** The time that went by since 1970, and what the clock on the wall was put forward. */
  get passedMs(): number {
    return Date.now() + this.skippedMs;
  }

  /** What the clock on the wall has shown: from one time it was set back to the next. */
  get shownByClock(): readonly { readonly startMs: number; readonly endMs: number }[] {
    return this.shown;
  }

  intervals(): Promise<readonly Interval[]> {
    return this.store.intervalsBetween(0, Number.MAX_SAFE_INTEGER);
  }

  bouts(): Promise<readonly Bout[]> {
    return this.store.boutsBetween(0, Number.MAX_SAFE_INTEGER);
  }

  setupInUse(): Promise<Setup | null> {
    return this.store.loadSetup();
  }

  /** What must hold at every moment. */
  private check(): void {
    const running = this.shown.at(-1);
    if (running !== undefined) running.endMs = this.readClocks().wallMs;
    const lit = this.tabs.filter((tab) => tab.lit);
    if (lit.length > 1) this.faults.push('two cameras were on at once');
    for (const tab of lit) {
      const phase = tab.app.model.phase.peek();
      const wanted = phase.kind === 'running' || (phase.kind === 'starting' && phase.step === 'source');
      if (!wanted) this.faults.push(`the camera was on while ${phase.kind}`);
      if (tab.cameras.size > 1) this.faults.push('one tab held two cameras');
    }
  }

  /** The one disk, as a tab reaches it: silent once the tab is gone, refusing while it is full. */
  storeFor(tab: Tab): Store {
    return new Proxy(this.store, {
      get: (store, name: string) => {
        const value: unknown = Reflect.get(store, name);
        if (typeof value !== 'function') return value;
        return (...args: readonly unknown[]): Promise<unknown> => {
          if (!tab.alive) return new Promise(() => undefined);
          if (name === 'record' && this.holder !== tab) this.faults.push('a tab wrote without the lock');
          if (this.disk === 'failing') return Promise.reject(new Error('The disk is full.'));
          if (this.disk === 'silent') {
            return new Promise((resolve) => {
              this.stuck.push(async () =>
                resolve(await (Reflect.apply(value, store, args) as Promise<unknown>)),
              );
            });
          }
          return Reflect.apply(value, store, args) as Promise<unknown>;
        };
      },
    });
  }

  lockFor(tab: Tab): TabLock {
    return {
      acquire: () =>
        new Promise((resolve) => {
          const grant = (): void => {
            this.holder = tab;
            resolve(() => {
              if (this.holder === tab) this.handOn();
            });
          };
          if (this.holder === null) grant();
          else this.queue.push({ tab, grant });
        }),
      isTaken: () => Promise.resolve(this.holder !== null),
    };
  }

  private handOn(): void {
    this.holder = null;
    this.queue.shift()?.grant();
  }

  channelFor(tab: Tab): TabChannel {
    return {
      say: (message) => {
        if (!tab.alive) return;
        const heard = structuredClone(message);
        for (const [other, listen] of this.listeners) {
          if (other !== tab) queueMicrotask(() => other.alive && listen(heard));
        }
      },
      listen: (onMessage) => void this.listeners.set(tab, onMessage),
    };
  }
}
