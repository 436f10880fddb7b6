// The person's own data as files: a backup to keep, tables for a spreadsheet, and a backup to add to what is here.
import { useRef, useState } from 'preact/hooks';
import type { AppModel, Archive } from '../../model/model';
import { describeAdditions, describeArchive, exportLabel } from '../../words/archive';
import * as words from '../../words/views/settings-data';

const TABLES = ['days', 'episodes', 'bouts'] as const;

export function DataSettings({ model }: { readonly model: AppModel }) {
  const archive = model.archive.value;
  const isBusy = archive.kind === 'writing' || archive.kind === 'reading' || archive.kind === 'adding';
  return (
    <section class="card" aria-labelledby="data-heading" aria-busy={isBusy}>
      <h2 id="data-heading">{words.YOUR_DATA}</h2>
      <Export model={model} isBusy={isBusy} />
      <Import model={model} archive={archive} isBusy={isBusy} />
      <p role="status" class="small">
        {describeArchive(archive)}
      </p>
    </section>
  );
}

interface PartProps {
  readonly model: AppModel;
  readonly isBusy: boolean;
}

function Export({ model, isBusy }: PartProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <div class="stack stack-tight">
      <p>{words.BACKUP_MEANING}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          onClick={() =>
            !isBusy && void model.actions.exportData('backup', passphrase === '' ? null : passphrase)
          }
        >
          {exportLabel('backup')}
        </button>
      </div>
      <details>
        <summary>{words.PROTECT}</summary>
        <Passphrase label={words.PASSPHRASE} value={passphrase} onInput={setPassphrase} isNew />
        <p class="small soft">{words.PASSPHRASE_MEANING}</p>
      </details>
      <details>
        <summary>{words.TABLES}</summary>
        <div class="row">
          {TABLES.map((what) => (
            <button
              key={what}
              type="button"
              class="button button-small"
              aria-disabled={isBusy}
              onClick={() => !isBusy && void model.actions.exportData(what, null)}
            >
              {exportLabel(what)}
            </button>
          ))}
        </div>
      </details>
    </div>
  );
}

function Import({ model, archive, isBusy }: PartProps & { readonly archive: Archive }) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isSealed =
    archive.kind === 'refused' &&
    (archive.problem.kind === 'needs-passphrase' || archive.problem.kind === 'wrong-passphrase');
  const choose = (chosen: File | undefined): void => {
    if (chosen === undefined) return;
    setFile(chosen);
    setPassphrase('');
    void model.actions.readBackup(chosen, null);
    // The same file can be chosen again.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div class="stack stack-tight">
      <label class="stack stack-tight">
        <span>
          <strong>{words.ADD_A_BACKUP}</strong>
        </span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          disabled={isBusy}
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
        />
      </label>
      {isSealed && file !== null && (
        <form
          class="stack stack-tight"
          onSubmit={(event) => {
            event.preventDefault();
            void model.actions.readBackup(file, passphrase);
          }}
        >
          <Passphrase label={words.passphraseOf(file.name)} value={passphrase} onInput={setPassphrase} />
          <div class="row">
            <button type="submit" class="button button-small" disabled={passphrase === ''}>
              {words.OPEN_IT}
            </button>
          </div>
        </form>
      )}
      {archive.kind === 'read' && (
        <div class="stack stack-tight" role="group" aria-label={words.WHAT_IT_ADDS}>
          <p role="status">{words.itAdds(describeAdditions(archive.preview))}</p>
          <div class="row">
            <button
              type="button"
              class="button button-main button-small"
              onClick={() => void model.actions.addBackup()}
            >
              {words.ADD_IT}
            </button>
            <button type="button" class="button button-small" onClick={() => model.actions.closeArchive()}>
              {words.LEAVE_IT}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

interface PassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly isNew?: boolean;
}

function Passphrase({ label, value, onInput, isNew = false }: PassphraseProps) {
  return (
    <label class="stack stack-tight">
      <span>{label}</span>
      <input
        type="password"
        autocomplete={isNew ? 'new-password' : 'current-password'}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
  );
}
