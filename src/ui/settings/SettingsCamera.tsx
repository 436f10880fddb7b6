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
import { LockChoice } from './LockChoice';
import * as words from '../../words/views/settings';

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
      <h2 id="camera-heading">{words.CAMERA}</h2>
      <div class="field">
        <label for="camera">{words.WHICH_CAMERA}</label>
        <select
          id="camera"
          value={cameraId ?? ''}
          onChange={(event) => void actions.changeSettings({ cameraId: event.currentTarget.value || null })}
        >
          <option value="">{words.BROWSERS_CHOICE}</option>
          {gone && <option value={cameraId}>{words.CAMERA_NOT_CONNECTED}</option>}
          {cameras.map(({ deviceId, label }, index) => (
            <option key={deviceId} value={deviceId}>
              {label || words.cameraNumber(index + 1)}
            </option>
          ))}
        </select>
      </div>
      {phase.kind === 'running' && phase.source.kind === 'camera' && (
        <TurnField model={model} label={phase.source.label} />
      )}
      <p class="small soft">{words.CAMERA_NAMES}</p>
      <p class="small soft">{words.CAMERA_PERMISSION}</p>
      <div class="row">
        <button type="button" class="button button-small" onClick={() => void actions.refreshCameras()}>
          {words.LOOK_FOR_CAMERAS}
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
      <label for="turn">{words.turnPictureOf(label)}</label>
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
      <h2 id="model-heading">{words.POSE_MODEL}</h2>
      <Choices
        legend={words.MODEL_MEANING}
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
      <h2 id="sampling-heading">{words.HOW_OFTEN}</h2>
      <Choices
        legend={words.HOW_OFTEN_MEANING}
        name="sampling"
        options={SAMPLING}
        chosen={model.settings.value.sampling}
        describe={describeSampling}
        onChoose={(sampling) => void model.actions.changeSettings({ sampling })}
      />
      <p class="small soft">{words.ON_BATTERY}</p>
      <LookEvery model={model} />
      <LockChoice model={model} />
    </section>
  );
}

function LookEvery({ model }: { readonly model: AppModel }) {
  return (
    <div class="field">
      <label for="look-every">{words.CAMERA_HOURS}</label>
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
        {words.SHORT_LOOKS_MEANING}
      </p>
    </div>
  );
}

export function PictureSettings({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="picture-heading">
      <h2 id="picture-heading">{words.PICTURE}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={model.settings.value.showPicture}
          onChange={(event) =>
            void model.actions.changeSettings({ showPicture: event.currentTarget.checked })
          }
        />
        <span class="choice-text">
          <span>{words.SHOW_PICTURE}</span>
          <span class="small soft">{words.SHOW_PICTURE_MEANING}</span>
        </span>
      </label>
    </section>
  );
}
