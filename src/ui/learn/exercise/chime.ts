// The soft sounds of the stretch timer, made in the page so that no file is fetched.
import { playTone } from '../../../play-tone';

/** One sound for each thing to do, told apart with the eyes closed: get into position, hold, and all done. */
export type Tune = 'ready' | 'hold' | 'done';

export interface Chime {
  readonly play: (tune: Tune) => void;
  readonly close: () => void;
}

/** Low for moving, high for holding, and three rising tones for the end. [design] */
const PITCHES_HZ: Readonly<Record<Tune, readonly number[]>> = {
  ready: [440],
  hold: [660],
  done: [523, 659, 784],
};
const RISE_S = 0.02;
const LENGTH_S = 0.35;
const BETWEEN_S = 0.22;
const LOUDNESS = 0.12;

/** Readies the sounds. Call it in a click: browsers allow sound only then. Without Web Audio they are silent. */
export function openChime(): Chime {
  if (typeof AudioContext === 'undefined') return { play: () => undefined, close: () => undefined };
  const context = new AudioContext();
  return {
    play: (tune) => {
      PITCHES_HZ[tune].forEach((pitchHz, index) => {
        const startS = context.currentTime + index * BETWEEN_S;
        playTone(context, { pitchHz, startS, riseS: RISE_S, lengthS: LENGTH_S, loudness: LOUDNESS });
      });
    },
    close: () => {
      void context.close();
    },
  };
}
