// The soft sound of the stretch timer, made in the page so that no file is fetched.

export interface Chime {
  readonly play: () => void;
  readonly close: () => void;
}

const PITCH_HZ = 660;
const LENGTH_S = 0.35;
const LOUDNESS = 0.12;

/** Readies a sound. Call it in a click: browsers allow sound only then. Without Web Audio it is a silent one. */
export function openChime(): Chime {
  if (typeof AudioContext === 'undefined') return { play: () => undefined, close: () => undefined };
  const context = new AudioContext();
  return {
    play: () => {
      const tone = context.createOscillator();
      const volume = context.createGain();
      const start = context.currentTime;
      tone.frequency.value = PITCH_HZ;
      // A fast rise and a slow fall: a bare switch would click.
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, start + LENGTH_S);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + LENGTH_S);
    },
    close: () => {
      void context.close();
    },
  };
}
