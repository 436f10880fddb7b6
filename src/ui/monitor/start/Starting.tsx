// The few seconds between the start and the first look, step by step.
import { Phrase } from '../../kit/Phrase';
import type { AppModel } from '../../../model/model';
import {
  describeArrived,
  describeStartingStep,
  STARTING_STEPS,
  type StartingStep,
} from '../../../words/phases';
import type { Arrived } from '../../../core/supervision/load';
import { DoneMark, OpenMark, Spinner } from '../../kit/Marks';
import * as words from '../../../words/views/start';

interface StartingProps {
  readonly model: AppModel;
  readonly step: StartingStep;
  readonly arrived: Arrived | null;
}

export function Starting({ model, step, arrived }: StartingProps) {
  const now = STARTING_STEPS.indexOf(step);
  return (
    <div class="card card-focus">
      <h1>{words.GETTING_READY}</h1>
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
              {index < now && <span class="visually-hidden"> {words.DONE}</span>}
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
            aria-label={words.MODEL_SO_FAR}
          />
          <p class="small soft">
            {describeArrived(arrived)}.{' '}
            <Phrase text={words.MEANWHILE}>{(text) => <a href="#/learn">{text}</a>}</Phrase>
          </p>
        </div>
      )}
      <p class="soft">{words.STARTING_MEANING}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => model.actions.stop()}>
          {words.CANCEL}
        </button>
      </div>
    </div>
  );
}
