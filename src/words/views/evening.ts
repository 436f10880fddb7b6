// The words of the evening view.

export const YOUR_DAY = 'Your day';
export const SEE_THE_DAY = 'See the day';
export const CLOSE = 'Close';
export const SUM_UP = 'Sum up my day from 18:00, or when I next open Plumbline';
