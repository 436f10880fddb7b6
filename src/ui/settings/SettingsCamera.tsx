// Settings of the camera, the pose model, and the picture.
import { useEffect } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import type { ModelName } from '../../core/supervision/load';
import { TURNS_DEG } from '../../core/pose/turn';
import { turnOf, turnTo } from '../../core/settings/settings';
import type { SamplingMode } from '../../core/sampling/policy';
import { describeLookEvery, describeModel, describeSampling } from '../../words/choices';
import { describeTurn } from '../../words/picture';
import { Choices } from '../kit/Choices';

const MODELS: readonly ModelName[] = ['full', 'lite'];
const SAMPLING: readonly SamplingMode[] = ['eco', 'balanced', 'precise'];
const LOOK_EVERY = [null, 1, 2, 5, 10] as const;

export function CameraSettings({ model }: { readonly model: AppModel }) {
  const cameras = model.cameras.value;
  const { cameraId } = model.settings.value;
  const { actions } = model;
  const phase = model.phase.value;
  useEffect(() => void actions.refreshCameras(), [actions]);
  const gone = cameraId !== null && cameras.every(({ deviceId }) => deviceId !== cameraId);
  return (
    <section class="card" aria-labelledby="camera-heading">
      <h2 id="camera-heading">Camera</h2>
      <div class="field">
        <label for="camera">Which camera to use</label>
        <select
          id="camera"
          value={cameraId ?? ''}
          onChange={(event) => void actions.changeSettings({ cameraId: event.currentTarget.value || null })}
        >
          <option value="">The browser’s choice</option>
          {gone && <option value={cameraId}>The chosen camera (not connected)</option>}
          {cameras.map(({ deviceId, label }, index) => (
            <option key={deviceId} value={deviceId}>
              {label || `Camera ${index + 1}`}
            </option>
          ))}
        </select>
      </div>
      {phase.kind === 'running' && phase.source.kind === 'camera' && (
        <TurnField model={model} label={phase.source.label} />
      )}
      <p class="small soft">
        Names appear once the browser has allowed a camera. Each camera stands somewhere else, so calibrate
        again after a change.
      </p>
      <p class="small soft">
        When the browser asks, choose “Allow on every visit” or “Remember”. A permission for this time only
        may lapse in the background, and then the camera cannot be opened again by itself.
      </p>
      <div class="row">
        <button type="button" class="button button-small" onClick={() => void actions.refreshCameras()}>
          Look for cameras again
        </button>
      </div>
    </section>
  );
}

function TurnField({ model, label }: { readonly model: AppModel; readonly label: string }) {
  const settings = model.settings.value;
  const turn = (to: string) => {
    const turnDeg = TURNS_DEG.find((each) => String(each) === to);
    if (turnDeg !== undefined) void model.actions.changeSettings(turnTo(settings, label, turnDeg));
  };
  return (
    <div class="field">
      <label for="turn">Turn the picture of “{label}”</label>
      <select
        id="turn"
        value={String(turnOf(settings, label))}
        onChange={({ currentTarget }) => turn(currentTarget.value)}
      >
        {TURNS_DEG.map((turnDeg) => (
          <option key={turnDeg} value={String(turnDeg)}>
            {describeTurn(turnDeg)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function ModelSettings({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="model-heading">
      <h2 id="model-heading">Pose model</h2>
      <Choices
        legend="How much work goes into each look"
        name="model"
        options={MODELS}
        chosen={model.settings.value.model}
        describe={describeModel}
        onChoose={(chosen) => void model.actions.changeSettings({ model: chosen })}
      />
    </section>
  );
}

export function SamplingSettings({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="sampling-heading">
      <h2 id="sampling-heading">How often to look</h2>
      <Choices
        legend="While the picture is not on the screen"
        name="sampling"
        options={SAMPLING}
        chosen={model.settings.value.sampling}
        describe={describeSampling}
        onChoose={(sampling) => void model.actions.changeSettings({ sampling })}
      />
      <p class="small soft">On battery, where the browser tells, it looks a step less often than chosen.</p>
      <LookEvery model={model} />
    </section>
  );
}

function LookEvery({ model }: { readonly model: AppModel }) {
  return (
    <div class="field">
      <label for="look-every">When the camera is on</label>
      <select
        id="look-every"
        aria-describedby="look-every-meaning"
        value={String(model.settings.value.lookEveryMinutes ?? '')}
        onChange={({ currentTarget }) => {
          const lookEveryMinutes = LOOK_EVERY.find((each) => String(each ?? '') === currentTarget.value);
          if (lookEveryMinutes !== undefined) void model.actions.changeSettings({ lookEveryMinutes });
        }}
      >
        {LOOK_EVERY.map((minutes) => (
          <option key={minutes} value={String(minutes ?? '')}>
            {describeLookEvery(minutes)}
          </option>
        ))}
      </select>
      <p id="look-every-meaning" class="small soft">
        A short look takes about 15 seconds, and longer while something is beyond its limit, until you have
        been told. In between the camera and its light are off, and nothing is counted: totals are small, and
        breaks are suggested late.
      </p>
    </div>
  );
}

export function PictureSettings({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="picture-heading">
      <h2 id="picture-heading">Picture</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={model.settings.value.showPicture}
          onChange={(event) =>
            void model.actions.changeSettings({ showPicture: event.currentTarget.checked })
          }
        />
        <span class="choice-text">
          <span>Show the camera picture on the Monitor</span>
          <span class="small soft">
            Off, the drawn figure stands alone. Measuring is the same either way.
          </span>
        </span>
      </label>
    </section>
  );
}
