// What can happen, named for what happened and not for what is to be done. Each event carries the time of the page's steady clock.
import type { BreakAnswer } from '../session/breaks/prompts';
import type { Routine } from '../report/routine';
import type { SourceProblem, SourceStatus } from '../camera/source';
import type { CalibrationInput } from '../calibration/flow-state';
import type { View } from '../features/view';
import type { JournalEntry } from '../journal/journal';
import type { Observation } from '../pose/pose';
import type { TimeRange } from '../report/keeping/cut-out';
import type { Travel } from '../report/calendar/travel';
import type { DaySummary } from '../report/day/day-summary';
import type { DayBounds, DayReport } from '../report/day-report';
import type { StretchDone } from '../report/done-stretch';
import type { WeekFinding } from '../report/week';
import type { Power } from '../sampling/policy';
import type { SnoozeEnd } from '../session/session';
import type { SessionState } from '../session/step';
import type { Setup } from '../baseline/setup';
import type { Habits } from '../setups/habits';
import type { Settings } from '../settings/settings';
import type { Arrived, LoadOutcome, WorkerTrouble } from '../supervision/load';
import type { AlertKind, NotifyOutcome } from './alert-outcome';
import type { ArchiveEvent, ArchivePersonEvent } from './archive-events';
import type { Tempo } from './demo';
import type { FolderEvent, FolderPersonEvent } from './folder-events';
import type { TabMessage } from './leadership';
import type { AppProblem, StorageFailure } from './problem';
import type { AssessedLook } from './monitor';
import type { SourceInfo, SourceRequest } from './source-request';
import type { CameraChoice, Keeping, Offline, Permission, ScreenLock, StorageUse } from './state';

export type WatchEvent = { readonly atMs: number } & (
  | PersonEvent
  | SourceEvent
  | WorkerEvent
  | StorageEvent
  | ArchiveEvent
  | FolderEvent
  | TabEvent
  | MachineEvent
);

/** What a person does. */
export type PersonEvent =
  | { readonly kind: 'start-asked'; readonly request: SourceRequest }
  | { readonly kind: 'pause-asked' }
  | { readonly kind: 'stop-asked' }
  | { readonly kind: 'resume-asked' }
  | { readonly kind: 'look-asked' }
  | { readonly kind: 'demo-tempo-chosen'; readonly tempo: Tempo }
  | { readonly kind: 'calibration-asked'; readonly as: 'again' | 'new' }
  | { readonly kind: 'calibration-told'; readonly input: CalibrationInput }
  | { readonly kind: 'calibration-left' }
  | { readonly kind: 'view-chosen'; readonly view: View | null }
  | { readonly kind: 'warning-dismissed'; readonly warningId: string }
  | { readonly kind: 'break-answered'; readonly answer: BreakAnswer }
  | { readonly kind: 'warning-wrong'; readonly warningId: string }
  | { readonly kind: 'wrong-undone' }
  | { readonly kind: 'wrong-closed' }
  /** Nothing ends the snooze. */
  | { readonly kind: 'snoozed'; readonly forMs: number; readonly ends?: SnoozeEnd }
  /** The mini window was opened, or closed. */
  | { readonly kind: 'mini-shown'; readonly shown: boolean }
  | { readonly kind: 'settings-changed'; readonly change: Partial<Settings> }
  | { readonly kind: 'setup-used'; readonly setupId: string }
  | { readonly kind: 'setup-changed'; readonly setupId: string; readonly change: SetupChange }
  | { readonly kind: 'setup-duplicated'; readonly setupId: string }
  | { readonly kind: 'setup-deleted'; readonly setupId: string }
  | { readonly kind: 'place-kept' }
  | { readonly kind: 'baseline-kept' }
  | { readonly kind: 'stretch-done'; readonly done: StretchDone }
  | { readonly kind: 'report-asked'; readonly day: DayBounds }
  | { readonly kind: 'history-asked' }
  | { readonly kind: 'week-asked' }
  | { readonly kind: 'routine-asked' }
  | { readonly kind: 'routine-changed'; readonly routine: Routine }
  | { readonly kind: 'journal-asked' }
  | { readonly kind: 'erase-asked' }
  | { readonly kind: 'forget-asked'; readonly range: TimeRange }
  /** Undone in time, or read. */
  | { readonly kind: 'forget-left' }
  | { readonly kind: 'use-asked' }
  | ArchivePersonEvent
  | FolderPersonEvent
  | { readonly kind: 'permission-asked' }
  /** On a notification itself. */
  | { readonly kind: 'notification-answered'; readonly answer: NotificationAnswer }
  | { readonly kind: 'test-notification-asked' }
  | { readonly kind: 'chime-asked' }
  | { readonly kind: 'keeping-asked' }
  | { readonly kind: 'cameras-asked' }
  /** The camera is to be off while the screen is locked. */
  | { readonly kind: 'screen-asked' }
  | { readonly kind: 'notice-closed' }
  | { readonly kind: 'new-version-wanted' }
  | { readonly kind: 'new-version-postponed' };

/** `open` shows the page and changes nothing. */
export const NOTIFICATION_ANSWERS = ['open', 'snooze', 'not-now', 'wrong', 'postpone', 'skip'] as const;

export type NotificationAnswer = (typeof NOTIFICATION_ANSWERS)[number];

export type SetupChange = Partial<Pick<Setup, 'name' | 'standingDesk' | 'raises'>>;

export type SourceEvent =
  | { readonly kind: 'source-opened'; readonly ticket: number; readonly source: SourceInfo }
  | { readonly kind: 'source-refused'; readonly ticket: number; readonly problem: SourceProblem }
  /** Of the source that is held. */
  | { readonly kind: 'source-status'; readonly status: SourceStatus }
  | { readonly kind: 'cameras-listed'; readonly cameras: readonly CameraChoice[] };

/** What a look took: the model's time, null when it was not asked; and whether it was of a still picture just left. */
export interface Effort {
  readonly estimateMs: number | null;
  readonly moved: boolean;
}

export type WorkerEvent =
  /** So much of the model is here. */
  | { readonly kind: 'model-arrived'; readonly arrived: Arrived }
  | { readonly kind: 'worker-loaded'; readonly outcome: LoadOutcome }
  /** It says that something is wrong with it, or it is gone. */
  | { readonly kind: 'worker-fault' | 'worker-died'; readonly trouble: WorkerTrouble }
  | { readonly kind: 'looked'; readonly observation: Observation; readonly effort: Effort }
  /** The same from a log: what the look came to, without the landmarks. */
  | { readonly kind: 'assessed'; readonly look: AssessedLook; readonly effort: Effort }
  /** The worker's second; for `unchangedMs` no new picture has come. */
  | { readonly kind: 'heartbeat'; readonly unchangedMs: number; readonly numTensors: number };

export type StorageEvent =
  | { readonly kind: 'batch-stored'; readonly ticket: number }
  | { readonly kind: 'batch-refused'; readonly ticket: number; readonly failure: StorageFailure }
  /** What the other tabs go by as well has been stored. */
  | { readonly kind: 'choices-stored' }
  | { readonly kind: 'storage-refused'; readonly failure: StorageFailure }
  | { readonly kind: 'setups-loaded'; readonly setups: readonly Setup[] }
  | { readonly kind: 'habits-loaded'; readonly habits: Habits }
  | { readonly kind: 'journal-loaded'; readonly journal: readonly JournalEntry[] }
  | {
      readonly kind: 'session-loaded';
      readonly why: 'to-start' | 'after-reopening';
      readonly session: SessionState | null;
    }
  | { readonly kind: 'recalled'; readonly settings: Settings; readonly setup: Setup | null }
  | { readonly kind: 'day-loaded'; readonly report: DayReport }
  /** With days still to count they are asked for again, so that other requests have their turn. */
  | {
      readonly kind: 'history-loaded';
      readonly days: readonly DaySummary[];
      readonly travel: Travel;
      readonly rest: 'none' | 'to-count';
    }
  | { readonly kind: 'routine-loaded'; readonly routine: Routine }
  | { readonly kind: 'week-loaded'; readonly week: readonly WeekFinding[] }
  | { readonly kind: 'erased' }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'forget-refused'; readonly failure: StorageFailure }
  /** With more to let go of it is asked for again, so that other requests have their turn. */
  | { readonly kind: 'details-trimmed'; readonly rest: 'done' | 'more' }
  | { readonly kind: 'erase-refused'; readonly failure: StorageFailure }
  /** The database was gone for a moment; what it held may be gone with it. */
  | { readonly kind: 'store-reopened' }
  | { readonly kind: 'problem-noticed'; readonly problem: AppProblem };

export type TabEvent =
  | { readonly kind: 'lock-acquired' }
  /** The answer to whether any tab holds the lock. */
  | { readonly kind: 'lock-asked'; readonly taken: boolean }
  | { readonly kind: 'message-heard'; readonly message: TabMessage };

export type MachineEvent =
  /** The page has been opened: the first event of all. */
  | { readonly kind: 'opened' }
  /** The clock on the wall says something else than the machine takes it to say. */
  | { readonly kind: 'clock-told'; readonly wallMs: number }
  /** The moment that the machine asked to be told of has come. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'page-hidden'; readonly hidden: boolean }
  | { readonly kind: 'page-leaving' }
  | { readonly kind: 'picture-shown'; readonly shown: boolean }
  | { readonly kind: 'power-changed'; readonly power: Power }
  /** A device came or went, the page was shown or woke: a good moment to look for a lost camera. */
  | { readonly kind: 'retry-moment' }
  | { readonly kind: 'new-version-fetched' }
  | { readonly kind: 'keeping-told'; readonly keeping: Keeping }
  | { readonly kind: 'use-told'; readonly use: StorageUse | null }
  | { readonly kind: 'offline-told'; readonly offline: Offline }
  /** What became of an alert that was to be shown. */
  | { readonly kind: 'notification-told'; readonly of: AlertKind; readonly outcome: NotifyOutcome }
  /** `answer`: the person was asked just now. */
  | { readonly kind: 'screen-told'; readonly screen: ScreenLock; readonly answer: boolean }
  | { readonly kind: 'permission-told'; readonly permission: Permission; readonly answer: boolean };
