// The words of the privacy view: what is so right now, and what no page can count.
import type { Phase } from '../model/model';
import type { Inventory, RequestCounts } from '../model/inventory';
import { plural } from './durations';
import { formatFixed, formatNumber } from './formats';

/** A fact of the moment: its figure, and how it is known. */
export interface Fact {
  readonly value: string;
  readonly how: string;
}

/** Whether the camera is on. */
export function cameraFact(phase: Phase): Fact {
  if (phase.kind === 'running' && phase.source.kind === 'camera') {
    const isLive = phase.camera.kind === 'live' || phase.camera.kind === 'silent';
    return isLive
      ? { value: 'On', how: `${phase.source.label}. Pause or Stop switches it off.` }
      : { value: 'Off', how: 'Between two looks, or lost for now. It will be opened again.' };
  }
  if (phase.kind === 'starting') return { value: 'Starting', how: 'It is on once you can see its light.' };
  return { value: 'Off', how: 'Nothing opens it until you ask for it.' };
}

/** How many pictures are stored. */
export function picturesFact({ kinds, pictures }: Inventory): Fact {
  const records = kinds.reduce((sum, kind) => sum + kind.records, 0);
  return {
    value: String(pictures),
    how:
      records === 0
        ? 'Nothing is stored in this browser yet.'
        : `Counted just now: ${plural(records, 'record', 'records')} looked through, for anything that could be a picture.`,
  };
}

/** What was asked of others. */
export function requestsFact({ elsewhere, stopped }: RequestCounts): Fact {
  const kept = stopped === 0 ? 'Its own rules had nothing to stop.' : `Its own rules stopped ${stopped}.`;
  return { value: String(elsewhere), how: `Counted by the browser since you opened this page. ${kept}` };
}

/** The stores by what is in them. A store that is new here is shown by its own name. */
export function kindName(name: string): string {
  switch (name) {
    case 'singles':
      return 'Settings, activity log, time zones';
    case 'setups':
      return 'Places you calibrated';
    case 'intervals':
      return 'Stretches of time, and how you sat';
    case 'bouts':
      return 'Stretches of sitting';
    case 'done-stretches':
      return 'Exercises you did';
    case 'day-summaries':
      return 'Figures of each day';
    case 'set-aside':
      return 'Records that could not be read';
    default:
      return name;
  }
}

/** A size that is read at a glance. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return plural(bytes, 'byte', 'bytes');
  return bytes < 1_000_000 ? `${formatNumber(bytes / 1_000)} kB` : `${formatFixed(bytes / 1_000_000, 1)} MB`;
}

/** What the figures above leave out. */
export const NOT_COUNTED: readonly string[] = [
  'What the pose worker asks for. It loads its model from this site, then gives up its network before it sees a picture.',
  'Going to another address, by a link. Plumbline never puts what it measures into one.',
  'Direct connections to other computers (WebRTC). No browser lists them. Plumbline opens none.',
  'What this site itself sees: which files you load, as any site does.',
  'What your browser, its extensions and other apps do.',
];
