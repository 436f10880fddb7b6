// Asks about the place: another setup, one of several, or standing at a desk that has a setup for it.
import type { ComponentChildren } from 'preact';
import type { AppModel, RunningSource } from '../../../model/model';
import { candidatesAt } from '../../../core/setups/choose-setup';
import type { PlaceChange } from '../../../core/setups/compare-place';
import type { Setup } from '../../../core/baseline/setup';
import { describeKeeping, describePlaceChange } from '../../../words/setups';
import { SetupThumbnail } from '../../settings/SetupThumbnail';
import { SlowDriftCard } from './SlowDriftCard';
import * as words from '../../../words/views/monitor';

interface PlaceCardProps {
  readonly model: AppModel;
  readonly source: RunningSource;
}

/** At most one question at a time. */
export function PlaceCard({ model, source }: PlaceCardProps) {
  const setup = model.setup.value;
  const asked = model.setupsToAsk.value;
  const live = model.live.value;
  const others = candidatesAt(model.setups.value, source).filter(({ id }) => id !== setup?.id);
  if (setup === null) return <NewPlace model={model} source={source} />;
  const placeChange = live?.placeChange ?? null;
  if (placeChange !== null) return <Different model={model} change={placeChange} others={others} />;
  if (asked.length > 0) return <WhichSetup model={model} asked={asked} />;
  const standing = others.filter(({ standingDesk }) => standingDesk);
  if (live?.standing === true && !setup.standingDesk && standing.length > 0) {
    return <Standing model={model} setups={standing} />;
  }
  const drift = model.slowDrift.value;
  return drift === null ? <div role="status" /> : <SlowDriftCard model={model} drift={drift} />;
}

function Card({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="card" aria-label={title} role="status">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function SwitchButtons({ model, setups }: { readonly model: AppModel; readonly setups: readonly Setup[] }) {
  return (
    <>
      {setups.map(({ id, name, baseline }) => (
        <button
          key={id}
          type="button"
          class="button button-small setup-choice"
          onClick={() => void model.actions.useSetup(id)}
        >
          <SetupThumbnail baseline={baseline} /> {name}
        </button>
      ))}
    </>
  );
}

interface DifferentProps {
  readonly model: AppModel;
  readonly change: PlaceChange;
  readonly others: readonly Setup[];
}

function Different({ model, change, others }: DifferentProps) {
  return (
    <Card title={words.SETUP_CHANGED}>
      <p>
        {describePlaceChange(change)} {describeKeeping(change)}
      </p>
      <div class="row">
        <a class="button button-small" href="#/calibrate">
          {words.RECALIBRATE}
        </a>
        <button type="button" class="button button-small" onClick={() => void model.actions.keepPlace()}>
          {words.keepOne(model.setup.value?.name ?? '')}
        </button>
      </div>
      {others.length > 0 && (
        <>
          <p>{words.OR_SWITCH_TO}</p>
          <div class="row">
            <SwitchButtons model={model} setups={others} />
          </div>
        </>
      )}
    </Card>
  );
}

function WhichSetup({ model, asked }: { readonly model: AppModel; readonly asked: readonly Setup[] }) {
  return (
    <Card title={words.WHICH_SETUP}>
      <p>{words.takenToBe(model.setup.value?.name ?? '')}</p>
      <div class="row">
        <SwitchButtons model={model} setups={asked} />
      </div>
    </Card>
  );
}

function Standing({ model, setups }: { readonly model: AppModel; readonly setups: readonly Setup[] }) {
  return (
    <Card title={words.YOU_ARE_STANDING}>
      <p>{words.STANDING_MEANING}</p>
      <div class="row">
        <SwitchButtons model={model} setups={setups} />
      </div>
    </Card>
  );
}

/** A camera that is none of the setups', while there are some. */
function NewPlace({ model, source }: PlaceCardProps) {
  const known = model.setups.value.filter(({ sourceKind }) => sourceKind === source.kind);
  if (known.length === 0) return <div role="status" />;
  return (
    <Card title={words.UNKNOWN_CAMERA}>
      <p>{words.UNKNOWN_CAMERA_MEANING}</p>
      <div class="row">
        <SwitchButtons model={model} setups={known} />
      </div>
    </Card>
  );
}
