// A folder of the person's own for backups; nothing is shown where the browser has no such thing.
import type { AppModel } from '../../model/model';
import { describeFolder, describeFound, FOLDER_LEAVES, FOLDER_OFFER } from '../../words/folder';
import * as words from '../../words/views/settings-data';

export function FolderSettings({ model }: { readonly model: AppModel }) {
  const folder = model.folder.value;
  const { actions } = model;
  if (folder.kind === 'unknown' || folder.kind === 'unsupported') return null;
  const isBusy = folder.kind === 'open' && folder.doing !== 'nothing';
  return (
    <section class="card" aria-labelledby="folder-heading" aria-busy={isBusy}>
      <h2 id="folder-heading">{words.A_FOLDER_OF_YOURS}</h2>
      {folder.kind === 'none' && <p>{FOLDER_OFFER}</p>}
      <p role="status">{describeFolder(folder)}</p>
      {folder.kind === 'open' && describeFound(folder).map((text) => <p key={text}>{text}</p>)}
      {folder.kind === 'open' && folder.found?.added.offersChoices === true && !isBusy && (
        <div class="card card-accent" role="group" aria-labelledby="folder-choices">
          <p id="folder-choices">{words.USE_THEM_HERE_ASK}</p>
          <div class="row">
            <button
              type="button"
              class="button button-main"
              onClick={() => void actions.answerFolderChoices(true)}
            >
              {words.USE_THEM_HERE}
            </button>
            <button type="button" class="button" onClick={() => void actions.answerFolderChoices(false)}>
              {words.START_FRESH_HERE}
            </button>
          </div>
        </div>
      )}
      <p class="small soft">{FOLDER_LEAVES}</p>
      <div class="row">
        {folder.kind === 'none' && (
          <button type="button" class="button" onClick={() => void actions.chooseFolder()}>
            {words.PICK_A_FOLDER}
          </button>
        )}
        {folder.kind === 'locked' && (
          <button type="button" class="button button-main" onClick={() => void actions.allowFolder()}>
            {words.ALLOW_AGAIN}
          </button>
        )}
        {folder.kind === 'open' && (
          <button
            type="button"
            class="button button-small"
            aria-disabled={isBusy}
            onClick={() => !isBusy && void actions.writeFolder()}
          >
            {words.WRITE_IT_NOW}
          </button>
        )}
        {folder.kind === 'open' && folder.failed !== null && (
          <button type="button" class="button button-small" onClick={() => void actions.chooseFolder()}>
            {words.PICK_ANOTHER_FOLDER}
          </button>
        )}
        {folder.kind !== 'none' && (
          <button type="button" class="button button-small" onClick={() => void actions.leaveFolder()}>
            {words.STOP_USING_IT}
          </button>
        )}
      </div>
    </section>
  );
}
