// The life of a camera that is left on all day: it falls silent, ends, freezes, and is opened again. Pure: events in, commands out.

/** Why there are no pictures: they stopped coming, or the camera was asked for again and another app has it; `still` gives one and the same whenever it is opened. */
export const CAMERA_LOSSES = ['ended', 'muted', 'frozen', 'taken', 'still'] as const;

export type CameraLoss = (typeof CAMERA_LOSSES)[number];

/** Why the camera was not given. `busy` may pass by itself, `absent` when it is plugged in again, `denied` only by the person. */
export type CameraRefusal = 'busy' | 'absent' | 'denied';

export type CameraLife =
  /** Nothing is wanted of a camera: stopped, paused, or another kind of source. */
  | { readonly kind: 'off' }
  | {
      readonly kind: 'running';
      readonly sinceMs: number;
      readonly attempts: number;
      readonly flatAtMs: number | null;
      /** What it was opened again after; null at first, and after a rest. */
      readonly after: CameraLoss | null;
    }
  | { readonly kind: 'muted'; readonly sinceMs: number; readonly attempts: number }
  /** Switched off on purpose between two looks. */
  | { readonly kind: 'resting'; readonly sinceMs: number; readonly forMs: number }
  /** Asked for; `loss` is null after a rest, when nothing was lost. */
  | { readonly kind: 'opening'; readonly attempts: number; readonly loss: CameraLoss | null }
  | {
      readonly kind: 'waiting';
      readonly attempts: number;
      readonly loss: CameraLoss;
      readonly sinceMs: number;
      readonly forMs: number;
    }
  /** Not there any more. It is not asked for again until a good moment to retry comes. */
  | { readonly kind: 'gone'; readonly attempts: number }
  /** The person, or the system, said no. It is not asked for again. */
  | { readonly kind: 'denied' };

export type CameraEvent =
  /** The camera was opened; when it sends nothing yet, `muted` follows. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly refusal: CameraRefusal }
  | { readonly kind: 'muted' }
  | { readonly kind: 'unmuted' }
  | { readonly kind: 'ended' }
  /** A look was taken; `lumaSd` (0..127.5) is near nothing behind a shutter, where even the noise may be missing. */
  | { readonly kind: 'looked'; readonly lumaSd: number }
  /** The worker's second: time passes, and for so long no new picture has come. */
  | { readonly kind: 'heartbeat'; readonly unchangedMs: number }
  /** A device came or went, the page was shown or woke: a good moment to try again. */
  | { readonly kind: 'retry' }
  /** Enough was seen for now: the camera is to be off for so long. */
  | { readonly kind: 'rest'; readonly forMs: number }
  /** The rest is to be over. */
  | { readonly kind: 'wake' }
  /** The person paused or stopped. */
  | { readonly kind: 'stopped' };

export type CameraCommand =
  /** Let go of the camera that is held. */
  | 'release'
  /** Ask for the same camera again; answer with `opened` or `refused`. */
  | 'open'
  /** Say that the camera is not allowed and leave it at that. */
  | 'give-up';

export type CameraStep = readonly [CameraLife, readonly CameraCommand[]];

/** Muted for less may pass by itself: cameras fall silent for a moment when they change their rate. [design] */
const MUTED_MS = 10_000;
/** A live sensor never gives the same picture twice; equal ones for this long are a frozen camera. [design] */
const FROZEN_MS = 10_000;
/** The first picture takes a moment to come. [design] */
const FROZEN_SLACK_MS = 5_000;
/** Luma 0..255; a picture that varies less shows nothing at all. [design] */
const FLAT_LUMA_SD = 4;
/** Waiting time after the first, second, … loss in a row; the last holds from then on. [design] */
const BACK_OFF_MS = [2_000, 5_000, 15_000, 60_000] as const;
/** Waiting time while there is a still picture in place of a camera; a device that comes or goes ends it. [design] */
const STILL_MS = 900_000;
/** A camera that has run so long is well again: the next loss is a first one. [design] */
const SETTLED_MS = 60_000;

/** No camera is wanted. */
export const CAMERA_OFF: CameraLife = { kind: 'off' };

/** The person has opened the camera, and it runs. */
export function cameraOpened(atMs: number): CameraLife {
  return running(0, null, atMs);
}

/** One event further. `atMs` never goes back. */
export function stepCamera(life: CameraLife, event: CameraEvent, atMs: number): CameraStep {
  if (event.kind === 'stopped') return [CAMERA_OFF, []];
  switch (life.kind) {
    case 'off':
    case 'denied':
      return [life, []];
    case 'running':
      return whileRunning(life, event, atMs);
    case 'muted':
      return whileMuted(life, event, atMs);
    case 'resting':
      return event.kind === 'wake' || isDue(life, event, atMs) ? open(0, null) : [life, []];
    case 'opening':
      return whileOpening(life, event, atMs);
    case 'waiting':
      return event.kind === 'retry' || isDue(life, event, atMs) ? open(life.attempts, life.loss) : [life, []];
    case 'gone':
      return event.kind === 'retry' ? open(life.attempts, 'ended') : [life, []];
  }
}

function open(attempts: number, loss: CameraLoss | null): CameraStep {
  return [{ kind: 'opening', attempts, loss }, ['open']];
}

/** Time passes by the worker's heartbeat alone. */
function isDue({ sinceMs, forMs }: Life<'resting' | 'waiting'>, event: Happening, atMs: number): boolean {
  return event.kind === 'heartbeat' && isOver(sinceMs, forMs, atMs);
}

type Happening = Exclude<CameraEvent, { kind: 'stopped' }>;
type Life<K extends CameraLife['kind']> = Extract<CameraLife, { kind: K }>;

function whileRunning(life: Life<'running'>, event: Happening, atMs: number): CameraStep {
  switch (event.kind) {
    case 'ended':
      return lose(settled(life, atMs), 'ended', atMs);
    case 'muted':
      return [{ kind: 'muted', sinceMs: atMs, attempts: settled(life, atMs) }, []];
    case 'looked':
      return [{ ...life, flatAtMs: event.lumaSd < FLAT_LUMA_SD ? atMs : null }, []];
    case 'heartbeat':
      return event.unchangedMs >= FROZEN_MS && !isCovered(life, atMs)
        ? lose(settled(life, atMs), frozenAgain(life, event.unchangedMs, atMs) ? 'still' : 'frozen', atMs)
        : [life, []];
    case 'rest':
      return [{ kind: 'resting', sinceMs: atMs, forMs: event.forMs }, ['release']];
    case 'opened':
    case 'refused':
    case 'unmuted':
    case 'retry':
    case 'wake':
      return [life, []];
  }
}

function whileMuted(life: Life<'muted'>, event: Happening, atMs: number): CameraStep {
  switch (event.kind) {
    case 'ended':
      return lose(life.attempts, 'ended', atMs);
    case 'unmuted':
      return [running(life.attempts, null, atMs), []];
    case 'heartbeat':
      return isOver(life.sinceMs, MUTED_MS, atMs) ? lose(life.attempts, 'muted', atMs) : [life, []];
    case 'opened':
    case 'refused':
    case 'muted':
    case 'looked':
    case 'retry':
    case 'rest':
    case 'wake':
      return [life, []];
  }
}

function whileOpening(life: Life<'opening'>, event: Happening, atMs: number): CameraStep {
  if (event.kind === 'opened') return [running(life.attempts, life.loss, atMs), []];
  if (event.kind !== 'refused') return [life, []];
  if (event.refusal === 'denied') return [{ kind: 'denied' }, ['give-up']];
  // After a sleep devices come back one by one, so absence is believed only once the whole ladder has been climbed.
  if (event.refusal === 'absent' && life.attempts >= BACK_OFF_MS.length) {
    return [{ kind: 'gone', attempts: life.attempts }, []];
  }
  const loss = event.refusal === 'busy' ? 'taken' : (life.loss ?? 'ended');
  return [waiting(life.attempts, loss, atMs), []];
}

function running(attempts: number, after: CameraLoss | null, atMs: number): CameraLife {
  return { kind: 'running', sinceMs: atMs, attempts, flatAtMs: null, after };
}

/** Opened afresh it has shown nothing but one picture again: no camera that hangs, but a still picture in place of one. */
function frozenAgain({ after, sinceMs }: Life<'running'>, unchangedMs: number, atMs: number): boolean {
  const sinceOpened = unchangedMs >= atMs - sinceMs - FROZEN_SLACK_MS;
  return sinceOpened && (after === 'frozen' || after === 'still');
}

function lose(attempts: number, loss: CameraLoss, atMs: number): CameraStep {
  return [waiting(attempts, loss, atMs), ['release']];
}

function waiting(attempts: number, loss: CameraLoss, atMs: number): CameraLife {
  const [first] = BACK_OFF_MS;
  // A light that blinks every minute helps nobody who has put a picture there on purpose.
  const forMs =
    loss === 'still' ? STILL_MS : (BACK_OFF_MS[Math.min(attempts, BACK_OFF_MS.length - 1)] ?? first);
  return { kind: 'waiting', attempts: attempts + 1, loss, sinceMs: atMs, forMs };
}

function settled({ sinceMs, attempts }: Life<'running'>, atMs: number): number {
  return isOver(sinceMs, SETTLED_MS, atMs) ? 0 : attempts;
}

/** A shutter gives the same black picture for hours, and the camera behind it lives. */
function isCovered({ flatAtMs }: Life<'running'>, atMs: number): boolean {
  return flatAtMs !== null && !isOver(flatAtMs, FROZEN_MS, atMs);
}

function isOver(sinceMs: number, forMs: number, atMs: number): boolean {
  return atMs - sinceMs >= forMs;
}
