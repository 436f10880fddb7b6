// The plumb-line picture: solid is now, the ghost is upright, the band is the limits, and the bob says the state by shape and colour.
import type { Judgement } from '../../../core/baseline/judgement';
import type { Metrics } from '../../../core/baseline/metric';
import type { Glance } from '../../../core/session/glance';
import { StateShape } from '../../kit/Marks';
import { FIGURE_SIZE, postureFigure, type FigureShape } from './posture-figure';

interface PlumbFigureProps {
  readonly view: 'side' | 'front';
  readonly glance: Glance;
  readonly metrics: Metrics | null;
  readonly judgement: Judgement | null;
  /** All that the picture says, as one sentence. */
  readonly label: string;
}

const LINE_X = 26;
const BOB_Y = 122;
const RING_R = 17;
const RING_LENGTH = 2 * Math.PI * RING_R;

export function PlumbFigure({ view, glance, metrics, judgement, label }: PlumbFigureProps) {
  const { ghost, now, bands } = postureFigure(view, metrics, judgement);
  const { kind, dwellShare } = glance;
  return (
    <svg
      class={`plumb plumb-${kind}`}
      viewBox={`0 0 ${FIGURE_SIZE + 30} ${FIGURE_SIZE}`}
      role="img"
      aria-label={label}
    >
      <g transform="translate(30 0)">
        {bands.map(({ of, path }) => (
          <path key={of} class="plumb-band" d={path} />
        ))}
        <Body shape={ghost} class="plumb-ghost" />
        {now !== null && <Body shape={now} class="plumb-now" />}
      </g>
      <path class="plumb-line" d={`M${LINE_X - 12} 6h24M${LINE_X} 6V${BOB_Y - 14}`} />
      {/* A new state is a new bob, so that it settles once. */}
      <g key={kind} class="plumb-bob">
        <g class={`state-${kind}`} transform={`translate(${LINE_X - 12} ${BOB_Y - 12})`}>
          <StateShape kind={kind} />
        </g>
        {dwellShare > 0 && (
          <circle
            class="plumb-ring"
            cx={LINE_X}
            cy={BOB_Y}
            r={RING_R}
            stroke-dasharray={`${(dwellShare * RING_LENGTH).toFixed(1)} ${RING_LENGTH.toFixed(1)}`}
            transform={`rotate(-90 ${LINE_X} ${BOB_Y})`}
          />
        )}
      </g>
    </svg>
  );
}

function Body({ shape, class: name }: { readonly shape: FigureShape; readonly class: string }) {
  const { x, y, r, tiltDeg, profile } = shape.head;
  return (
    <g class={name}>
      <path class="plumb-torso" d={shape.torso} />
      {shape.limbs.map(({ of, path }) => (
        <path key={of} class={`plumb-limb plumb-${of}`} d={path} />
      ))}
      <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${tiltDeg.toFixed(1)})`}>
        <ellipse rx={0.88 * r} ry={1.08 * r} />
        {profile && <path class="plumb-nose" d={`M${0.84 * r} -3l3.500 5-4 2z`} />}
      </g>
    </g>
  );
}
