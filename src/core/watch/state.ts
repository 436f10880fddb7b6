// Everything the application knows, as one value; and how it begins.
import type { Archive } from './archive-events';
import type { Setup } from '../baseline/setup';
import type { Judgement } from '../baseline/judgement';
import type { Metrics } from '../baseline/metric';
import { CAMERA_OFF, type CameraLife } from '../camera/life-cycle';
import type { View } from '../features/view';
import type { JournalEntry } from '../journal/journal';
import type { Recent } from '../judgement/recent';
import type { Observation } from '../pose/pose';
import type { Travel } from '../report/calendar/travel';
import type { DaySummary } from '../report/day/day-summary';
import type { DayReport } from '../report/day-report';
import type { Routine } from '../report/routine';
import type { WeekFinding } from '../report/week';
import { startSampling, type Pace, type Power, type SamplingState } from '../sampling/policy';
import type { Round } from '../sampling/rounds';
import type { SessionState } from '../session/step';
import type { PlaceChange } from '../setups/compare-place';
import type { Settings } from '../settings/settings';
import type { Arrived } from '../supervision/load';
import type { NotifyOutcome, Permission } from './alert-outcome';
import type { CameraCondition } from './camera-condition';
import { startClock, type Clock, type Reading } from './clock';
import { DEMO_AT_FIRST, type DemoState } from './demo';
import type { Effect } from './effects';
import type { EveningState } from './evening-state';
import type { Folder } from './folder-events';
import type { Forgetting } from './forgetting';
import { NO_HABITS, type HabitState } from './keep-habits';
import { NOBODY_LEADS, type Leadership } from './leadership';
import type { MonitorState } from './monitor';
import { NOTHING_SEEN_YET, type PictureRemark, type PictureState } from './picture-remark';
import { EMPTY_OUTBOX, type Outbox } from './outbox';
import type { AppProblem } from './problem';
import { setupsFrom, type SetupsState } from './keep-setups';
import type { OpenRequest, SourceInfo, SourceRequest } from './source-request';
import { NO_WORKER, type WorkerCare } from './worker-care';

/** The way from a person's wish to pictures that are looked at, and to its end. */
export type Run =
  | { readonly kind: 'idle' }
  /**
   * `turn`: until no other tab watches; `session`: until what earlier days left is read; then the model, and the source last, so that no
   * camera is on while a download takes its time.
   */
  | {
      readonly kind: 'starting';
      readonly step: 'turn' | 'session' | 'model';
      readonly request: SourceRequest;
    }
  | {
      readonly kind: 'starting';
      readonly step: 'source';
      readonly request: SourceRequest;
      readonly ticket: number;
    }
  /** `again` is how to ask for the camera that is watched, should it be lost; null for what does not come back. */
  | {
      readonly kind: 'running';
      readonly request: SourceRequest;
      readonly source: SourceInfo;
      readonly again: OpenRequest | null;
    }
  /** Until the person asks for more, or, where the lock of the screen ended it, until that is undone. */
  | {
      readonly kind: 'paused';
      readonly sinceMs: number;
      readonly request: SourceRequest | null;
      readonly until: 'asked' | 'unlocked';
    }
  | { readonly kind: 'problem'; readonly problem: AppProblem };

/** The latest look: for the skeleton, the metric list and the live limits. */
export interface Live {
  readonly observation: Observation;
  readonly metrics: Metrics | null;
  readonly judgement: Judgement | null;
  readonly standing: boolean;
  /** How the place differs from the setup's, once that has held; null while it does not. */
  readonly placeChange: PlaceChange | null;
  /** What the picture alone suggests; the setup's view is what counts once calibrated. */
  readonly detectedView: View | null;
  /** How often the posture changes; null before enough was watched. Shown, never judged. */
  readonly postureShiftsPer15Min: number | null;
  /** The last ten minutes of what was judged. */
  readonly recent: Recent;
  /** What there is to say of a camera's picture. */
  readonly remark: PictureRemark | null;
}

/** Every day that was ever watched, by date, and where the person's clock was; as last loaded. */
export interface History {
  readonly days: readonly DaySummary[];
  readonly travel: Travel;
}

export interface CameraChoice {
  readonly deviceId: string;
  readonly label: string;
}

/** Whether the browser has promised to keep what is stored. `declined`: it was asked, and made no promise. */
export type Keeping = 'unknown' | 'promised' | 'not-promised' | 'declined' | 'unsupported';

/** Whether the page would open without a network. */
export type Offline = 'unknown' | 'ready' | 'not-ready' | 'unsupported';

/** What the browser tells of the screen's lock. `refused`: the person or a policy does not let it. */
export type ScreenLock = 'unsupported' | 'not-told' | 'refused' | 'unlocked' | 'locked';

/** What the browser keeps for this page in all, and what of it is records; null where it does not say. About: browsers round. */
export interface StorageUse {
  readonly bytes: number;
  readonly recordBytes: number | null;
}

export type { NotifyOutcome, Permission };

/** `erased` is said only when nothing is left. */
export type Erasure = 'none' | 'erasing' | 'erased' | 'refused';

export interface MachineState {
  /** The time of the latest event: the machine's own, in which all its moments are told. It never goes back. */
  readonly atMs: number;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly run: Run;
  /** What was last asked to be looked at; a resume goes back to it. */
  readonly request: SourceRequest | null;
  readonly nextTicket: number;
  /** The request to open that is under way. */
  readonly opening: number | null;
  readonly camera: CameraLife;
  readonly condition: CameraCondition;
  readonly worker: WorkerCare;
  /** How much of the model is here, while it is fetched for the first time; null where nothing is. */
  readonly arrived: Arrived | null;
  /** Workers replaced in a row without a look in between. */
  readonly replacedInARow: number;
  /** Null until something is monitored. */
  readonly monitor: MonitorState | null;
  /** Where an earlier page left off; gone on from once. */
  readonly saved: SessionState | null;
  readonly live: Live | null;
  readonly sampling: SamplingState;
  readonly pace: Pace | null;
  readonly round: Round | null;
  readonly picture: PictureState;
  readonly setups: SetupsState;
  readonly habits: HabitState;
  readonly outbox: Outbox;
  readonly leadership: Leadership;
  readonly page: PageState;
  readonly notice: AppProblem | null;
  readonly journal: readonly JournalEntry[];
  readonly report: DayReport | null;
  readonly history: History | null;
  readonly week: readonly WeekFinding[] | null;
  /** The stretches that the person has put together; null until they were asked for. */
  readonly routine: Routine | null;
  readonly cameras: readonly CameraChoice[];
  readonly keeping: Keeping;
  readonly offline: Offline;
  readonly permission: Permission;
  readonly screen: ScreenLock;
  /** What became of the latest notification; null before the first. */
  readonly notified: NotifyOutcome | null;
  /** The warning that stands has been nudged about. */
  readonly nudged: boolean;
  readonly demo: DemoState;
  readonly newVersion: 'none' | 'waiting';
  readonly erasure: Erasure;
  readonly forgetting: Forgetting;
  /** The day, by number, up to which details have been let go of; null where they are kept for good. */
  readonly trimmedTo: number | null;
  readonly evening: EveningState;
  /** Null until it was asked for, and where the browser does not tell. */
  readonly storageUse: StorageUse | null;
  /** The person's data as files. */
  readonly archive: Archive;
  /** A folder of the person's own that holds a backup of each of their computers. */
  readonly folder: Folder;
}

interface PageState {
  readonly hidden: boolean;
  /** A view shows the picture. */
  readonly pictureShown: boolean;
  readonly miniShown: boolean;
  readonly power: Power;
}

/** A new state and what it asks for. */
export type Step = readonly [MachineState, readonly Effect[]];

/** What the store held when the page was opened. */
export interface Remembered {
  readonly settings: Settings;
  readonly setup: Setup | null;
  readonly session: SessionState | null;
}

/** The application at rest. Its first event is `opened`. */
export function startMachine(
  { settings, setup, session }: Remembered,
  permission: Permission,
  reading: Reading,
): MachineState {
  const clock = startClock(reading, session);
  const atMs = reading.steadyMs + clock.aheadMs;
  return {
    atMs,
    clock,
    settings,
    run: { kind: 'idle' },
    request: null,
    nextTicket: 1,
    opening: null,
    camera: CAMERA_OFF,
    condition: { kind: 'live' },
    worker: NO_WORKER,
    arrived: null,
    replacedInARow: 0,
    monitor: null,
    saved: session,
    live: null,
    sampling: startSampling(atMs),
    pace: null,
    round: null,
    picture: NOTHING_SEEN_YET,
    setups: setupsFrom(setup),
    habits: NO_HABITS,
    outbox: EMPTY_OUTBOX,
    leadership: NOBODY_LEADS,
    page: { hidden: false, pictureShown: false, miniShown: false, power: 'mains' },
    notice: null,
    journal: [],
    report: null,
    history: null,
    week: null,
    routine: null,
    cameras: [],
    keeping: 'unknown',
    offline: 'unknown',
    permission,
    screen: 'not-told',
    notified: null,
    nudged: false,
    demo: DEMO_AT_FIRST,
    newVersion: 'none',
    erasure: 'none',
    forgetting: { kind: 'none' },
    trimmedTo: null,
    evening: { kind: 'rest' },
    storageUse: null,
    archive: { kind: 'rest' },
    folder: { kind: 'unknown' },
  };
}

/** Goes on from a step; the effects of both follow each other. */
export function andThen([state, effects]: Step, next: (state: MachineState) => Step): Step {
  const [after, more] = next(state);
  return [after, more.length === 0 ? effects : [...effects, ...more]];
}

/** One thing after another. */
export function inTurn(state: MachineState, ...parts: readonly ((state: MachineState) => Step)[]): Step {
  return parts.reduce<Step>(andThen, [state, []]);
}
