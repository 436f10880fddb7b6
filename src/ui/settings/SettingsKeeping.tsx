// Whether the browser has promised to keep what is stored, and the way to ask it.
import type { AppModel } from '../../model/model';
import { describeKeeping } from '../../words/choices';

export function KeepingLine({ model }: { readonly model: AppModel }) {
  const keeping = model.keeping.value;
  return (
    <div class="stack stack-tight">
      <p role="status">{describeKeeping(keeping)}</p>
      {keeping === 'not-promised' && (
        <div class="row">
          <button type="button" class="button button-small" onClick={() => void model.actions.askToKeep()}>
            Ask the browser to keep it
          </button>
        </div>
      )}
    </div>
  );
}
