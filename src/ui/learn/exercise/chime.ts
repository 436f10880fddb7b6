// The soft sounds of the stretch timer, made in the page so that no file is fetched.

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
        playTone(context, pitchHz, context.currentTime + index * BETWEEN_S);
      });
    },
    close: () => {
      void context.close();
    },
  };
}

function playTone(context: AudioContext, pitchHz: number, startS: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitchHz;
  // A fast rise and a slow fall: a bare switch would click.
  volume.gain.setValueAtTime(0, startS);
  volume.gain.linearRampToValueAtTime(LOUDNESS, startS + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, startS + LENGTH_S);
  tone.connect(volume).connect(context.destination);
  tone.start(startS);
  tone.stop(startS + LENGTH_S);
}
