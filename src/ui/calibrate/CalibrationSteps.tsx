// The steps in which the person is looked at: placement, countdown, measuring. After the start nothing needs to be touched.
import type { AppModel } from '../../model/model';
import type { SlowCamera } from '../../core/calibration/cadence';
import type { PlacementFault } from '../../core/calibration/calibration';
import type { View } from '../../core/features/view';
import type { Round } from '../../core/calibration/flow-state';
import type { CalibrationStep } from '../../core/calibration/steps';
import type { UnseenPart } from '../../core/calibration/unseen-parts';
import {
  describeFault,
  describeSlowCamera,
  describeUnseen,
  NOT_MEASURING,
  ONCE_MORE,
  samplingSentence,
  stepInstruction,
  stepTitle,
  viewMeaning,
  viewName,
} from '../../words/calibration';
import { plural } from '../../words/durations';
import { metricName } from '../../words/metrics';
import { DoneMark, OpenMark } from '../kit/Marks';
import { measurableIn } from '../monitor/measures/measure-groups';
import { PictureRemarks } from '../monitor/cards/PictureCard';
import { FourDots } from './FourDots';
import { StepDrawing } from './StepDrawing';
import * as words from '../../words/views/calibrate';

const VIEWS: readonly View[] = ['front', 'side', 'angled'];

interface PlacingProps {
  readonly model: AppModel;
  readonly faults: readonly PlacementFault[];
  readonly detectedView: View | null;
  readonly viewOverride: View | null;
  readonly handsFree: boolean;
  readonly unseen: readonly UnseenPart[];
  readonly slow: SlowCamera | null;
}

export function Placing({
  model,
  faults,
  detectedView,
  viewOverride,
  handsFree,
  unseen,
  slow,
}: PlacingProps) {
  const view = viewOverride ?? detectedView;
  return (
    <section class="card" aria-labelledby="placing">
      <h2 id="placing">{words.SIT_UPRIGHT}</h2>
      <StepDrawing step="placing" />
      <Remarks faults={faults} />
      {faults.length === 0 &&
        unseen.map((part) => (
          <p key={part} class="small">
            {describeUnseen(part)}
          </p>
        ))}
      <Slowness slow={slow} />
      <PictureRemarks model={model} />
      <p class="small soft">{handsFree ? words.STARTS_BY_ITSELF : words.START_WHEN_READY}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={() => model.actions.startStep('upright')}>
          {handsFree ? words.START_NOW : words.START_THE_COUNTDOWN}
        </button>
        <CancelButton model={model} />
      </div>
      <details>
        <summary>{words.DETAILS}</summary>
        <div class="stack">
          <div class="field">
            <label for="view">{words.WHERE_THE_CAMERA_STANDS}</label>
            <select
              id="view"
              value={viewOverride ?? 'detected'}
              onChange={(event) => void model.actions.overrideView(viewOf(event.currentTarget.value))}
            >
              <option value="detected">
                {detectedView === null ? words.FIND_OUT_BY_ITSELF : words.viewFound(detectedView)}
              </option>
              {VIEWS.map((one) => (
                <option key={one} value={one}>
                  {viewName(one)}
                </option>
              ))}
            </select>
          </div>
          {view !== null && <p class="small">{viewMeaning(view)}</p>}
          <Ease model={model} handsFree={handsFree} />
          {view !== null && (
            <div class="stack stack-tight">
              <h3>{words.MEASURABLE_FROM_HERE}</h3>
              <ul class="measurable plain-list">
                {measurableIn(view).map((metric) => (
                  <li key={metric}>{metricName(metric)}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </details>
    </section>
  );
}

function viewOf(text: string): View | null {
  return VIEWS.find((view) => view === text) ?? null;
}

/** For those who would rather not reach for the keys, or not look at the screen. */
function Ease({ model, handsFree }: { readonly model: AppModel; readonly handsFree: boolean }) {
  const { countdownSound } = model.settings.value;
  return (
    <div>
      <label class="choice">
        <input
          type="checkbox"
          checked={handsFree}
          onChange={(event) => model.actions.calibrateHandsFree(event.currentTarget.checked)}
        />
        <span class="choice-text">
          <span>{words.HANDS_FREE}</span>
          <span class="small soft">{words.HANDS_FREE_MEANING}</span>
        </span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={countdownSound}
          onChange={(event) =>
            void model.actions.changeSettings({ countdownSound: event.currentTarget.checked })
          }
        />
        <span class="choice-text">
          <span>{words.COUNT_WITH_SOUND}</span>
        </span>
      </label>
    </div>
  );
}

interface CountingProps {
  readonly model: AppModel;
  readonly step: CalibrationStep;
  readonly round: Round;
  readonly secondsLeft: number;
  readonly faults: readonly PlacementFault[];
}

export function Counting({ model, step, round, secondsLeft, faults }: CountingProps) {
  return (
    <section class="card" aria-labelledby="counting">
      <h2 id="counting">{stepTitle(step)}</h2>
      <StepDrawing step={step} />
      <p>{round === 1 ? stepInstruction(step) : ONCE_MORE}</p>
      {step === 'glances' && <FourDots />}
      {faults.length === 0 ? (
        <p class="clock-value number" role="timer">
          {plural(secondsLeft, 'second', 'seconds')}
        </p>
      ) : (
        <Hindered faults={faults} />
      )}
      <div class="row">
        <CancelButton model={model} />
      </div>
    </section>
  );
}

interface SamplingProps {
  readonly model: AppModel;
  readonly step: CalibrationStep;
  readonly progress: number;
  readonly faults: readonly PlacementFault[];
  readonly slow: SlowCamera | null;
}

export function Sampling({ model, step, progress, faults, slow }: SamplingProps) {
  return (
    <section class="card" aria-labelledby="sampling">
      <h2 id="sampling">{stepTitle(step)}</h2>
      <StepDrawing step={step} />
      {step === 'glances' && <FourDots />}
      {step === 'glances' && <p>{stepInstruction(step)}</p>}
      <progress class="progress" max={1} value={progress} aria-label={words.GOOD_PICTURES} />
      <Slowness slow={slow} />
      {faults.length === 0 ? <p>{samplingSentence(step)}</p> : <Hindered faults={faults} />}
      <div class="row">
        <CancelButton model={model} />
      </div>
    </section>
  );
}

function Slowness({ slow }: { readonly slow: SlowCamera | null }) {
  return slow === null ? null : <p class="small">{describeSlowCamera(slow)}</p>;
}

/** Says live what is in the way, and that the time does not count. */
function Hindered({ faults }: { readonly faults: readonly PlacementFault[] }) {
  return (
    <>
      <Remarks faults={faults} />
      <p class="small soft">{NOT_MEASURING}</p>
    </>
  );
}

/** The first remark only: mending one often mends the next. */
function Remarks({ faults }: { readonly faults: readonly PlacementFault[] }) {
  const [first] = faults;
  return (
    <p class="remark" role="status">
      {first === undefined ? <DoneMark /> : <OpenMark />}
      <span>{first === undefined ? words.SEEN_WELL : describeFault(first)}</span>
    </p>
  );
}

function CancelButton({ model }: { readonly model: AppModel }) {
  return (
    <button type="button" class="button" onClick={() => model.actions.cancelCalibration()}>
      {words.CANCEL}
    </button>
  );
}
