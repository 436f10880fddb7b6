// What a person has chosen, as it is stored; each setting is read by itself, so that a damaged one costs no other.
import * as v from 'valibot';
import { SENSITIVITIES } from '../baseline/judgement';
import { readDate } from '../report/calendar/zone';
import { DETAIL_DAYS } from '../report/keeping/keep-details';
import { METRIC_IDS } from '../baseline/metric';
import { nudgeHoursSchema } from '../session/nudge-hours';
import { TURNS_DEG, type TurnDeg } from '../pose/turn';
import { SAMPLING_MODES } from '../sampling/policy';
import { someOf, type Stored } from '../schema/stored-values';
import { MODEL_NAMES } from '../supervision/load';

/** As they are stored. */
export const settingsSchema = v.object({
  cameraId: v.nullable(v.string()),
  /** How far the picture of a camera, by its name, is turned before it is looked at; not at all where it is not here. */
  turnedCameras: v.record(v.pipe(v.string(), v.maxLength(300)), v.picklist(TURNS_DEG)),
  /** Cameras, by their names, that frame by themselves; `found` is said until the person has answered, `kept` is how they want it. */
  framingCameras: v.record(v.pipe(v.string(), v.maxLength(300)), v.picklist(['found', 'kept'])),
  model: v.picklist(MODEL_NAMES),
  sampling: v.picklist(SAMPLING_MODES),
  /** The camera opens for a short look this often and is off in between; null = it stays on. */
  lookEveryMinutes: v.nullable(v.picklist([1, 2, 5, 10])),
  /** The camera is off while the screen is locked, where the browser tells. */
  offWhileLocked: v.boolean(),
  sensitivity: v.picklist(SENSITIVITIES),
  /** Metrics that are never judged. */
  metricsOff: someOf(METRIC_IDS),
  /** Calibration starts and goes on by itself. */
  handsFree: v.boolean(),
  /** Opened by somebody who has calibrated, the page watches at once. */
  startsItself: v.boolean(),
  /** Asks now and then, in a quiet moment, to be shown one more posture. */
  offersExamples: v.boolean(),
  /** Calibration counts down with a sound. */
  countdownSound: v.boolean(),
  /** The camera's own picture stands below the drawn one. */
  showPicture: v.boolean(),
  /** The mini window was open when the page was last left. */
  miniWindow: v.boolean(),
  notifications: v.boolean(),
  /** A nudge is heard. */
  nudgeSound: v.boolean(),
  /** A nudge dims the page a little until the person is upright. */
  nudgeVeil: v.boolean(),
  /** The tab's title says how long the person has been sitting. */
  titleMinutes: v.boolean(),
  /** The icon of the installed app has a dot while a warning stands. */
  appBadge: v.boolean(),
  /** Half a minute to 20. */
  notifyAfterMinutes: v.pipe(v.number(), v.minValue(0.5), v.maxValue(20)),
  /** Nudges are at least this far apart, and no more than so many an hour. */
  minGapMinutes: v.pipe(v.number(), v.minValue(1), v.maxValue(60)),
  maxPerHour: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(12)),
  nudgeHours: nudgeHoursSchema,
  /** A notification says only that it is time to move. */
  discreet: v.boolean(),
  /** null = never. */
  breakAfterMinutes: v.nullable(v.picklist([20, 30, 45, 60])),
  /** A rest for the eyes each time after so much sitting. null = never. */
  microBreakMinutes: v.nullable(v.picklist([10, 20, 30])),
  /** Sitting and standing in turn, each for so long. null = not suggested. */
  alternateMinutes: v.nullable(v.picklist([20, 30, 40, 60])),
  /** The goal is to change posture so often, and no limits; null = limits. */
  shiftsPerHour: v.nullable(v.picklist([2, 4, 6, 12])),
  /** The details of a day are let go of after so many; its figures stay. null = never. */
  detailDays: v.nullable(v.picklist(DETAIL_DAYS)),
  /** The latest day that was summed up in its evening, such as "2026-11-23"; null where that is not wanted. */
  eveningTo: v.nullable(
    v.pipe(
      v.string(),
      v.check((text) => readDate(text) !== null),
    ),
  ),
  /** It comes as a notification, where the page is out of sight in the evening. */
  eveningNotified: v.boolean(),
});

export type Settings = Stored<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  cameraId: null,
  turnedCameras: {},
  framingCameras: {},
  model: 'full',
  sampling: 'balanced',
  lookEveryMinutes: null,
  offWhileLocked: false,
  sensitivity: 'standard',
  metricsOff: [],
  handsFree: true,
  startsItself: false,
  offersExamples: true,
  countdownSound: false,
  showPicture: false,
  miniWindow: false,
  notifications: false,
  nudgeSound: false,
  nudgeVeil: false,
  titleMinutes: true,
  appBadge: false,
  notifyAfterMinutes: 5,
  minGapMinutes: 15,
  maxPerHour: 3,
  nudgeHours: { working: [], quiet: [] },
  discreet: false,
  breakAfterMinutes: 30,
  microBreakMinutes: null,
  alternateMinutes: null,
  shiftsPerHour: null,
  detailDays: null,
  eveningTo: null,
  eveningNotified: false,
};

/** How the picture of a camera with this name is turned. */
export function turnOf({ turnedCameras }: Settings, label: string): TurnDeg {
  return turnedCameras[label] ?? 0;
}

/** What to change of the settings so that this camera's picture is turned by so much more, clockwise. */
export function turnFurther(
  settings: Settings,
  label: string,
  byDeg: TurnDeg,
): Pick<Settings, 'turnedCameras'> {
  return turnTo(settings, label, TURNS_DEG[((turnOf(settings, label) + byDeg) / 90) % 4] ?? 0);
}

/** What to change of the settings so that this camera's picture is turned by so much. */
export function turnTo(
  { turnedCameras }: Settings,
  label: string,
  turnDeg: TurnDeg,
): Pick<Settings, 'turnedCameras'> {
  return { turnedCameras: { ...turnedCameras, [label]: turnDeg } };
}

/** What to change of the settings now that this camera is known to frame by itself, or (null) no longer does. */
export function framingOf(
  { framingCameras }: Settings,
  label: string,
  as: 'found' | 'kept' | null,
): Pick<Settings, 'framingCameras'> {
  const { [label]: _before, ...others } = framingCameras;
  return { framingCameras: as === null ? others : { ...others, [label]: as } };
}
