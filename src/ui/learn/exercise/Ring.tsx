// A ring that empties while a stretch is held, with the seconds that are left in its middle.
interface RingProps {
  /** What is left, from 1 to 0. */
  readonly share: number;
  readonly seconds: number;
}

const RADIUS = 52;
const AROUND = 2 * Math.PI * RADIUS;

/** The clock of a stretch. */
export function Ring({ share, seconds }: RingProps) {
  return (
    <p class="learn-ring" role="timer" aria-live="off">
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle class="learn-ring-track" cx="60" cy="60" r={RADIUS} />
        <circle
          class="learn-ring-left"
          cx="60"
          cy="60"
          r={RADIUS}
          stroke-dasharray={AROUND}
          stroke-dashoffset={AROUND * (1 - Math.min(1, Math.max(0, share)))}
          transform="rotate(-90 60 60)"
        />
      </svg>
      <span class="learn-ring-seconds">
        {seconds}
        <span class="learn-ring-unit"> s</span>
      </span>
    </p>
  );
}
