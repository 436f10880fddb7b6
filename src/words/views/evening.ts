// The words of the evening's summary, and of the choice how it comes.
import type { Permission } from '../../core/watch/state';

export const YOUR_DAY = 'Your day';
export const SEE_THE_DAY = 'See the day';
export const CLOSE = 'Close';
export const SUM_UP = 'Sum up my day from 18:00, or when I next open Plumbline';
export const AS_NOTIFICATION = 'As a notification, when Plumbline is out of sight';
export const SUMMED_UP = 'Your day, summed up';

/** Where it comes and where not, by what the browser says to notifications. */
export const EVENING_NOTES: Readonly<Record<Permission, string>> = {
  granted: 'Never in quiet hours, nor outside working hours. Then it waits here.',
  default: 'Your browser has to allow it first. Until then it waits here.',
  denied: 'Your browser does not allow it. Until it does, the summary waits here.',
  unsupported: 'This browser has no notifications. The summary waits here.',
};
