// Whether the browser has promised to keep what is stored, and the way to ask it; and whether the page opens without a network.
import type { AppModel } from '../../model/model';
import { describeKeeping, describeOffline } from '../../words/choices';
import * as words from '../../words/views/settings-data';

export function KeepingLine({ model }: { readonly model: AppModel }) {
  const keeping = model.keeping.value;
  const declined = model.journal.value.findLast(({ event }) => event.kind === 'keeping-declined');
  return (
    <div class="stack stack-tight">
      <p role="status">{describeKeeping(keeping, declined?.atMs ?? null)}</p>
      <p role="status">{describeOffline(model.offline.value)}</p>
      {(keeping === 'not-promised' || keeping === 'declined') && (
        <div class="row">
          <button type="button" class="button button-small" onClick={() => void model.actions.askToKeep()}>
            {keeping === 'declined' ? words.ASK_AGAIN : words.ASK_TO_KEEP}
          </button>
        </div>
      )}
    </div>
  );
}
