// What is stored, and how to erase it: in two steps, because it cannot be undone.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { describeErasure } from '../../words/choices';
import { KeepingLine } from './SettingsKeeping';
import { DetailSettings, EraseDays, UseLine } from './SettingsStored';

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
      <h2 id="stored-heading">What is stored</h2>
      <p>
        In this browser only: your settings, your baseline as a few dozen numbers, and the times at which you
        sat near or away from it. Never a picture, never the points of your body.
      </p>
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
            Erase everything…
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
        <strong>Erase your baseline, your days and your settings?</strong> Plumbline’s own files go too; they
        are fetched again when you next open the page. Files you took away, or keep in a folder of yours,
        stay. This cannot be undone.
      </p>
      <div class="row">
        <button type="button" class="button" ref={keep} onClick={onKeep}>
          Keep everything
        </button>
        <button type="button" class="button button-main" onClick={onErase}>
          Erase everything
        </button>
      </div>
    </div>
  );
}
