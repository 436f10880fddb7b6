// The local log in Settings: what happened to watching itself, to read and to copy.
import { useEffect, useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { formatDay, formatTime } from '../../words/durations';
import { describeJournalEvent, journalLine } from '../../words/journal';
import * as words from '../../words/views/settings';

/** As many as fit a view; copying takes them all. */
const SHOWN = 12;

export function JournalSettings({ model }: { readonly model: AppModel }) {
  const { actions } = model;
  useEffect(() => void actions.loadJournal(), [actions]);
  const journal = model.journal.value;
  const latest = journal.slice(-SHOWN).toReversed();
  return (
    <section class="card" aria-labelledby="journal-heading">
      <h2 id="journal-heading">{words.ACTIVITY_LOG}</h2>
      <p class="small soft">{words.ACTIVITY_LOG_MEANING}</p>
      {latest.length === 0 ? (
        <p>{words.NOTHING_HAPPENED}</p>
      ) : (
        <ol class="journal plain-list">
          {latest.map((entry, index) => (
            <li key={`${entry.atMs}-${index}`}>
              <span class="small soft">
                {formatDay(entry.atMs)}, <span class="number">{formatTime(entry.atMs)}</span>
              </span>
              <span>{describeJournalEvent(entry.event)}</span>
            </li>
          ))}
        </ol>
      )}
      {journal.length > 0 && <Copy text={journal.map(journalLine).join('\n')} count={journal.length} />}
    </section>
  );
}

function Copy({ text, count }: { readonly text: string; readonly count: number }) {
  const [state, setState] = useState<'rest' | 'copied' | 'refused'>('rest');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  return (
    <div class="row">
      <button type="button" class="button button-small" onClick={copy}>
        {count === 1 ? words.COPY_THE_ENTRY : words.copyEntries(count)}
      </button>
      <span role="status" class="small">
        {state === 'copied' && words.COPIED}
        {state === 'refused' && words.COPY_REFUSED}
      </span>
    </div>
  );
}
