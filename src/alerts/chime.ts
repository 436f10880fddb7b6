// The sound of a nudge: two soft tones, made in the page so that nothing is fetched.
import type { NotifyOutcome } from '../core/watch/alert-outcome';
import { messageOf } from '../message-of';
import { playTone } from '../play-tone';

const PITCHES_HZ = [523, 659] as const;
const BETWEEN_S = 0.25;
const RISE_S = 0.03;
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
      const startS = context.currentTime + index * BETWEEN_S;
      playTone(context, { pitchHz, startS, riseS: RISE_S, lengthS: LENGTH_S, loudness: LOUDNESS });
    }
    return { kind: 'sent' };
  } catch (error: unknown) {
    return { kind: 'failed', message: messageOf(error) };
  }
}
