// How far erasing some days has come, with the way back while there is one.
import type { AppModel } from '../../model/model';
import { describeForgetting } from '../../words/keeping';
import * as words from '../../words/views/kit';

export function EraseStatus({
  model,
}: {
  readonly model: Pick<AppModel, 'forgetting'> & {
    readonly actions: Pick<AppModel['actions'], 'leaveEraseDays'>;
  };
}) {
  const forgetting = model.forgetting.value;
  return (
    <div class="row">
      <p role="status">{describeForgetting(forgetting)}</p>
      {forgetting.kind === 'waiting' && (
        <button type="button" class="button button-small" onClick={() => model.actions.leaveEraseDays()}>
          {words.UNDO}
        </button>
      )}
    </div>
  );
}
