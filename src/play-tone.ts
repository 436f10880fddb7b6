// One soft tone, made in the page so that no file is fetched.

export interface Tone {
  readonly pitchHz: number;
  /** By the context's own clock. */
  readonly startS: number;
  readonly riseS: number;
  readonly lengthS: number;
  /** 0 = silent, 1 = as loud as it gets. */
  readonly loudness: number;
}

/** Sounds it once. */
export function playTone(on: AudioContext, { pitchHz, startS, riseS, lengthS, loudness }: Tone): void {
  const tone = on.createOscillator();
  const volume = on.createGain();
  tone.frequency.value = pitchHz;
  // A fast rise and a slow fall: a bare switch would click.
  volume.gain.setValueAtTime(0, startS);
  volume.gain.linearRampToValueAtTime(loudness, startS + riseS);
  volume.gain.exponentialRampToValueAtTime(0.001, startS + lengthS);
  tone.connect(volume).connect(on.destination);
  tone.start(startS);
  tone.stop(startS + lengthS);
}
