// The states of monitoring in words: what holds now, and why a moment cannot be judged.
import type { UnknownReason } from '../core/baseline/judgement';
import type { MetricId } from '../core/baseline/metric';
import type { NotMonitoredReason, WatchState } from '../core/session/session';
import { lowerFirst } from './lower-first';
import { metricName } from './metrics';
import { plural } from './durations';
import type { Explanation } from './unmeasurable';

/** Why a moment cannot be judged and what helps, each a whole sentence. */
export function explainUnknown(reason: UnknownReason): Explanation {
  switch (reason) {
    case 'not-calibrated':
      return {
        why: 'There is no baseline of yours yet.',
        remedy: 'Calibrate once, so that there is something to compare with.',
      };
    case 'settling':
      return { why: 'The first pictures are still settling.', remedy: 'Give it a few seconds.' };
    case 'out-of-frame':
      return {
        why: 'Part of you is outside the picture.',
        remedy: 'Move so that your head and shoulders are inside it.',
      };
    case 'turned':
      return {
        why: 'You are turned away from where you sat at calibration.',
        remedy: 'Nothing to do: watching goes on when you turn back.',
      };
    case 'too-dark':
      return { why: 'It is too dark to see you well.', remedy: 'Some light from the front helps most.' };
    case 'camera-covered':
      return {
        why: 'The camera sees nothing at all.',
        remedy: 'Is there a shutter or a hand in front of it?',
      };
    case 'camera-lost':
      return {
        why: 'The camera has stopped sending pictures.',
        remedy: 'Plumbline keeps trying. Check the cable, or whether another app has taken it.',
      };
    case 'several-people':
      return {
        why: 'There is more than one person in the picture.',
        remedy: 'Nothing to do: watching goes on when you are alone in it.',
      };
    case 'someone-else':
      return {
        why: 'Somebody else seems to be in the picture.',
        remedy: 'Nothing to do: watching goes on when you are back in your place.',
      };
    case 'setup-changed':
      return {
        why: 'The camera or the desk is not where it was at calibration.',
        remedy: 'Calibrate again, so that you are compared with yourself and not with an old place.',
      };
    case 'too-little-shows':
      return {
        why: 'Too little of you shows from here to call a moment good. What does show is watched, and a lasting change in it is said.',
        remedy: 'With the camera at your side, one shoulder and one ear are enough.',
      };
    case 'nothing-measurable':
      return {
        why: 'Nothing can be measured from here just now.',
        remedy: 'Check that head and shoulders are in the picture and lit.',
      };
  }
}

/** The state in two words, for where space is short: the header, the tab, the lanes of a chart. */
export function stateShortName(kind: WatchState['kind']): string {
  switch (kind) {
    case 'good':
      return 'At baseline';
    case 'deviating':
      return 'Off baseline';
    case 'unknown':
      return 'Not sure';
    case 'away':
      return 'Nobody there';
    case 'not-monitored':
      return 'Not watching';
  }
}

/** The state in a few words, for headings, legends and tables. */
export function stateName(kind: WatchState['kind']): string {
  switch (kind) {
    case 'good':
      return 'At your baseline';
    case 'deviating':
      return 'Away from your baseline';
    case 'unknown':
      return 'Not sure';
    case 'away':
      return 'Nobody there';
    case 'not-monitored':
      return 'Not watching';
  }
}

/** The state as one calm sentence or two. */
export function stateSentence(state: WatchState): string {
  switch (state.kind) {
    case 'good':
      return 'You are sitting close to the posture you calibrated.';
    case 'deviating':
      return deviatingSentence(state.metrics.map(metricName));
    case 'unknown': {
      const { why, remedy } = explainUnknown(state.reason);
      return `${why} ${remedy}`;
    }
    case 'away':
      return 'Nobody is in the picture. Time away counts as a break, not as sitting.';
    case 'not-monitored':
      return notMonitoredSentence(state.reason);
  }
}

function deviatingSentence(names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined) return 'You have moved away from the posture you calibrated.';
  if (others.length === 0) return `What has changed most: ${lowerFirst(first)}.`;
  return `What has changed: ${[first, ...others].map(lowerFirst).join(', ')}.`;
}

/** While something is beyond its limit but has not lasted long enough to count. */
export function passingSentence(beyond: readonly MetricId[]): string {
  const names = beyond.map((metric) => lowerFirst(metricName(metric))).join(', ');
  return `Just now beyond your limit: ${names}. It counts only once it has lasted for about a minute.`;
}

function notMonitoredSentence(reason: NotMonitoredReason): string {
  switch (reason) {
    case 'paused':
      return 'Paused. The camera is off, and this time is counted neither way.';
    case 'gap':
      return 'The computer slept or was busy, so nothing was seen. This time is counted neither way.';
    case 'stopped':
      return 'Monitoring has been stopped.';
    case 'between-looks':
      return 'The camera is off until the next look. This time is counted neither way.';
  }
}

/** How often the posture changed, as a rate in 15 minutes. */
export function shiftsSentence(per15Min: number): string {
  const times = Math.round(per15Min);
  if (times === 0) return 'You have kept nearly the same posture for a while. A change may feel good.';
  return `You change posture about ${plural(times, 'time', 'times')} in 15 minutes. Moving often is a good habit.`;
}
