// A folder of the person's own for backups; nothing is shown where the browser has no such thing.
import type { AppModel } from '../../model/model';
import { describeFolder, describeFound, FOLDER_LEAVES, FOLDER_OFFER } from '../../words/folder';

export function FolderSettings({ model }: { readonly model: AppModel }) {
  const folder = model.folder.value;
  const { actions } = model;
  if (folder.kind === 'unknown' || folder.kind === 'unsupported') return null;
  const isBusy = folder.kind === 'open' && folder.doing !== 'nothing';
  return (
    <section class="card" aria-labelledby="folder-heading" aria-busy={isBusy}>
      <h2 id="folder-heading">A folder of yours</h2>
      {folder.kind === 'none' && <p>{FOLDER_OFFER}</p>}
      <p role="status">{describeFolder(folder)}</p>
      {folder.kind === 'open' && describeFound(folder).map((text) => <p key={text}>{text}</p>)}
      <p class="small soft">{FOLDER_LEAVES}</p>
      <div class="row">
        {folder.kind === 'none' && (
          <button type="button" class="button" onClick={() => void actions.chooseFolder()}>
            Pick a folder
          </button>
        )}
        {folder.kind === 'locked' && (
          <button type="button" class="button button-main" onClick={() => void actions.allowFolder()}>
            Allow again
          </button>
        )}
        {folder.kind === 'open' && (
          <button
            type="button"
            class="button button-small"
            aria-disabled={isBusy}
            onClick={() => !isBusy && void actions.writeFolder()}
          >
            Write it now
          </button>
        )}
        {folder.kind === 'open' && folder.failed !== null && (
          <button type="button" class="button button-small" onClick={() => void actions.chooseFolder()}>
            Pick another folder
          </button>
        )}
        {folder.kind !== 'none' && (
          <button type="button" class="button button-small" onClick={() => void actions.leaveFolder()}>
            Stop using it
          </button>
        )}
      </div>
    </section>
  );
}
