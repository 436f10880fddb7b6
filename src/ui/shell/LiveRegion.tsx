// Tells screen readers what changes on its own: phases, calibration steps, new warnings, a break that is due. Nothing is said twice.
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { breakLine } from '../../words/breaks';
import { beyondSentence } from '../../words/changes';
import type { announceCalibration } from '../../words/announce-calibration';
import { announcePhase } from '../../words/phases';

export function LiveRegion({ model }: { readonly model: AppModel }) {
  const said = useSignal('');

  useAnnouncement(said, () => announcePhase(model.phase.value));
  useCalibrationAnnouncement(said, model);
  useAnnouncement(said, () => breakLine(model.session.value.breaks));
  useWarningAnnouncement(said, model);

  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}

type Announce = typeof announceCalibration;

/** Its words are fetched with the first calibration. */
function useCalibrationAnnouncement(said: { value: string } & ReadonlySignal<string>, model: AppModel): void {
  const announce = useSignal<{ readonly of: Announce } | null>(null);
  useSignalEffect(() => {
    if (model.calibration.value.kind === 'off' || announce.peek() !== null) return;
    // Without a network the view itself says that it could not be loaded.
    import('../../words/announce-calibration').then(
      (words) => (announce.value = { of: words.announceCalibration }),
      () => undefined,
    );
  });
  useAnnouncement(said, () => announce.value?.of(model.calibration.value) ?? '');
}

/** Once an episode, however its figures and its leading metric change. */
function useWarningAnnouncement(said: { value: string }, model: AppModel): void {
  const known = useRef<string | null>(null);
  useSignalEffect(() => {
    const { warning } = model.session.value;
    if (warning?.id === known.current) return;
    known.current = warning?.id ?? null;
    if (warning !== null) said.value = beyondSentence(warning.metric, warning.change, warning.standardError);
  });
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
