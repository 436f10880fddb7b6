// The composition root: turns observations into steps of the monitor, performs the effects, and shows the views how things stand.
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { listenForRetryMoments } from '../camera/retry-moments';
import type { CalibrationInput } from '../core/calibration/flow';
import type { Observation } from '../core/pose/pose';
import type { Attention, Power } from '../core/sampling/policy';
import { startOfLocalDay } from '../core/report/local-day';
import { dayBounds } from '../core/report/summarise';
import { describeFailure } from '../storage/store';
import { WriteBatcher } from '../storage/write-batcher';
import type { Settings } from '../core/settings/settings';
import { isOnView } from '../ui/monitor/picture/preview-park';
import type { AppActions, CameraChoice, Phase } from '../model/model';
import { createMonitoring } from './monitoring';
import { performAlerts } from './perform-alerts';
import { choicesOf, roundMsOf } from './policies';
import { createHabits } from './habits';
import { createJournal } from './journal';
import { createKeeping } from './keeping';
import { createOwnership } from './ownership';
import type { App, AppParts } from './parts';
import { createPacing, type Effort } from './pacing';
import { createReports } from './reports';
import { createRestarts } from './restarts';
import { createRounds } from './rounds';
import { createSetups } from './setups';
import { createShowing } from './showing';
import { createWatcher, type SourceRequest } from './watcher';

/** Puts the parts together. Nothing runs before the first action. */
export function createApp(parts: AppParts): App {
  const { store, remembered, alerts, notice, newVersion, now } = parts;
  const phase = signal<Phase>({ kind: 'idle' });
  const showing = createShowing();
  const setup = signal(remembered.setup);
  const settings = signal(remembered.settings);
  const cameras = signal<readonly CameraChoice[]>([]);
  const notificationPermission = signal(alerts.permission());

  /** Goes on where the last page left off, once. */
  let saved = remembered.session;
  let request: SourceRequest | null = null;
  let power: Power = 'mains';

  const writer = new WriteBatcher({
    write: (waiting) => store.record(waiting),
    onFailure: ({ message }) => (notice.value = { kind: 'storage', message }),
    onRecovery: () => {
      if (notice.value?.kind === 'storage') notice.value = null;
    },
  });

  const monitoring = createMonitoring({
    choices: () => choicesOf(settings.value, setup.value),
    perform(effects, state, atMs) {
      writer.add(effects, state, atMs);
      performAlerts(effects, settings.value, alerts);
    },
    onStep: tellOthers,
    now,
  });
  const { session, calibration, nowMs, inform, reconfigure } = monitoring;

  const reports = createReports({ store, flush: () => writer.flush(now()), storing, now });

  const setups = createSetups({
    ...{ store, setup, session, apply: reconfigure, inform, storing: storingForAll, now },
    keepPlace: () => monitoring.keepPlace(),
  });

  const habits = createHabits({ store, setup, storing, now });

  const watcher = createWatcher({
    ...parts,
    onPhase: (next) => {
      phase.value = next;
      if (next.kind !== 'running' || next.camera.kind !== 'live') showing.clear();
    },
    onObservation,
    onHeartbeat: () => {
      inform({ kind: 'heartbeat' });
      pacing.refresh();
      rounds.refresh();
    },
    onRest: () => inform({ kind: 'rest' }),
    onWake: () => inform({ kind: 'resume' }),
    onSourceLost: () => inform({ kind: 'unknown', reason: 'camera-lost' }),
    onTrackingLost: () => {
      monitoring.forgetTracking();
      pacing.restart();
      rounds.restart();
    },
    onReplaced: (reason) => restarts.replaced(reason),
  });

  const ownership = createOwnership({
    ...parts.tabs,
    onLetGo: letGo,
    onOrphaned: () => void actions.startCamera(),
    onChanged: () => void storing(recall()),
  });

  const restarts = createRestarts(notice, () => journal);
  const journal = createJournal({ store, now, phase, session, notice, standing: ownership.standing });
  const keeping = createKeeping(parts.promises);

  const pacing = createPacing({
    mode: () => settings.value.sampling,
    attention,
    power: () => power,
    setPace: (pace) => watcher.setPace(pace),
    now,
  });

  const rounds = createRounds({
    everyMs: () => roundMsOf(settings.value),
    tellAfterMs: () => choicesOf(settings.value, null).alerts.notifyAfterMs,
    isCalibrating: () => attention() === 'calibrating',
    rest: (forMs) => watcher.rest(forMs),
    wake: () => watcher.wake(),
    now,
  });

  function attention(): Attention {
    const { kind } = calibration.value;
    if (kind !== 'off' && kind !== 'done') return 'calibrating';
    const watched =
      !showing.isHidden() && phase.value.kind === 'running' && isOnView(phase.value.source.preview);
    return watched ? 'watched' : 'unwatched';
  }

  /** The other tabs follow what this one sees. */
  function tellOthers(atMs: number): void {
    const { kind } = phase.value;
    if (kind !== 'running' && kind !== 'paused') return;
    const through = request?.kind === 'camera' ? 'camera' : 'something-else';
    const doing = kind === 'running' ? 'watching' : 'paused';
    ownership.tell({ doing, through, session: session.value, atMs });
  }

  function onObservation(observation: Observation, effort: Effort): void {
    if (phase.value.kind !== 'running') return;
    restarts.looked();
    const before = calibration.value.kind;
    const assessment = monitoring.observe(observation, showing.show);
    if (assessment === null) return;
    setups.looked(assessment.features, observation.frame);
    if (before === 'off' || before === 'done')
      habits.looked(assessment.judgement, observation.frame.timestampMs);
    const { presence, state } = session.value;
    const beyond = assessment.judgement?.beyond.length ?? 0;
    pacing.looked({ presence, state: state.kind, beyond }, effort);
    rounds.looked(beyond);
    if (before !== 'done') keepIfCalibrated();
  }

  function keepIfCalibrated(): void {
    const done = monitoring.calibrated();
    if (done === null || phase.value.kind !== 'running') return;
    setups.calibrated(done.baseline, done.viewOverride, phase.value.source);
    void keeping.ask();
  }

  /** What cannot be stored is told, and monitoring goes on. */
  async function storing(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      notice.value = { kind: 'storage', message: describeFailure(error).message };
    }
  }

  /** What the other tabs go by as well. */
  async function storingForAll(work: Promise<unknown>): Promise<void> {
    await storing(work.then(() => ownership.tellChanged()));
  }

  /** Settings and baseline as another tab has stored them. */
  async function recall(): Promise<void> {
    const [chosen, kept] = await Promise.all([store.loadSettings(), store.loadSetup()]);
    // What is the same must not be taken up anew: metrics would have to settle again.
    const same = JSON.stringify([chosen, kept]) === JSON.stringify([settings.value, setup.value]);
    if (same) return;
    batch(() => {
      settings.value = chosen;
      setup.value = kept;
    });
    pacing.refresh();
    reconfigure();
  }

  /** Another tab goes on from what is stored here. */
  async function letGo(): Promise<void> {
    watcher.halt(true);
    inform({ kind: 'stop' });
    batch(() => {
      phase.value = { kind: 'idle' };
      showing.clear();
      calibration.value = { kind: 'off' };
    });
    await writer.flush(now());
  }

  /** What this page knows outlives a database that was deleted under it. */
  async function storeAgain(): Promise<void> {
    const emptied = monitoring.isOn() && (await store.loadSession()) === null;
    await Promise.all([
      store.saveSettings(settings.value),
      ...setups.setups.value.map((each) => store.updateSetup(each)),
      store.useSetup(setup.value?.id ?? null),
      writer.flush(now()),
    ]);
    if (emptied) notice.value = { kind: 'store-emptied' };
    else if (notice.value?.kind === 'store-lost') notice.value = null;
  }

  async function start(next: SourceRequest): Promise<void> {
    if (!(await ownership.claim())) return;
    request = next;
    if (!monitoring.isOn()) await storing(store.loadSession().then((last) => (saved = last ?? saved)));
    await watcher.start(next, settings.value.model);
    if (phase.value.kind !== 'running') return;
    setups.opened(phase.value.source);
    const atMs = now();
    if (!monitoring.isOn()) {
      monitoring.start(saved, atMs);
      saved = null;
    }
    inform({ kind: 'resume' }, atMs);
    if (next.kind === 'camera') await actions.refreshCameras();
  }

  function halt(kind: 'pause' | 'stop'): void {
    watcher.halt(kind === 'stop');
    const atMs = now();
    monitoring.endCalibration();
    inform({ kind }, atMs);
    void writer.flush(atMs);
    phase.value = kind === 'pause' ? { kind: 'paused', sinceMs: atMs } : { kind: 'idle' };
    showing.clear();
  }

  function calibrating(input: CalibrationInput): void {
    monitoring.calibrate(input);
    keepIfCalibrated();
  }

  async function applySettings(change: Partial<Settings>): Promise<void> {
    const before = settings.value;
    const after = { ...before, ...change };
    settings.value = after;
    pacing.refresh();
    rounds.refresh();
    reconfigure();
    await storingForAll(store.saveSettings(after));
    const otherModel = after.model !== before.model;
    const otherCamera = after.cameraId !== before.cameraId && request?.kind === 'camera';
    if (phase.value.kind === 'running' && request !== null && (otherModel || otherCamera)) {
      await start(otherCamera ? { kind: 'camera', deviceId: after.cameraId } : request);
    }
  }

  const actions: AppActions = {
    startCamera: () => start({ kind: 'camera', deviceId: settings.value.cameraId }),
    startRecording: (files) => start({ kind: 'recording', files }),
    startSitter: () => start({ kind: 'sitter' }),
    pause: () => halt('pause'),
    stop: () => halt('stop'),
    lookNow() {
      watcher.wake();
      watcher.retryNow();
    },
    async resume() {
      if (request !== null) await start(request);
    },
    beginCalibration(as = 'again') {
      if (!monitoring.isOn()) return;
      setups.calibrateAs(as);
      watcher.reset();
      const { handsFree } = settings.value;
      const view = setup.value?.viewOverride ?? null;
      monitoring.beginCalibration(view, handsFree);
      rounds.refresh();
    },
    startUpright: () => calibrating({ kind: 'start', step: 'upright' }),
    startSlump: () => calibrating({ kind: 'start', step: 'slumped' }),
    startGlances: () => calibrating({ kind: 'start', step: 'glances' }),
    calibrateHandsFree(wanted) {
      calibrating({ kind: 'hands-free', wanted });
      void applySettings({ handsFree: wanted });
    },
    finishCalibration() {
      calibrating({ kind: 'finish' });
      return Promise.resolve();
    },
    cancelCalibration: () => monitoring.endCalibration(),
    async overrideView(view) {
      calibrating({ kind: 'override-view', view });
      if (setup.value === null || calibration.value.kind === 'placing') return;
      await setups.keep({ ...setup.value, viewOverride: view });
    },
    dismissWarning: (warningId) =>
      inform({ kind: 'dismiss', warningId, restOfDayMs: dayBounds(now(), startOfLocalDay).endMs }),
    snooze: (minutes) => inform({ kind: 'snooze', untilMs: now() + minutes * 60_000 }),
    wakeUp: () => inform({ kind: 'snooze', untilMs: now() }),
    changeSettings: applySettings,
    async refreshCameras() {
      cameras.value = await parts.listCameras();
    },
    async requestNotifications() {
      notificationPermission.value = await alerts.requestPermission();
      await applySettings({ notifications: notificationPermission.value === 'granted' });
    },
    sendTestNotification: () => alerts.sendTest(),
    ...reports.actions,
    ...setups.actions,
    keepBaseline: () => habits.keepBaseline(),
    async eraseEverything() {
      await ownership.claim();
      halt('stop');
      writer.discard();
      // After what is still being noted, so that nothing is left.
      await journal.load();
      await storing(store.eraseEverything());
      monitoring.drop();
      saved = null;
      batch(() => {
        setups.forget();
        habits.forget();
        reports.forget();
        monitoring.rest();
      });
      settings.value = await store.loadSettings();
      await journal.load();
      ownership.tellChanged();
    },
    loadJournal: () => journal.load(),
    askToKeep: () => keeping.ask(),
    closeNotice: () => (notice.value = null),
    async useNewVersion() {
      await writer.flush(now());
      newVersion.value?.();
    },
    postponeNewVersion: () => (newVersion.value = null),
  };

  listenForRetryMoments(() => watcher.retryNow());
  parts.followPower((next) => {
    power = next;
    pacing.refresh();
  });
  effect(() => {
    if (parts.timesReopened.value > 0) untracked(() => void storing(storeAgain()));
  });
  effect(() => alerts.showState(phase.value.kind === 'idle' ? null : session.value));
  effect(() => {
    const { kind } = phase.value;
    if (kind === 'idle' || kind === 'problem') ownership.release(writer.flush(now()));
  });
  effect(() => {
    const standing = ownership.standing.value;
    if (standing.kind !== 'elsewhere') return;
    // It writes on from here: what this tab remembers is of the past.
    monitoring.drop();
    if (standing.news !== null) [session.value, nowMs.value] = [standing.news.session, standing.news.atMs];
  });

  return {
    model: {
      phase,
      live: showing.live,
      session,
      setup,
      setups: setups.setups,
      setupsToAsk: setups.setupsToAsk,
      raised: setups.raised,
      slowDrift: habits.slowDrift,
      settings,
      calibration,
      cameras,
      report: reports.report,
      week: reports.week,
      nowMs,
      notice,
      standing: ownership.standing,
      journal: journal.entries,
      keeping: keeping.keeping,
      newVersion: computed(() => (newVersion.value === null ? 'none' : 'waiting')),
      notificationPermission,
      actions,
    },
    pageHidden(nowHidden) {
      showing.pageHidden(nowHidden);
      pacing.refresh();
    },
    pageLeaving: () => void writer.flush(now()),
  };
}
