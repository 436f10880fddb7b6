// The person's own limits over the live picture: full lines for the baseline, dashed ones for the limit.
import type { AppModel } from '../../../model/model';
import { limitsOf } from '../../../core/judgement/thresholds';
import { fitToFrame } from '../../../core/metrics/chair-moved';
import { limitLines } from '../../../core/setups/limit-lines';

export function LimitOverlay({ model }: { readonly model: AppModel }) {
  const setup = model.setup.value;
  const frame = model.live.value?.observation.frame;
  if (setup === null || frame === undefined) return null;
  const fitted = fitToFrame(setup.baseline, frame);
  if (fitted === null) return null;
  const baseline = { ...fitted, view: setup.viewOverride ?? fitted.view };
  const lines = limitLines(baseline, limitsOf(baseline, model.settings.value.sensitivity, setup.raises));
  return (
    <svg class="stage-overlay" viewBox={`0 0 ${frame.widthPx} ${frame.heightPx}`} aria-hidden="true">
      {lines.map(({ name, kind, from, to }) => (
        <g key={name} stroke-width={frame.widthPx / 200}>
          <line class="limit-shade" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          <line class={`limit-line limit-${kind}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        </g>
      ))}
    </svg>
  );
}
