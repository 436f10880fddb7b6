// The sound of a nudge: two soft tones, made in the page so that nothing is fetched.
import type { NotifyOutcome } from '../core/watch/alert-outcome';
import { messageOf } from '../message-of';

const PITCHES_HZ = [523, 659] as const;
const BETWEEN_S = 0.25;
const LENGTH_S = 0.6;
const LOUDNESS = 0.1;
/** A browser that will not sound leaves one waiting for ever. [design] */
const PATIENCE_MS = 2_000;

let context: AudioContext | null = null;

/** Plays it, also while the page is hidden. Never rejects. */
export async function chime(): Promise<NotifyOutcome> {
  try {
    context ??= new AudioContext();
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([context.resume(), patience]);
    if (context.state !== 'running') {
      return { kind: 'failed', message: 'the page must be clicked once before it may sound' };
    }
    for (const [index, pitchHz] of PITCHES_HZ.entries()) {
      playTone(context, pitchHz, context.currentTime + index * BETWEEN_S);
    }
    return { kind: 'sent' };
  } catch (error: unknown) {
    return { kind: 'failed', message: messageOf(error) };
  }
}

function playTone(on: AudioContext, pitchHz: number, startS: number): void {
  const tone = on.createOscillator();
  const volume = on.createGain();
  tone.frequency.value = pitchHz;
  // A fast rise and a slow fall: a bare switch would click.
  volume.gain.setValueAtTime(0, startS);
  volume.gain.linearRampToValueAtTime(LOUDNESS, startS + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, startS + LENGTH_S);
  tone.connect(volume).connect(on.destination);
  tone.start(startS);
  tone.stop(startS + LENGTH_S);
}
