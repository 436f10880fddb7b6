// What a log keeps of each event: enough to run the machine over it again, and nothing that names, pictures or was written by a person.
import type { WatchEvent } from '../watch/events';
import { takenAt, timeOf } from '../watch/clock';
import { assessLook, type AssessedLook } from '../watch/monitor';
import type { MachineState } from '../watch/state';

/** An event as a log keeps it; null when it is left out whole. A file and a passphrase are a number in any event: the port holds them. */
export function keptOf(event: WatchEvent): WatchEvent | null {
  switch (event.kind) {
    // Landmarks stay out, and `assessedOf` says what the look came to. Whole days, weeks and lists are shown and decide nothing.
    case 'looked':
    case 'day-loaded':
    case 'week-loaded':
    case 'history-loaded':
    case 'cameras-listed':
      return null;
    case 'journal-loaded':
      return { ...event, journal: [] };
    case 'habits-loaded':
      return { ...event, habits: {} };
    case 'folder-told': {
      const { standing } = event;
      return 'name' in standing ? { ...event, standing: { ...standing, name: '' } } : event;
    }
    case 'routine-loaded':
    case 'routine-changed':
      return { ...event, routine: [] };
    case 'start-asked':
    case 'pause-asked':
    case 'stop-asked':
    case 'resume-asked':
    case 'look-asked':
    case 'demo-tempo-chosen':
    case 'calibration-asked':
    case 'calibration-told':
    case 'calibration-left':
    case 'view-chosen':
    case 'warning-dismissed':
    case 'warning-wrong':
    case 'break-answered':
    case 'wrong-undone':
    case 'wrong-closed':
    case 'snoozed':
    case 'mini-shown':
    case 'settings-changed':
    case 'setup-used':
    case 'setup-changed':
    case 'setup-duplicated':
    case 'setup-deleted':
    case 'place-kept':
    case 'baseline-kept':
    case 'stretch-done':
    case 'report-asked':
    case 'history-asked':
    case 'week-asked':
    case 'routine-asked':
    case 'journal-asked':
    case 'erase-asked':
    case 'forget-asked':
    case 'forget-left':
    case 'use-asked':
    case 'export-asked':
    case 'import-asked':
    case 'import-confirmed':
    case 'archive-closed':
    case 'archive-written':
    case 'archive-read':
    case 'archive-added':
    case 'archive-refused':
    case 'folder-asked':
    case 'folder-allow-asked':
    case 'folder-write-asked':
    case 'folder-left':
    case 'folder-choices-answered':
    case 'folder-read':
    case 'folder-written':
    case 'folder-refused':
    case 'permission-asked':
    case 'notification-answered':
    case 'test-notification-asked':
    case 'chime-asked':
    case 'keeping-asked':
    case 'cameras-asked':
    case 'screen-asked':
    case 'notice-closed':
    case 'new-version-wanted':
    case 'new-version-postponed':
    case 'source-opened':
    case 'source-refused':
    case 'source-status':
    case 'model-arrived':
    case 'worker-loaded':
    case 'worker-fault':
    case 'worker-died':
    case 'assessed':
    case 'heartbeat':
    case 'batch-stored':
    case 'batch-refused':
    case 'choices-stored':
    case 'storage-refused':
    case 'setups-loaded':
    case 'session-loaded':
    case 'recalled':
    case 'erased':
    case 'forgotten':
    case 'forget-refused':
    case 'details-trimmed':
    case 'use-told':
    case 'erase-refused':
    case 'store-reopened':
    case 'problem-noticed':
    case 'lock-acquired':
    case 'lock-asked':
    case 'message-heard':
    case 'opened':
    case 'clock-told':
    case 'tick':
    case 'page-hidden':
    case 'page-leaving':
    case 'picture-shown':
    case 'power-changed':
    case 'retry-moment':
    case 'new-version-fetched':
    case 'keeping-told':
    case 'notification-told':
    case 'offline-told':
    case 'screen-told':
    case 'permission-told':
      return event;
  }
}

/** What a look would come to in the state that it meets; null where nothing watches. */
export function assessedOf(
  before: MachineState,
  { observation, atMs }: Extract<WatchEvent, { kind: 'looked' }>,
): AssessedLook | null {
  if (before.run.kind !== 'running' || before.monitor === null) return null;
  const met = { ...before, atMs: timeOf(before, atMs) };
  const [, look] = assessLook(before.monitor, observation, takenAt(met, observation.frame.timestampMs));
  return look;
}

/** Whether a calibration or the choice of a setup goes by the features of a look. */
export function needsFeatures({ monitor, setups }: MachineState): boolean {
  const phase = monitor?.calibration.phase.kind ?? 'off';
  return (phase !== 'off' && phase !== 'done') || setups.choosing !== null;
}
