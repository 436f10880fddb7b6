// A small gauge: the baseline in the middle, the limit as a line, the present value as a dot. What it shows is also said in words.
import type { GaugeScale } from './gauge-scale';

const INSET = 2;

/** Widths are in per cent, so that the gauge fills its row without bending its dot. */
export function Gauge({ scale }: { readonly scale: GaugeScale }) {
  const x = (place: number): string => `${INSET + place * (100 - 2 * INSET)}%`;
  const width = (from: number, to: number): string => `${(to - from) * (100 - 2 * INSET)}%`;
  return (
    <svg class="gauge" aria-hidden="true">
      <rect class="gauge-track" x={x(0)} y="7" width={width(0, 1)} height="6" rx="3" />
      {scale.limits.map((limit) => (
        <rect
          key={`zone${limit}`}
          class="gauge-zone"
          x={x(limit < 0.5 ? 0 : limit)}
          y="7"
          width={limit < 0.5 ? width(0, limit) : width(limit, 1)}
          height="6"
          rx="3"
        />
      ))}
      <line class="gauge-line" x1={x(0.5)} x2={x(0.5)} y1="4" y2="16" stroke-width="2" />
      {scale.limits.map((limit) => (
        <line key={limit} class="gauge-limit" x1={x(limit)} x2={x(limit)} y1="2" y2="18" stroke-width="2" />
      ))}
      <circle
        class={scale.beyond ? 'gauge-marker gauge-marker-beyond' : 'gauge-marker'}
        cx={x(scale.marker)}
        cy="10"
        r="7"
        stroke-width="2"
      />
    </svg>
  );
}
