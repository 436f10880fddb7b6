// The folder for backups does not work: said where the days are looked at, with the one button that helps.
import type { AppModel } from '../../model/model';
import { describeFolder } from '../../words/folder';
import * as words from '../../words/views/kit';

export function FolderTrouble({ model }: { readonly model: AppModel }) {
  const folder = model.folder.value;
  const { actions } = model;
  return (
    <aside class="card report-backup" aria-label={words.BACKUP}>
      <p role="status">{describeFolder(folder)}</p>
      <div class="row">
        {folder.kind === 'locked' ? (
          <button type="button" class="button button-small" onClick={() => void actions.allowFolder()}>
            {words.ALLOW_AGAIN}
          </button>
        ) : (
          <button type="button" class="button button-small" onClick={() => void actions.writeFolder()}>
            {words.TRY_AGAIN}
          </button>
        )}
      </div>
    </aside>
  );
}
