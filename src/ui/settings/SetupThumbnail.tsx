// A setup's small picture: the figure its baseline describes, drawn from numbers.
import type { Baseline } from '../../core/baseline/baseline';
import { figureOf } from '../../core/setups/baseline-figure';

/** Decoration: the setup's name stands beside it. */
export function SetupThumbnail({ baseline }: { readonly baseline: Baseline }) {
  const figure = figureOf(baseline);
  const { frameWidthPx: width, frameHeightPx: height } = baseline;
  const stroke = width / 34;
  return (
    <svg class="setup-thumbnail" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {figure !== null && (
        <g stroke-width={stroke}>
          {figure.bones.map(({ from, to }, index) => (
            <line key={index} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          ))}
          <circle cx={figure.head.centre.x} cy={figure.head.centre.y} r={figure.head.radiusPx} />
        </g>
      )}
    </svg>
  );
}
