// The states of monitoring in words: what holds now, and why a moment cannot be judged.
import type { UnknownReason } from '../core/baseline/judgement';
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
        why: 'You have not calibrated yet.',
        remedy: 'Show me how you like to sit.',
      };
    case 'settling':
      return { why: 'Almost ready.', remedy: 'Give it a few seconds.' };
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
        why: 'Someone else seems to be in the picture.',
        remedy: 'Nothing to do: watching goes on when you are back in your place.',
      };
    case 'setup-changed':
      return {
        why: 'Camera moved?',
        remedy: 'Recalibrate, so that you are compared with how you sit here.',
      };
    case 'too-little-shows':
      return {
        why: 'I see too little of you from here to say that you sit upright. I watch what shows, and tell you if it changes for long.',
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
      return 'Upright';
    case 'deviating':
      return 'Drifted';
    case 'unknown':
      return 'Can’t tell';
    case 'away':
      return 'Away';
    case 'not-monitored':
      return 'Not watching';
  }
}

/** The state in a few words, for headings, legends and tables. */
export function stateName(kind: WatchState['kind']): string {
  switch (kind) {
    case 'good':
      return 'Upright';
    case 'deviating':
      return 'Drifted';
    case 'unknown':
      return 'Can’t tell';
    case 'away':
      return 'Away';
    case 'not-monitored':
      return 'Not watching';
  }
}

/** The state as one calm sentence or two. */
export function stateSentence(state: WatchState): string {
  switch (state.kind) {
    case 'good':
      return 'You sit as you did at calibration.';
    case 'deviating':
      return deviatingSentence(state.metrics.map(metricName));
    case 'unknown': {
      const { why, remedy } = explainUnknown(state.reason);
      return `${why} ${remedy}`;
    }
    case 'away':
      return 'Nobody is in the picture. Time away counts as a break.';
    case 'not-monitored':
      return notMonitoredSentence(state.reason);
  }
}

function deviatingSentence(names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined) return 'You have drifted from your upright.';
  if (others.length === 0) return `Changed most: ${lowerFirst(first)}.`;
  return `Changed: ${[first, ...others].map(lowerFirst).join(', ')}.`;
}

function notMonitoredSentence(reason: NotMonitoredReason): string {
  switch (reason) {
    case 'paused':
      return 'Paused. The camera is off; not counted.';
    case 'gap':
      return 'The computer slept or was busy; not counted.';
    case 'stopped':
      return 'Monitoring has been stopped.';
    case 'between-looks':
      return 'The camera is off until the next look; not counted.';
  }
}

/** How often the posture changed, as a rate in 15 minutes. */
export function shiftsSentence(per15Min: number): string {
  const times = Math.round(per15Min);
  if (times === 0) return 'You have kept nearly the same posture for a while. Time to move?';
  return `You change posture about ${plural(times, 'time', 'times')} in 15 minutes. Moving often is a good habit.`;
}
