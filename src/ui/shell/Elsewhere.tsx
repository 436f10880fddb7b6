// Another tab watches: says so on every view, and offers to take over.
import type { AppModel } from '../../model/model';
import { describeElsewhere } from '../../words/tabs';

/** Whether this tab only looks on. */
export function isElsewhere(model: AppModel): boolean {
  return model.tabRole.value.kind === 'elsewhere' && model.phase.value.kind === 'idle';
}

/** A plain line at the top of the page. */
export function ElsewhereNotice({ model }: { readonly model: AppModel }) {
  const words = isElsewhere(model) ? describeElsewhere(model.tabRole.value) : null;
  if (words === null) return <div role="status" />;
  return (
    <div class="notice" role="status">
      <div class="notice-inner">
        <p class="prose">
          <strong>{words.title}.</strong> {words.meaning}
        </p>
        <button type="button" class="button button-small" onClick={() => void model.actions.startCamera()}>
          {words.way}
        </button>
      </div>
    </div>
  );
}
