// A world for the application to run in: a disk, a lock, tabs that come and go, a person at a desk, and time, which passes only when it is told to.
import { signal } from '@preact/signals';
import { vi } from 'vitest';
import type { EventLog } from '../../../src/app/event-log';
import type { Setup } from '../../../src/core/baseline/setup';
import type { SourceProblem } from '../../../src/core/camera/source';
import type { Observation } from '../../../src/core/pose/pose';
import type { TurnDeg } from '../../../src/core/pose/turn';
import type { Bout, Interval } from '../../../src/core/session/session';
import type { NotifyOutcome } from '../../../src/core/watch/alert-outcome';
import type { CameraChoice } from '../../../src/core/watch/state';
import type { Reading } from '../../../src/core/watch/clock';
import { DESK, SETUP } from '../../unit/desk';
import { emptyChair, lookAt, turned, type Camera, type Posture } from '../../unit/person';
import { BetweenTabs } from './between-tabs';
import { Disk, type DiskHealth } from './disk';
import { Tab, type Surroundings } from './tab';

export { Tab };

export const START_MS = Date.UTC(2026, 2, 2, 8);
export const SECOND = 1_000;
export const MINUTE = 60_000;

/** What the person does: a posture before a camera, or nobody is there. */
export type Person = { readonly change: Partial<Posture>; readonly camera: Camera } | 'away';

const NO_LOG: EventLog = {
  record: () => undefined,
  minute: signal({ kind: 'rest' }),
  read: () => Promise.resolve(null),
  save: () => undefined,
  recordMinute: () => undefined,
  dropMinute: () => undefined,
};

/** Everything outside of the application. */
export class World implements Surroundings {
  person: Person = { change: {}, camera: DESK };
  refusal: SourceProblem | null = null;
  openingMs = 300;
  cameraId = 'cam';
  listed: readonly CameraChoice[] = [{ deviceId: 'cam', label: 'Webcam' }];
  /** How the camera hangs, clockwise; and how colourful its picture is. */
  hangsDeg: TurnDeg = 0;
  chroma = 30;
  /** What the camera makes of what is before it, such as a frame of its own choice. */
  frames: (seen: Observation) => Observation = (seen) => seen;
  loadingMs: number | null = 100;
  muted = false;
  pictureEveryS = 1;
  /** Workers say nothing any more. */
  silent = false;
  alerting: NotifyOutcome = { kind: 'sent' };
  log: EventLog = NO_LOG;
  idleDetection: Surroundings['idleDetection'] = null;
  pickFolder: Surroundings['pickFolder'] = null;
  readonly tabs: Tab[] = [];
  /** What was done that must never be. */
  readonly faults: string[] = [];
  /** A law of the test's own, looked at whenever anything has happened: gives what is amiss. */
  besides: () => readonly string[] = () => [];
  private stoodStillMs = 0;
  private wallAheadMs = 0;
  private skippedMs = 0;
  private readonly shown = [{ startMs: START_MS, endMs: START_MS }];
  private readonly itsDisk = new Disk();
  private readonly between = new BetweenTabs();

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
    tab.worker = null;
    tab.cameras.clear();
    this.between.forget(tab);
    await this.settle();
  }

  /** Seconds go by, with a look and a heartbeat each. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      await vi.advanceTimersByTimeAsync(SECOND);
      for (const tab of this.tabs) tab.beat();
      await this.settle();
    }
  }

  /** A moment goes by, looked at millisecond by millisecond where anything happens. */
  async passMs(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 10) {
      await vi.advanceTimersByTimeAsync(Math.min(10, ms - passed));
      this.check();
    }
    await this.settle();
  }

  /** Everything that was set going comes to its end, without any time passing. */
  async settle(): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
    this.check();
  }

  look(turnDeg: TurnDeg): Observation {
    const { steadyMs } = this.readClocks();
    const seen =
      this.person === 'away'
        ? emptyChair(steadyMs, DESK)
        : lookAt(steadyMs, this.person.change, this.person.camera);
    const framed = this.frames({ ...seen, frame: { ...seen.frame, chroma: this.chroma } });
    return turned(framed, this.hangsDeg + turnDeg);
  }

  /** What is on the disk. */
  get store() {
    return this.itsDisk.store;
  }

  get disk(): DiskHealth {
    return this.itsDisk.health;
  }

  set disk(health: DiskHealth) {
    this.itsDisk.health = health;
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

  sharedWith(tab: Tab): ReturnType<Surroundings['sharedWith']> {
    const asked = (name: string): void => {
      if (name === 'record' && this.between.holder !== tab) this.faults.push('a tab wrote without the lock');
    };
    return {
      store: this.itsDisk.reachedBy(tab, asked),
      lock: this.between.lockFor(tab),
      channel: this.between.channelFor(tab),
    };
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
      if (this.between.holder !== tab) this.faults.push('a camera was on in a tab without the lock');
    }
    this.faults.push(...this.besides());
  }
}
