// What is said at the top of the page while monitoring goes on: another tab that watches, something
// that could not be done, and a newer version that waits.
import { Phrase } from '../kit/Phrase';
import type { AppModel } from '../../model/model';
import { describeProblem } from '../../words/problems';
import { ElsewhereNotice } from './Elsewhere';
import * as words from '../../words/views/shell';

export function Notice({ model }: { readonly model: AppModel }) {
  return (
    <div>
      <ElsewhereNotice model={model} />
      <Problem model={model} />
      <NewVersion model={model} />
    </div>
  );
}

function Problem({ model }: { readonly model: AppModel }) {
  const problem = model.notice.value;
  if (problem === null) return <div role="alert" />;
  const { title, meaning, steps } = describeProblem(problem);
  return (
    <div class="notice" role="alert">
      <div class="notice-inner">
        <p class="prose">
          <strong>{title}.</strong> {meaning} {steps.join(' ')}
        </p>
        <button type="button" class="button button-small" onClick={() => model.actions.closeNotice()}>
          {words.CLOSE_THIS_MESSAGE}
        </button>
      </div>
    </div>
  );
}

/** Never by itself: a reload in the middle of a day's watching is for the person to choose. */
function NewVersion({ model }: { readonly model: AppModel }) {
  if (model.newVersion.value === 'none') return <div role="status" />;
  return (
    <div class="notice" role="status">
      <div class="notice-inner">
        <p class="prose">
          <Phrase text={words.NEW_VERSION}>{(text) => <strong>{text}</strong>}</Phrase>
        </p>
        <div class="row">
          <button
            type="button"
            class="button button-small"
            onClick={() => void model.actions.useNewVersion()}
          >
            {words.RELOAD_NOW}
          </button>
          <button
            type="button"
            class="button button-small"
            onClick={() => model.actions.postponeNewVersion()}
          >
            {words.LATER}
          </button>
        </div>
      </div>
    </div>
  );
}
