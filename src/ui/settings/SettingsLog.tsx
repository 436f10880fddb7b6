// The log for bug reports in Settings: explained, read, and only then saved.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppModel, LogKind } from '../../model/model';
import { LOG_WORDS as WORDS, logSize } from '../../words/bug-log';

type Reading =
  | { readonly kind: 'rest' | 'empty' }
  | { readonly kind: 'shown'; readonly of: LogKind; readonly text: string; readonly saved: boolean };

export function LogSettings({ model }: { readonly model: AppModel }) {
  const [reading, setReading] = useState<Reading>({ kind: 'rest' });
  const { log } = model;
  const read = (of: LogKind): void => {
    void log
      .read(of)
      .then((text) =>
        setReading(text === null ? { kind: 'empty' } : { kind: 'shown', of, text, saved: false }),
      );
  };
  return (
    <section class="card" aria-labelledby="log-heading">
      <h2 id="log-heading">{WORDS.heading}</h2>
      <p>{WORDS.purpose}</p>
      <p class="small soft">{WORDS.inside}</p>
      <p class="small soft">{WORDS.outside}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => read('assessed')}>
          {WORDS.read}
        </button>
      </div>
      <Minute model={model} onRead={() => read('landmarks')} />
      <p role="status" class="small">
        {reading.kind === 'empty' && WORDS.empty}
        {reading.kind === 'shown' && reading.saved && WORDS.saved}
      </p>
      {reading.kind === 'shown' && (
        <Text
          text={reading.text}
          onSave={() => {
            log.save(reading.of, reading.text);
            setReading({ ...reading, saved: true });
          }}
          onClose={() => setReading({ kind: 'rest' })}
        />
      )}
    </section>
  );
}

function Minute({ model, onRead }: { readonly model: AppModel; readonly onRead: () => void }) {
  const { log } = model;
  const { kind } = log.minute.value;
  const watching = model.phase.value.kind === 'running';
  return (
    <details open={kind !== 'rest'}>
      <summary>{WORDS.minuteHeading}</summary>
      <div class="stack stack-tight">
        <p class="small">{WORDS.minutePurpose}</p>
        <p role="status" class="small">
          {kind === 'recording' && WORDS.recording}
          {kind === 'recorded' && WORDS.recorded}
          {kind === 'rest' && !watching && WORDS.notWatching}
        </p>
        <div class="row">
          {kind === 'rest' && (
            <button
              type="button"
              class="button"
              aria-disabled={!watching}
              onClick={() => watching && log.recordMinute()}
            >
              {WORDS.recordMinute}
            </button>
          )}
          {kind === 'recorded' && (
            <button type="button" class="button" onClick={onRead}>
              {WORDS.readMinute}
            </button>
          )}
          {kind !== 'rest' && (
            <button type="button" class="button" onClick={() => log.dropMinute()}>
              {kind === 'recording' ? WORDS.cancel : WORDS.dropMinute}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}

interface TextProps {
  readonly text: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

function Text({ text, onSave, onClose }: TextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    // It is read from its beginning.
    area.current?.setSelectionRange(0, 0);
    area.current?.scrollTo(0, 0);
  }, [text]);
  return (
    <div class="stack stack-tight">
      <label class="stack stack-tight">
        <span class="small">
          {WORDS.textLabel}, <span class="number">{logSize(text.length)}</span>. {WORDS.share}
        </span>
        <textarea ref={area} class="log-text" readOnly rows={12} spellcheck={false} wrap="off" value={text} />
      </label>
      <div class="row">
        <button type="button" class="button button-main" onClick={onSave}>
          {WORDS.save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
    </div>
  );
}
