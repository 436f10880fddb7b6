// Tells screen readers what changes on its own: phases, calibration steps, new warnings, a break that is due. Nothing is said twice.
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { beyondSentence } from '../../words/changes';
import { announceCalibration, announcePhase } from '../../words/phases';

export function LiveRegion({ model }: { readonly model: AppModel }) {
  const said = useSignal('');
  const known = useRef<ReadonlySet<string>>(new Set());

  useAnnouncement(said, () => announcePhase(model.phase.value));
  useAnnouncement(said, () => announceCalibration(model.calibration.value));
  useAnnouncement(said, () =>
    model.session.value.breakDue ? 'You have been sitting for a while. A short break may feel good.' : '',
  );
  useSignalEffect(() => {
    const { warnings } = model.session.value;
    const fresh = warnings.filter((warning) => !known.current.has(warning.id));
    known.current = new Set(warnings.map((warning) => warning.id));
    const [first] = fresh;
    if (first !== undefined) said.value = beyondSentence(first.metric, first.change, first.standardError);
  });

  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}

/** Says `text()` when it becomes something new. */
function useAnnouncement(said: { value: string } & ReadonlySignal<string>, text: () => string): void {
  const last = useRef('');
  useSignalEffect(() => {
    const next = text();
    if (next === last.current) return;
    last.current = next;
    if (next !== '') said.value = next;
  });
}
