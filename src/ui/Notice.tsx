// Something that could not be done, said once at the top of the page while monitoring goes on.
import type { AppModel } from '../app/model';
import { describeProblem } from '../words/problems';

export function Notice({ model }: { readonly model: AppModel }) {
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
          Close this message
        </button>
      </div>
    </div>
  );
}
