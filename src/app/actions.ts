// The actions a person can take, each one event of the machine. A promise resolves when everything that follows has been performed.
import type { AppActions } from '../model/model';
import type { CalibrationInput } from '../core/calibration/flow-state';
import type { PersonEvent } from '../core/watch/events';
import type { MachineState } from '../core/watch/state';
import type { Dispatch } from './loop';
import type { ArchiveRequest } from './ports/archive/use-archive';

export interface ActionParts {
  readonly dispatch: Dispatch;
  readonly state: () => MachineState;
  /** Keeps files for a request to open them; the number stands for them. */
  readonly keepFiles: (files: readonly File[]) => number;
  /** Keeps a backup and a passphrase in the same way. */
  readonly keepArchive: (request: ArchiveRequest) => number;
  readonly takeInventory: AppActions['takeInventory'];
}

const MINUTE_MS = 60_000;

/** Decides nothing: gives what a person did its name. */
export function createActions({
  dispatch,
  state,
  keepFiles,
  keepArchive,
  takeInventory,
}: ActionParts): AppActions {
  const told = (event: PersonEvent): Promise<void> => dispatch(event);
  const tell = (event: PersonEvent): void => void dispatch(event);
  const calibration = (input: CalibrationInput): Promise<void> => told({ kind: 'calibration-told', input });

  return {
    startCamera: () =>
      told({ kind: 'start-asked', request: { kind: 'camera', deviceId: state().settings.cameraId } }),
    startRecording: (files) =>
      told({ kind: 'start-asked', request: { kind: 'recording', recordingId: keepFiles(files) } }),
    startSitter: () => told({ kind: 'start-asked', request: { kind: 'sitter' } }),
    showPicture: (shown) => void dispatch({ kind: 'picture-shown', shown }),
    showMini: (shown) => tell({ kind: 'mini-shown', shown }),
    pause: () => tell({ kind: 'pause-asked' }),
    stop: () => tell({ kind: 'stop-asked' }),
    resume: () => told({ kind: 'resume-asked' }),
    chooseTempo: (tempo) => tell({ kind: 'demo-tempo-chosen', tempo }),
    lookNow: () => tell({ kind: 'look-asked' }),
    beginCalibration: (as = 'again') => tell({ kind: 'calibration-asked', as }),
    startStep: (step) => void calibration({ kind: 'start', step }),
    calibrateHandsFree: (wanted) => void calibration({ kind: 'hands-free', wanted }),
    finishCalibration: () => calibration({ kind: 'finish' }),
    cancelCalibration: () => tell({ kind: 'calibration-left' }),
    overrideView: (view) => told({ kind: 'view-chosen', view }),
    useSetup: (setupId) => told({ kind: 'setup-used', setupId }),
    keepPlace: () => told({ kind: 'place-kept' }),
    keepBaseline: () => told({ kind: 'baseline-kept' }),
    changeSetup: (setupId, change) => told({ kind: 'setup-changed', setupId, change }),
    duplicateSetup: (setupId) => told({ kind: 'setup-duplicated', setupId }),
    deleteSetup: (setupId) => told({ kind: 'setup-deleted', setupId }),
    answerBreak: (answer) => tell({ kind: 'break-answered', answer }),
    dismissWarning: (warningId) => tell({ kind: 'warning-dismissed', warningId }),
    markWrong: (warningId) => told({ kind: 'warning-wrong', warningId }),
    undoWrong: () => told({ kind: 'wrong-undone' }),
    closeWrong: () => tell({ kind: 'wrong-closed' }),
    snooze: (minutes, ends = 'time') => tell({ kind: 'snoozed', forMs: minutes * MINUTE_MS, ends }),
    wakeUp: () => tell({ kind: 'snoozed', forMs: 0 }),
    changeSettings: (change) => told({ kind: 'settings-changed', change }),
    followLock: () => told({ kind: 'screen-asked' }),
    refreshCameras: () => told({ kind: 'cameras-asked' }),
    requestNotifications: () => told({ kind: 'permission-asked' }),
    chime: () => tell({ kind: 'chime-asked' }),
    sendTestNotification: () => tell({ kind: 'test-notification-asked' }),
    loadReport: (day) => told({ kind: 'report-asked', day }),
    loadHistory: () => told({ kind: 'history-asked' }),
    loadWeek: () => told({ kind: 'week-asked' }),
    loadRoutine: () => told({ kind: 'routine-asked' }),
    saveRoutine: (routine) => told({ kind: 'routine-changed', routine }),
    logStretch: (done) => told({ kind: 'stretch-done', done }),
    loadJournal: () => told({ kind: 'journal-asked' }),
    takeInventory,
    askToKeep: () => told({ kind: 'keeping-asked' }),
    eraseDays: (range) => told({ kind: 'forget-asked', range }),
    leaveEraseDays: () => tell({ kind: 'forget-left' }),
    measureUse: () => told({ kind: 'use-asked' }),
    eraseEverything: () => told({ kind: 'erase-asked' }),
    exportData: (what, passphrase) =>
      told({ kind: 'export-asked', what, requestId: keepArchive({ file: null, passphrase }) }),
    readBackup: (file, passphrase) =>
      told({ kind: 'import-asked', requestId: keepArchive({ file, passphrase }) }),
    addBackup: () => told({ kind: 'import-confirmed' }),
    closeArchive: () => tell({ kind: 'archive-closed' }),
    chooseFolder: () => told({ kind: 'folder-asked' }),
    allowFolder: () => told({ kind: 'folder-allow-asked' }),
    writeFolder: () => told({ kind: 'folder-write-asked' }),
    leaveFolder: () => told({ kind: 'folder-left' }),
    answerFolderChoices: (take) => told({ kind: 'folder-choices-answered', take }),
    closeNotice: () => tell({ kind: 'notice-closed' }),
    useNewVersion: () => told({ kind: 'new-version-wanted' }),
    postponeNewVersion: () => tell({ kind: 'new-version-postponed' }),
  };
}
