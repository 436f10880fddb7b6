// The countdown for the ears: a sound for each second before a step, and one when it is done. Off unless asked for.
import { useEffect, useRef } from 'preact/hooks';
import type { CalibrationPhase } from '../../model/model';
import { openChime, type Chime } from '../learn/exercise/chime';

interface SoundProps {
  readonly phase: CalibrationPhase;
  readonly on: boolean;
}

export function CountdownSound({ phase, on }: SoundProps) {
  const chime = useRef<Chime | null>(null);
  useEffect(() => {
    if (!on) return undefined;
    chime.current = openChime();
    return () => {
      chime.current?.close();
      chime.current = null;
    };
  }, [on]);
  const beat = beatOf(phase);
  useEffect(() => {
    if (beat !== '') chime.current?.play('hold');
  }, [beat]);
  return null;
}

/** Changes whenever a sound is due; empty for silence. */
function beatOf(phase: CalibrationPhase): string {
  switch (phase.kind) {
    case 'countdown':
      return `${phase.step} ${phase.secondsLeft}`;
    case 'done':
    case 'failed':
      return phase.kind;
    case 'off':
    case 'placing':
    case 'sampling':
      return '';
  }
}
