// The try-out after a calibration: slump once, look down once, and see what Plumbline makes of it.
import { useSignal, useSignalEffect } from '@preact/signals';
import type { AppModel } from '../../model/model';
import { advanceSelfTest, startSelfTest, type SelfTest } from '../../core/calibration/self-test';
import { describeSelfTest, selfTestInstruction } from '../../words/self-test';
import * as words from '../../words/views/calibrate';

export function SelfTestCard({ model }: { readonly model: AppModel }) {
  const test = useSignal<SelfTest | null>(null);
  useSignalEffect(() => {
    const live = model.live.value;
    const running = test.peek();
    if (live === null || running === null || running.phase.kind === 'over') return;
    test.value = advanceSelfTest(running, live.judgement?.beyond ?? [], model.nowMs.peek());
  });
  const begin = (): void => {
    test.value = startSelfTest(model.nowMs.peek());
  };
  const state = test.value;
  return (
    <section class="card" aria-labelledby="self-test">
      <h2 id="self-test">{words.TRY_IT_TITLE}</h2>
      <div role="status" class="stack stack-tight">
        {state === null && <p>{words.TRY_IT_MEANING}</p>}
        {state !== null && state.phase.kind !== 'over' && (
          <p class="clock-value">{selfTestInstruction(state.phase.kind)}</p>
        )}
        {state?.phase.kind === 'over' && describeSelfTest(state).map((line) => <p key={line}>{line}</p>)}
      </div>
      {(state === null || state.phase.kind === 'over') && (
        <div class="row">
          <button type="button" class="button" onClick={begin}>
            {state === null ? words.TRY_IT_OUT : words.TRY_AGAIN}
          </button>
        </div>
      )}
    </section>
  );
}
