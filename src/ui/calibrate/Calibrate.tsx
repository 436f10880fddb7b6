// The Calibrate view: placement, countdown, measuring, and how it went.
import { Phrase } from '../kit/Phrase';
import type { ComponentChildren } from 'preact';
import type { AppModel, CalibrationPhase, RunningSource } from '../../model/model';
import { CalibrationIntro } from './CalibrationIntro';
export { AfterFirst } from './CalibrationOutcome';
export { OfferOne } from './ShowMore';

import { CalibrationDone, CalibrationFailed } from './CalibrationOutcome';
import { Counting, Placing, Sampling } from './CalibrationSteps';
import { CountdownSound } from './CountdownSound';
import { LimitOverlay } from '../monitor/picture/LimitOverlay';
import { PictureStage } from '../monitor/picture/PictureStage';
import { StartOptions } from '../monitor/start/StartOptions';
import { StepDrawing } from './StepDrawing';
import '../../styles/watching.css';
import * as words from '../../words/views/calibrate';

export function Calibrate({ model }: { readonly model: AppModel }) {
  const phase = model.phase.value;
  return (
    <div class="stack">
      <h1>{words.CALIBRATE}</h1>
      {phase.kind === 'running' ? (
        <WithPicture model={model} source={phase.source} />
      ) : (
        <WithoutPicture model={model} />
      )}
    </div>
  );
}

function WithoutPicture({ model }: { readonly model: AppModel }) {
  const { kind } = model.phase.value;
  return (
    <div class="card card-pair">
      <div class="stack">
        <h2>{words.FIRST_A_PICTURE}</h2>
        <p>{words.NEEDS_A_PICTURE}</p>
        {kind === 'starting' && <p class="soft">{words.PICTURE_IS_OPENING}</p>}
        {kind === 'paused' && (
          <div class="row">
            <button type="button" class="button button-main" onClick={() => void model.actions.resume()}>
              {words.RESUME}
            </button>
          </div>
        )}
        {kind === 'problem' && (
          <p>
            <Phrase text={words.NOT_OPENED}>{(text) => <a href="#/">{text}</a>}</Phrase>
          </p>
        )}
        {(kind === 'idle' || kind === 'problem') && <StartOptions model={model} />}
      </div>
      <StepDrawing step="placing" />
    </div>
  );
}

/** The picture with the present step beside it. */
export function WithPicture({ model, source }: { readonly model: AppModel; readonly source: RunningSource }) {
  const calibration = model.calibration.value;
  return (
    <div class="columns">
      <PictureStage model={model} source={source}>
        {calibration.kind === 'done' && <LimitOverlay model={model} />}
        {calibration.kind === 'countdown' && calibration.faults.length === 0 && (
          <div class="countdown number" aria-hidden="true">
            {calibration.secondsLeft}
          </div>
        )}
      </PictureStage>
      <div class="stack step" tabIndex={-1}>
        <CountdownSound phase={calibration} on={model.settings.value.countdownSound} />
        <Step model={model} calibration={calibration} />
      </div>
    </div>
  );
}

function Step({
  model,
  calibration,
}: {
  readonly model: AppModel;
  readonly calibration: CalibrationPhase;
}): ComponentChildren {
  switch (calibration.kind) {
    case 'off':
      return <CalibrationIntro model={model} />;
    case 'placing':
      return (
        <Placing
          model={model}
          faults={calibration.faults}
          detectedView={calibration.detectedView}
          viewOverride={calibration.viewOverride}
          handsFree={calibration.handsFree}
          unseen={calibration.unseen}
          slow={calibration.slow}
        />
      );
    case 'countdown':
      return (
        <Counting
          model={model}
          step={calibration.step}
          round={calibration.round}
          secondsLeft={calibration.secondsLeft}
          faults={calibration.faults}
        />
      );
    case 'sampling':
      return (
        <Sampling
          model={model}
          step={calibration.step}
          progress={calibration.progress}
          faults={calibration.faults}
          slow={calibration.slow}
        />
      );
    case 'done':
      return <CalibrationDone model={model} baseline={calibration.baseline} />;
    case 'failed':
      return <CalibrationFailed model={model} problem={calibration.problem} step={calibration.step} />;
  }
}
