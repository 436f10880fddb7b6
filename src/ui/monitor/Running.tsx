// What the Monitor shows while something is watched: the picture, the cards, and the day as it goes.
import { useState } from 'preact/hooks';
import type { AppModel, CameraCondition, RunningSource } from '../../model/model';
import { BreakCard } from './cards/BreakCard';
import { CameraCard } from './cards/CameraCard';
import { Lazy } from '../kit/Lazy';
import { GlanceCard } from './figure/GlanceCard';
import { isQuietMoment } from './quiet-moment';
import { MiniButton } from '../mini/MiniButton';
import { PictureCard } from './cards/PictureCard';
import { PlaceCard } from './cards/PlaceCard';
import { SittingClock } from './cards/SittingClock';
import { QuietCard } from './cards/Snooze';
import { WarningCards } from './cards/WarningCards';
import '../../styles/watching.css';
import * as words from '../../words/views/monitor';

interface RunningProps {
  readonly model: AppModel;
  readonly source: RunningSource;
  readonly camera: CameraCondition;
}

export function Running({ model, source, camera }: RunningProps) {
  const { kind } = model.calibration.value;
  if (kind !== 'off' && kind !== 'done') {
    return (
      <div class="stack">
        <h1 class="visually-hidden">{words.MONITOR}</h1>
        <CameraCard model={model} camera={camera} />
        <Lazy load={loadCalibrate} what="calibration">
          {({ WithPicture }) => <WithPicture model={model} source={source} />}
        </Lazy>
        <div class="row">
          <OffButtons model={model} source={source} />
        </div>
      </div>
    );
  }
  return (
    <div class="monitor">
      <h1 class="visually-hidden">{words.MONITOR}</h1>
      <div class="stack monitor-notices">
        <CameraCard model={model} camera={camera} />
        <PictureCard model={model} />
        <PlaceCard model={model} source={source} />
        {(kind === 'done' || isQuietMoment(model)) && (
          <Lazy load={loadCalibrate} what={words.WHAT_I_LEARNT}>
            {({ AfterFirst, OfferOne }) =>
              kind === 'done' ? <AfterFirst model={model} /> : <OfferOne model={model} />
            }
          </Lazy>
        )}
      </div>
      <div class="stack monitor-picture">
        <GlanceCard model={model} />
        <WarningCards model={model} />
        <BreakCard model={model} />
        <QuietCard model={model} />
        <SourceControls model={model} source={source} />
      </div>
      <div class="stack monitor-beside">
        {source.kind === 'sitter' && (
          <Lazy load={loadDemo} what={words.THE_DEMO}>
            {({ DemoCard }) => <DemoCard model={model} source={source} />}
          </Lazy>
        )}
        <SittingClock model={model} />
        <Details model={model} />
      </div>
    </div>
  );
}

const loadDemo = () => import('./demo/DemoCard');

const loadCalibrate = () => import('../calibrate/Calibrate');

/** Fetched when first wanted: the picture above says what matters. */
const loadDetails = () => import('./Details');

function Details({ model }: { readonly model: AppModel }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.DETAILS}</summary>
      {open && (
        <Lazy load={loadDetails} what={words.THE_FIGURES}>
          {({ MeasureList }) => <MeasureList model={model} />}
        </Lazy>
      )}
    </details>
  );
}

/** Wherever the camera is on, one press switches it off. */
function OffButtons({ model, source }: { readonly model: AppModel; readonly source: RunningSource }) {
  return (
    <>
      <button type="button" class="button" onClick={() => model.actions.pause()}>
        {source.kind === 'camera' ? words.PAUSE_CAMERA_OFF : words.PAUSE}
      </button>
      <button type="button" class="button" onClick={() => model.actions.stop()}>
        {words.STOP}
      </button>
    </>
  );
}

function SourceControls({ model, source }: { readonly model: AppModel; readonly source: RunningSource }) {
  const { showPicture } = model.settings.value;
  return (
    <div class="stack stack-tight">
      <div class="row">
        <OffButtons model={model} source={source} />
        <button
          type="button"
          class="button"
          onClick={() => void model.actions.changeSettings({ showPicture: !showPicture })}
        >
          {showPicture ? words.HIDE_CAMERA_PICTURE : words.SHOW_CAMERA_PICTURE}
        </button>
        <MiniButton model={model} />
      </div>
      {showPicture && (
        <Lazy load={loadDetails} what={words.THE_PICTURE}>
          {({ CameraPicture }) => <CameraPicture model={model} source={source} />}
        </Lazy>
      )}
      <p class="small soft">
        {source.label}. {words.NEVER_SAVED}
      </p>
    </div>
  );
}
