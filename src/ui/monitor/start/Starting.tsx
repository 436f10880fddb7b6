// The few seconds between the start and the first look, step by step.
import type { AppModel } from '../../../model/model';
import {
  describeArrived,
  describeStartingStep,
  STARTING_STEPS,
  type StartingStep,
} from '../../../words/phases';
import type { Arrived } from '../../../core/supervision/load';
import { DoneMark, OpenMark, Spinner } from '../../kit/Marks';

interface StartingProps {
  readonly model: AppModel;
  readonly step: StartingStep;
  readonly arrived: Arrived | null;
}

export function Starting({ model, step, arrived }: StartingProps) {
  const now = STARTING_STEPS.indexOf(step);
  return (
    <div class="card card-focus">
      <h1>Getting ready</h1>
      <ol class="starting-list plain-list">
        {STARTING_STEPS.map((one, index) => (
          <li
            key={one}
            class={index > now ? 'later' : ''}
            {...(index === now ? { 'aria-current': 'step' as const } : {})}
          >
            {index < now ? <DoneMark /> : index === now ? <Spinner /> : <OpenMark />}
            <span>
              {describeStartingStep(one)}
              {index < now && <span class="visually-hidden"> (done)</span>}
            </span>
          </li>
        ))}
      </ol>
      {arrived !== null && arrived.arrivedBytes < arrived.wholeBytes && (
        <div class="stack stack-tight">
          <progress
            class="progress"
            max={arrived.wholeBytes}
            value={arrived.arrivedBytes}
            aria-label="The pose model, so far"
          />
          <p class="small soft">
            {describeArrived(arrived)}. Meanwhile you can <a href="#/learn">read about sitting</a>.
          </p>
        </div>
      )}
      <p class="soft">
        The model comes with Plumbline and runs on this computer. The camera stays off until it is ready; then
        the browser may ask you for it.
      </p>
      <div class="row">
        <button type="button" class="button" onClick={() => model.actions.stop()}>
          Cancel
        </button>
      </div>
    </div>
  );
}
