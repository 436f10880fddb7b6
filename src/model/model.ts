// What the views see of Plumbline: read-only signals and the actions a person can take. The composition root fills it in.
import type { Inventory, RequestCounts } from './inventory';
import type { ReadonlySignal } from '@preact/signals';
import type { Arrived } from '../core/supervision/load';
import type { SourceKind } from '../core/camera/source';
import type { CalibrationPhase } from '../core/calibration/flow-state';
import type { CalibrationStep } from '../core/calibration/steps';
import type { JournalEntry } from '../core/journal/journal';
import type { View } from '../core/features/view';
import type { SlowDrift } from '../core/setups/habits';
import type { DayBounds, DayReport } from '../core/report/day-report';
import type { StretchDone } from '../core/report/done-stretch';
import type { Routine } from '../core/report/routine';
import type { WeekFinding } from '../core/report/week';
import type { BreakAnswer } from '../core/session/breaks/prompts';
import type { SessionSnapshot, SnoozeEnd } from '../core/session/session';
import type { RaisedLimit } from '../core/watch/keep-setups';
import type { Archive, ArchiveProblem, ExportKind, ImportPreview } from '../core/watch/archive-events';
import type { Folder } from '../core/watch/folder-events';
import type { Forgetting } from '../core/watch/forgetting';
import type { TimeRange } from '../core/report/keeping/cut-out';
import type { TabRole } from '../core/watch/leadership';
import type { Tempo } from '../core/watch/demo';
import type { AppProblem } from '../core/watch/problem';
import type { PictureRemark } from '../core/watch/picture-remark';
import type { CameraCondition } from '../core/watch/camera-condition';
import type {
  CameraChoice,
  Erasure,
  History,
  Keeping,
  Live,
  NotifyOutcome,
  Offline,
  Permission,
  ScreenLock,
  StorageUse,
} from '../core/watch/state';
import type { Settings } from '../core/settings/settings';
import type { Setup } from '../core/baseline/setup';

export type {
  Archive,
  ArchiveProblem,
  CalibrationPhase,
  CameraCondition,
  Erasure,
  ExportKind,
  Folder,
  Forgetting,
  History,
  ImportPreview,
  Keeping,
  Live,
  Offline,
  PictureRemark,
  RaisedLimit,
  SessionSnapshot,
  StorageUse,
  TabRole,
};

/** What looks came to; or the landmarks themselves. */
export type LogKind = 'assessed' | 'landmarks';

/** The minute with landmarks: none, under way, or there to be read. */
export type Minute = { readonly kind: 'rest' | 'recording' | 'recorded' };

/** The log for bug reports. It is in memory only, and nothing of it is saved before a person could read it. */
export interface BugLog {
  readonly minute: ReadonlySignal<Minute>;
  /** Its text; null where there is none. */
  read(of: LogKind): Promise<string | null>;
  /** Gives the text to the browser's downloads. */
  save(of: LogKind, text: string): void;
  /** Keeps the landmarks too from now on, for one minute of watching. */
  recordMinute(): void;
  dropMinute(): void;
}

/** Where the machinery stands. The picture is there only while `running`; a camera that is lost meanwhile is opened again by itself. */
export type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting'; readonly step: 'model' | 'source'; readonly arrived: Arrived | null }
  | { readonly kind: 'running'; readonly source: RunningSource; readonly camera: CameraCondition }
  | { readonly kind: 'paused'; readonly sinceMs: number }
  | { readonly kind: 'problem'; readonly problem: AppProblem };

export interface RunningSource {
  readonly kind: SourceKind;
  readonly label: string;
  /** The camera's own id; null for what is no camera. */
  readonly deviceId: string | null;
  readonly preview: HTMLVideoElement | HTMLCanvasElement;
  readonly mirrored: boolean;
}

export interface AppModel {
  readonly phase: ReadonlySignal<Phase>;
  readonly live: ReadonlySignal<Live | null>;
  readonly session: ReadonlySignal<SessionSnapshot>;
  readonly setup: ReadonlySignal<Setup | null>;
  /** Every stored setup. */
  readonly setups: ReadonlySignal<readonly Setup[]>;
  /** The setups this place could be, to choose from; empty when there is nothing to ask. */
  readonly setupsToAsk: ReadonlySignal<readonly Setup[]>;
  readonly raised: ReadonlySignal<RaisedLimit | null>;
  /** How sitting at the setup in use has drifted over days; offered, and never applied by itself. */
  readonly slowDrift: ReadonlySignal<SlowDrift | null>;
  readonly settings: ReadonlySignal<Settings>;
  readonly tempo: ReadonlySignal<Tempo>;
  /** The page is dimmed: a warning stands that was nudged about, and the person wants it so. */
  readonly veiled: ReadonlySignal<boolean>;
  readonly calibration: ReadonlySignal<CalibrationPhase>;
  readonly cameras: ReadonlySignal<readonly CameraChoice[]>;
  readonly report: ReadonlySignal<DayReport | null>;
  /** Every day that was ever watched, as last loaded; null before. */
  readonly history: ReadonlySignal<History | null>;
  /** What stood out in the seven days before it was last loaded; null before. */
  readonly week: ReadonlySignal<readonly WeekFinding[] | null>;
  /** The stretches that the person has put together; null until they were asked for. */
  readonly routine: ReadonlySignal<Routine | null>;
  /** Ticks about once a second from the worker's clock while running, else from the page's. */
  readonly nowMs: ReadonlySignal<number>;
  /** Something that could not be done, said once until closed; monitoring goes on. */
  readonly notice: ReadonlySignal<AppProblem | null>;
  /** Which of the tabs watches; `session` is that tab's, where it is another. */
  readonly tabRole: ReadonlySignal<TabRole>;
  /** How far erasing everything has come; `erased` only when nothing is left. */
  readonly erasure: ReadonlySignal<Erasure>;
  /** How far erasing a range has come; nothing is erased while it can be undone. */
  readonly forgetting: ReadonlySignal<Forgetting>;
  /** What the browser keeps of this page; null until it was asked for, and where it does not tell. */
  readonly storageUse: ReadonlySignal<StorageUse | null>;
  /** Taking one's data away as a file, and adding a file's to it. */
  readonly archive: ReadonlySignal<Archive>;
  /** A folder of the person's own that holds a backup of each of their computers. */
  readonly folder: ReadonlySignal<Folder>;
  /** Whether a newer version of the page has been fetched and waits to be taken into use. */
  readonly newVersion: ReadonlySignal<'none' | 'waiting'>;
  /** What happened to watching itself, oldest first, as last loaded or written here. */
  readonly journal: ReadonlySignal<readonly JournalEntry[]>;
  /** Whether the browser has promised to keep what is stored. */
  readonly keeping: ReadonlySignal<Keeping>;
  /** Whether the page would open without a network. */
  readonly offline: ReadonlySignal<Offline>;
  readonly notificationPermission: ReadonlySignal<Permission>;
  /** What the browser tells of the screen's lock. */
  readonly screenLock: ReadonlySignal<ScreenLock>;
  /** What became of the latest notification; null before the first. */
  readonly notified: ReadonlySignal<NotifyOutcome | null>;
  /** The mini window is open. */
  readonly miniShown: ReadonlySignal<boolean>;
  /** What the page asked of others since it was opened, and what its policy stopped. */
  readonly requests: ReadonlySignal<RequestCounts>;
  readonly log: BugLog;
  readonly actions: AppActions;
}

export interface AppActions {
  startCamera(): Promise<void>;
  startRecording(files: readonly File[]): Promise<void>;
  startSitter(): Promise<void>;
  /** A view shows the picture, or no longer does: nobody looks at what is not on view. */
  showPicture(shown: boolean): void;
  /** The mini window was opened or closed; that it is open is kept, to be offered again. */
  showMini(shown: boolean): void;
  /** Switches the camera off; the bout goes on being known, the time counts as not monitored. */
  pause(): void;
  resume(): Promise<void>;
  /** Ends the rest between two looks, or the wait before a lost camera is asked for again: that same camera, and no other. */
  lookNow(): void;
  /** How fast the demonstration goes. */
  chooseTempo(tempo: Tempo): void;
  /** Ends the source for good. */
  stop(): void;
  /** `new` makes a further setup of it; `again` a new baseline for the one in use, where there is one at this source. */
  beginCalibration(as?: 'again' | 'new'): void;
  /** Starts the countdown of a step: of the upright one from `placing`, of a further one once there is a setup, of either from `failed`. */
  startStep(step: CalibrationStep): void;
  /** From `failed`: goes on without the further step. */
  finishCalibration(): Promise<void>;
  /** Whether the calibration under way, and later ones, start and go on by themselves. */
  calibrateHandsFree(wanted: boolean): void;
  cancelCalibration(): void;
  overrideView(view: View | null): Promise<void>;
  /** Takes a stored setup into use. */
  useSetup(setupId: string): Promise<void>;
  /** Says that this is the setup in use, however different it looks. */
  keepPlace(): Promise<void>;
  /** Wants the baseline as it is, however the person has come to sit. */
  keepBaseline(): Promise<void>;
  changeSetup(
    setupId: string,
    change: Partial<Pick<Setup, 'name' | 'standingDesk' | 'raises'>>,
  ): Promise<void>;
  duplicateSetup(setupId: string): Promise<void>;
  deleteSetup(setupId: string): Promise<void>;
  /** To what is suggested about breaks. */
  answerBreak(answer: BreakAnswer): void;
  dismissWarning(warningId: string): void;
  /** Takes a warning down for good and raises its metric's limit by a quarter in this setup. */
  markWrong(warningId: string): Promise<void>;
  undoWrong(): Promise<void>;
  /** Says no more of it. */
  closeWrong(): void;
  /** Ends sooner where `ends` says so. */
  snooze(minutes: number, ends?: SnoozeEnd): void;
  wakeUp(): void;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Switches the camera off while the screen is locked; the browser asks. Only from a press of the person. */
  followLock(): Promise<void>;
  refreshCameras(): Promise<void>;
  requestNotifications(): Promise<void>;
  /** Plays the sound of a nudge. */
  chime(): void;
  sendTestNotification(): void;
  loadReport(day: DayBounds): Promise<void>;
  /** Counts what has not been counted yet, too. */
  loadHistory(): Promise<void>;
  loadWeek(): Promise<void>;
  loadRoutine(): Promise<void>;
  saveRoutine(routine: Routine): Promise<void>;
  /** Writes a stretch down as ended now; one that was hardly held is let go. */
  logStretch(done: StretchDone): Promise<void>;
  loadJournal(): Promise<void>;
  /** Looks through everything stored. */
  readonly takeInventory: () => Promise<Inventory>;
  /** Asks the browser to keep what is stored. */
  askToKeep(): Promise<void>;
  /** Erases what was recorded in the range, ten seconds later. */
  eraseDays(range: TimeRange): Promise<void>;
  /** Undoes it within the ten seconds; later, closes what is said of it. */
  leaveEraseDays(): void;
  measureUse(): Promise<void>;
  eraseEverything(): Promise<void>;
  /** Gives a file to the browser's downloads. A backup with a passphrase opens with nothing else; null for none. */
  exportData(what: ExportKind, passphrase: string | null): Promise<void>;
  /** Reads a backup and shows what it would add; changes nothing. */
  readBackup(file: File, passphrase: string | null): Promise<void>;
  /** Adds what was shown. */
  addBackup(): Promise<void>;
  closeArchive(): void;
  /** Lets the person pick a folder, in which a backup is kept from then on. Only from a press of theirs, as the next. */
  chooseFolder(): Promise<void>;
  /** Asks the browser for the folder again. */
  allowFolder(): Promise<void>;
  writeFolder(): Promise<void>;
  /** What is in the folder stays there. */
  leaveFolder(): Promise<void>;
  /** Whether another computer's setup and settings in it are used here. */
  answerFolderChoices(take: boolean): Promise<void>;
  closeNotice(): void;
  /** Stores what waits, then reloads the page into the newer version, where there is one. */
  useNewVersion(): Promise<void>;
  /** Says no more of the newer version until the page is opened again. */
  postponeNewVersion(): void;
}
