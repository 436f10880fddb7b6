// The choices of the Settings view in words.
import type { Erasure, Keeping, Offline } from '../model/model';
import type { ModelName } from '../core/supervision/load';
import type { SamplingMode } from '../core/sampling/policy';
import type { Sensitivity } from '../core/baseline/judgement';
import type { Settings } from '../core/settings/settings';
import { formatDay } from './durations';

export interface ChoiceWords {
  readonly name: string;
  readonly meaning: string;
}

/** The two sizes of the pose model. */
export function describeModel(model: ModelName): ChoiceWords {
  switch (model) {
    case 'full':
      return {
        name: 'Full',
        meaning: 'Steadier points, so smaller changes can be told apart. Best for most computers.',
      };
    case 'lite':
      return {
        name: 'Lite',
        meaning: 'About half the work for the processor. For older computers and for battery.',
      };
  }
}

/** How often Plumbline looks. */
export function describeSampling(mode: SamplingMode): ChoiceWords {
  switch (mode) {
    case 'eco':
      return {
        name: 'Eco',
        meaning: 'A look every second or two. Spares the battery; a change is noticed a few seconds later.',
      };
    case 'balanced':
      return {
        name: 'Balanced',
        meaning: 'Two looks a second, fewer while you sit still or are away. Right for most days.',
      };
    case 'precise':
      return {
        name: 'Precise',
        meaning: 'Four looks a second. Steadier numbers, for about twice the work.',
      };
  }
}

/** When the camera is on. */
export function describeLookEvery(minutes: Settings['lookEveryMinutes']): string {
  if (minutes === null) return 'It stays on';
  return minutes === 1 ? 'For a short look every minute' : `For a short look every ${minutes} minutes`;
}

/** How far one may stray before it counts. */
export function describeSensitivity(sensitivity: Sensitivity): ChoiceWords {
  switch (sensitivity) {
    case 'gentle':
      return { name: 'Gentle', meaning: 'Limits a third wider: speaks only of clear changes.' };
    case 'standard':
      return { name: 'Standard', meaning: 'Limits set by how much you move by yourself at calibration.' };
    case 'strict':
      return {
        name: 'Strict',
        meaning: 'Limits a third narrower: notices small changes and speaks more often.',
      };
  }
}

/** What the browser says about notifications, and the way on. */
export function describePermission(permission: 'default' | 'granted' | 'denied' | 'unsupported'): string {
  switch (permission) {
    case 'default':
      return 'Your browser will ask you once.';
    case 'granted':
      return 'Allowed by your browser. Try it to see if your system shows them.';
    case 'denied':
      return 'Blocked for this page. Allow them with the icon beside the address, then reload.';
    case 'unsupported':
      return 'This browser has no notifications. This page and the tab title still show how you sit.';
  }
}

/** Whether the browser has promised to keep what is stored. */
export function describeKeeping(keeping: Keeping, declinedMs: number | null = null): string {
  switch (keeping) {
    case 'unknown':
      return 'The browser is asked whether it keeps this for good.';
    case 'promised':
      return 'The browser has promised to keep it until you erase it or clear its data.';
    case 'not-promised':
      return declinedMs === null
        ? 'The browser has made no promise to keep it: it may clear it when space runs out.'
        : `The browser was asked on ${formatDay(declinedMs)} and made no promise: it may clear this when space runs out.`;
    case 'declined':
      return 'The browser was asked, and made no promise: it may clear this when space runs out. Installing Plumbline, or a bookmark, often changes its mind.';
    case 'unsupported':
      return 'This browser makes no promises about keeping it: it may clear it when space runs out.';
  }
}

/** Whether the page would open without a network. */
export function describeOffline(offline: Offline): string {
  switch (offline) {
    case 'unknown':
      return 'Checking whether Plumbline opens without a network.';
    case 'ready':
      return 'Plumbline is kept on this computer: it opens without a network too.';
    case 'not-ready':
      return 'Plumbline is not fully kept on this computer yet: it needs a network to open.';
    case 'unsupported':
      return 'This browser does not keep pages: Plumbline needs a network to open.';
  }
}

/** How far erasing everything has come; nothing before it was asked for. */
export function describeErasure(erasure: Erasure): string {
  switch (erasure) {
    case 'none':
      return '';
    case 'erasing':
      return 'Erasing…';
    case 'erased':
      return 'Everything has been erased.';
    case 'refused':
      return 'Not everything could be erased. Close the other tabs of Plumbline, then try again.';
  }
}
