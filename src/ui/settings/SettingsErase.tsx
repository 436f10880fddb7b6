// What is stored, and how to erase it: in two steps, because it cannot be undone.
import { Phrase } from '../kit/Phrase';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { describeErasure } from '../../words/choices';
import { KeepingLine } from './SettingsKeeping';
import { DetailSettings, EraseDays, UseLine } from './SettingsStored';
import * as words from '../../words/views/settings-data';

type Step = 'rest' | 'sure';

export function EraseSettings({ model }: { readonly model: AppModel }) {
  const [step, setStep] = useState<Step>('rest');
  const erasure = model.erasure.value;
  const erase = useRef<HTMLButtonElement>(null);
  const before = useRef<Step>(step);
  useEffect(() => {
    if (before.current === 'sure') erase.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <section class="card" aria-labelledby="stored-heading">
      <h2 id="stored-heading">{words.WHAT_IS_STORED}</h2>
      <p>{words.STORED_MEANING}</p>
      <UseLine model={model} />
      <KeepingLine model={model} />
      <DetailSettings model={model} />
      <EraseDays model={model} />
      {step === 'sure' ? (
        <Confirm
          onKeep={() => setStep('rest')}
          onErase={() => {
            setStep('rest');
            void model.actions.eraseEverything();
          }}
        />
      ) : (
        <div class="row">
          <button
            type="button"
            class="button"
            ref={erase}
            aria-disabled={erasure === 'erasing'}
            onClick={() => erasure !== 'erasing' && setStep('sure')}
          >
            {words.ERASE_EVERYTHING}
          </button>
        </div>
      )}
      <p role="status" class="small">
        {describeErasure(erasure)}
      </p>
    </section>
  );
}

function Confirm({ onKeep, onErase }: { readonly onKeep: () => void; readonly onErase: () => void }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="stack stack-tight" role="group" aria-labelledby="sure">
      <p id="sure">
        <Phrase text={words.SURE_TO_ERASE}>{(text) => <strong>{text}</strong>}</Phrase>
      </p>
      <div class="row">
        <button type="button" class="button" ref={keep} onClick={onKeep}>
          {words.KEEP_EVERYTHING}
        </button>
        <button type="button" class="button button-main" onClick={onErase}>
          {words.ERASE_NOW}
        </button>
      </div>
    </div>
  );
}
