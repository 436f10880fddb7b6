// Once a month: the days are in this browser only, and a backup keeps them.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { backupDue } from '../../core/archive/backup-due';
import type { AppModel } from '../../model/model';
import { describeArchive, describeBackupDue } from '../../words/archive';
import { FolderTrouble } from '../kit/FolderTrouble';
import * as words from '../../words/views/report';

/** Until the page is opened again. */
const isPostponed = signal(false);

export function BackupReminder({ model }: { readonly model: AppModel }) {
  const { actions } = model;
  useEffect(() => void actions.loadJournal(), [actions]);
  const archive = model.archive.value;
  const folder = model.folder.value;
  const due = backupDue(
    model.journal.value,
    model.history.value?.days ?? [],
    model.nowMs.value,
    folder.kind === 'open' ? folder.writtenAtMs : null,
  );
  // What came of it is said, also when it is not due any more; an import is told of where it was begun.
  const isOurs = archive.kind === 'writing' || archive.kind === 'written' || archive.kind === 'refused';
  const said = isOurs ? describeArchive(archive) : '';
  if (folder.kind === 'locked' || (folder.kind === 'open' && folder.failed !== null))
    return <FolderTrouble model={model} />;
  if (isPostponed.value || due === null) return <p role="status">{isPostponed.value ? '' : said}</p>;
  return (
    <aside class="card report-backup" aria-label={words.BACKUP}>
      <p>{describeBackupDue(due)}</p>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          onClick={() => void actions.exportData('backup', null)}
        >
          {words.DOWNLOAD_A_BACKUP}
        </button>
        <button type="button" class="button button-small" onClick={() => (isPostponed.value = true)}>
          {words.NOT_NOW}
        </button>
      </div>
      <p role="status" class="small">
        {said}
      </p>
    </aside>
  );
}
