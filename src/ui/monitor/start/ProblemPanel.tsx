// What happened, what it means, what to do, and the ways on.
import type { AppModel } from '../../../model/model';
import type { AppProblem } from '../../../core/watch/problem';
import { describeProblem } from '../../../words/problems';
import { FileButton, SitterButton } from './StartOptions';
import * as words from '../../../words/views/start';

const isOfEarlierVersion = (problem: AppProblem): boolean =>
  problem.kind === 'worker' && problem.trouble.kind === 'script-missing';

export function ProblemPanel({ model, problem }: { readonly model: AppModel; readonly problem: AppProblem }) {
  const { title, meaning, steps } = describeProblem(problem);
  return (
    <div class="card card-focus">
      <h1>{title}</h1>
      <p>{meaning}</p>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="row">
        {isOfEarlierVersion(problem) ? (
          <button type="button" class="button button-main" onClick={() => window.location.reload()}>
            {words.RELOAD}
          </button>
        ) : (
          <button type="button" class="button button-main" onClick={() => void model.actions.startCamera()}>
            {words.TRY_CAMERA_AGAIN}
          </button>
        )}
        <FileButton model={model} />
        <SitterButton model={model} />
      </div>
    </div>
  );
}
