// A warning looked into: the last ten minutes against the limit, and how much room this measure has before I speak up.
import { useCallback } from 'preact/hooks';
import type { AppModel } from '../../../model/model';
import type { MetricId } from '../../../core/baseline/metric';
import type { Setup } from '../../../core/baseline/setup';
import { recentOf, shareBeyond, type Recent } from '../../../core/judgement/recent';
import { MAX_RAISES } from '../../../core/judgement/thresholds';
import { recentSentence, roomSentence } from '../../../words/limits';
import { Plotted, type Draw } from '../../report/chart/Plotted';
import './warning.css';
import * as words from '../../../words/views/monitor';

const NOTHING: Recent = [];

interface DetailProps {
  readonly model: AppModel;
  readonly metric: MetricId;
}

export function WarningDetail({ model, metric }: DetailProps) {
  const live = model.live.value;
  const setup = model.setup.value;
  const judged = live?.judgement?.perMetric[metric];
  const limit = judged?.kind === 'judged' ? judged.limit : null;
  return (
    <div class="stack">
      {limit === null ? (
        <p class="small soft">{words.NOT_MEASURED_NOW}</p>
      ) : (
        <>
          <RecentPlot model={model} metric={metric} limit={limit} />
          {setup !== null && <Room model={model} metric={metric} setup={setup} limit={limit} />}
        </>
      )}
    </div>
  );
}

function RecentPlot({ model, metric, limit }: DetailProps & { readonly limit: number }) {
  const recent = model.live.value?.recent ?? NOTHING;
  const draw: Draw = useCallback(
    (charts, widthPx) => charts.drawRecent(recentOf(recent, metric), metric, limit, widthPx),
    [recent, metric, limit],
  );
  return (
    <Plotted
      draw={draw}
      summary={recentSentence(shareBeyond(recentOf(recent, metric), limit))}
      table={null}
    />
  );
}

interface RoomProps extends DetailProps {
  readonly setup: Setup;
  readonly limit: number;
}

/** The limit follows at the next look, in the picture too. */
function Room({ model, metric, setup, limit }: RoomProps) {
  const id = `room-${metric}`;
  const raises = setup.raises[metric] ?? 0;
  const choose = (times: number): void =>
    void model.actions.changeSetup(setup.id, { raises: { ...setup.raises, [metric]: times } });
  return (
    <div class="field">
      <label for={id}>{words.LESS_OF_THIS}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={MAX_RAISES}
        step={1}
        value={raises}
        aria-valuetext={roomSentence(metric, limit)}
        onInput={(event) => choose(Number(event.currentTarget.value))}
      />
      <p class="small soft">{roomSentence(metric, limit)}</p>
    </div>
  );
}
