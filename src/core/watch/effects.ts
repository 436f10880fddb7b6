// What the machine asks the world to do, as data. Ports perform it and decide nothing; every answer comes back as an event.
import type { Routine } from '../report/routine';
import type { Setup } from '../baseline/setup';
import type { Direction } from './demo';
import type { OpenRequest } from './source-request';
import type { BreakPrompt } from '../session/breaks/prompts';
import type { Bout, Interval, Warning } from '../session/session';
import type { SessionState } from '../session/step';
import type { DayBounds } from '../report/day-report';
import type { DaySummary } from '../report/day/day-summary';
import type { DoneStretch } from '../report/done-stretch';
import type { TurnDeg } from '../pose/turn';
import type { Pace } from '../sampling/policy';
import type { TimeRange } from '../report/keeping/cut-out';
import type { DetailDays } from '../report/keeping/keep-details';
import type { Habits } from '../setups/habits';
import type { Settings } from '../settings/settings';
import type { ModelName } from '../supervision/load';
import type { JournalNote } from './journal-note';
import type { ArchiveEffect } from './archive-events';
import type { FolderEffect } from './folder-events';
import type { TabMessage } from './leadership';
import type { AppProblem } from './problem';

export type Effect =
  | SourceEffect
  | WorkerEffect
  | StorageEffect
  | ArchiveEffect
  | FolderEffect
  | AlertEffect
  | TabEffect
  | ScreenEffect
  | MachineEffect;

/** `ticket` names one request to open, so that an answer that comes too late is known for what it is. */
export type SourceEffect =
  | { readonly kind: 'open-source'; readonly ticket: number; readonly request: OpenRequest }
  /** Lets go of the source that is held: a camera's light is off when this has been performed. */
  | { readonly kind: 'release-source' }
  /** Lets go of a source that came too late. */
  | { readonly kind: 'release-late'; readonly ticket: number }
  | { readonly kind: 'list-cameras' }
  /** Tells the drawn person of the demonstration what to do. */
  | { readonly kind: 'direct-demo'; readonly direction: Direction };

export type WorkerEffect =
  | { readonly kind: 'spawn-worker'; readonly model: ModelName }
  | { readonly kind: 'terminate-worker' }
  /** Looks at the source that is held. */
  | { readonly kind: 'watch'; readonly pace: Pace; readonly turnDeg: TurnDeg }
  | { readonly kind: 'unwatch' }
  | { readonly kind: 'set-pace'; readonly pace: Pace }
  /** Forgets the tracked person. */
  | { readonly kind: 'reset-tracking' };

/** What a stretch of monitoring leaves behind; stored together or not at all. Intervals and bouts replace earlier ones with their id. */
export interface Batch {
  readonly intervals: readonly Interval[];
  readonly bouts: readonly Bout[];
  /** The session as it was after them; null when it is not stored this time. */
  readonly session: SessionState | null;
}

/** Performed one after another, in the order asked. */
export type StorageEffect =
  | { readonly kind: 'store-batch'; readonly ticket: number; readonly batch: Batch }
  | { readonly kind: 'save-settings'; readonly settings: Settings }
  /** Stores a setup and takes it into use. */
  | { readonly kind: 'save-setup'; readonly setup: Setup }
  | { readonly kind: 'update-setup'; readonly setup: Setup }
  | { readonly kind: 'use-setup'; readonly setupId: string | null }
  | { readonly kind: 'delete-setup'; readonly setupId: string }
  | { readonly kind: 'save-habits'; readonly habits: Habits }
  | { readonly kind: 'log-stretch'; readonly stretch: DoneStretch }
  | { readonly kind: 'note'; readonly atMs: number; readonly note: JournalNote }
  | { readonly kind: 'load-setups' }
  | { readonly kind: 'load-habits' }
  | { readonly kind: 'load-journal' }
  | { readonly kind: 'load-session'; readonly why: 'to-start' | 'after-reopening' }
  /** What another tab may have stored anew. */
  | { readonly kind: 'recall' }
  | { readonly kind: 'load-day'; readonly day: DayBounds }
  /** Every day that was ever watched, counted, up to today. */
  | { readonly kind: 'load-history'; readonly nowMs: number }
  | { readonly kind: 'load-routine' }
  | { readonly kind: 'save-routine'; readonly routine: Routine }
  | { readonly kind: 'load-week'; readonly startMs: number; readonly endMs: number }
  | { readonly kind: 'erase' }
  | { readonly kind: 'forget'; readonly range: TimeRange }
  /** Lets go of the details of days longer past. */
  | { readonly kind: 'trim-details'; readonly nowMs: number; readonly days: DetailDays }
  /** What another tab has erased is forgotten here too: from now on new things may be written. */
  | { readonly kind: 'accept-erasure' };

export type AlertEffect =
  | {
      readonly kind: 'notify';
      readonly warning: Warning;
      readonly lastedMs: number;
      readonly discreet: boolean;
    }
  | { readonly kind: 'notify-break'; readonly prompt: BreakPrompt; readonly discreet: boolean }
  /** The day that is coming to its end, in a sentence or two. */
  | {
      readonly kind: 'notify-evening';
      readonly day: DaySummary;
      /** What it is told against. */
      readonly days: readonly DaySummary[];
      readonly discreet: boolean;
    }
  /** What was said is over. */
  | { readonly kind: 'close-notification'; readonly tag: 'posture' | 'break' }
  /** Watching has ended by itself while nobody looked at the page. */
  | { readonly kind: 'notify-ended'; readonly problem: AppProblem }
  /** A soft sound. */
  | { readonly kind: 'chime' }
  | { readonly kind: 'test-notification' }
  | { readonly kind: 'ask-permission' };

export type TabEffect =
  | { readonly kind: 'acquire-lock' }
  | { readonly kind: 'release-lock' }
  | { readonly kind: 'ask-lock' }
  | { readonly kind: 'say'; readonly message: TabMessage };

/** `ask-screen` only from a press of the person: the browser asks them then. */
export interface ScreenEffect {
  readonly kind: 'ask-screen' | 'follow-screen' | 'leave-screen';
}

export type MachineEffect =
  { readonly kind: 'ask-to-keep' | 'measure-use' } | { readonly kind: 'take-new-version' };
