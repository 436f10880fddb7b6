// The person's own data as files: a backup to keep, tables for a spreadsheet, and a backup to add to what is here.
import { useRef, useState } from 'preact/hooks';
import type { AppModel, Archive } from '../../model/model';
import { describeAdditions, describeArchive, exportLabel } from '../../words/archive';

const TABLES = ['days', 'episodes', 'bouts'] as const;

export function DataSettings({ model }: { readonly model: AppModel }) {
  const archive = model.archive.value;
  const isBusy = archive.kind === 'writing' || archive.kind === 'reading' || archive.kind === 'adding';
  return (
    <section class="card" aria-labelledby="data-heading" aria-busy={isBusy}>
      <h2 id="data-heading">Your data</h2>
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
      <p>
        A browser that is cleaned out takes your days with it. A backup holds them, your setups and your
        settings, as numbers only.
      </p>
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
        <summary>Protect it with a passphrase</summary>
        <Passphrase label="Passphrase" value={passphrase} onInput={setPassphrase} isNew />
        <p class="small soft">Nobody can open the file without it, and nobody can give it back to you.</p>
      </details>
      <details>
        <summary>Tables for a spreadsheet (CSV)</summary>
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
          <strong>Add a backup to what is here</strong>
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
          <Passphrase label={`Passphrase of ${file.name}`} value={passphrase} onInput={setPassphrase} />
          <div class="row">
            <button type="submit" class="button button-small" disabled={passphrase === ''}>
              Open it
            </button>
          </div>
        </form>
      )}
      {archive.kind === 'read' && (
        <div class="stack stack-tight" role="group" aria-label="What the backup adds">
          <p role="status">It adds {describeAdditions(archive.preview)} Nothing here is taken away.</p>
          <div class="row">
            <button
              type="button"
              class="button button-main button-small"
              onClick={() => void model.actions.addBackup()}
            >
              Add it
            </button>
            <button type="button" class="button button-small" onClick={() => model.actions.closeArchive()}>
              Leave it
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
