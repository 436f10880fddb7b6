// Tells screen readers what changes on its own: phases, calibration steps, a drift and its end, leaving and coming back, breaks. Nothing is said twice.
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import type { Heard } from '../../words/announce-watching';
import { announcePhase } from '../../words/phases';
import { isElsewhere } from './Elsewhere';

type Said = { value: string } & ReadonlySignal<string>;

export function LiveRegion({ model }: { readonly model: AppModel }) {
  const said = useSignal('');

  useAnnouncement(said, () => announcePhase(model.phase.value));
  useCalibrationAnnouncement(said, model);
  useWatchingAnnouncement(said, model);

  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}

/** Its words are fetched with the first calibration. */
function useCalibrationAnnouncement(said: Said, model: AppModel): void {
  const announce = useWords(
    () => model.calibration.value.kind !== 'off',
    () => import('../../words/announce-calibration'),
  );
  useAnnouncement(said, () => announce.value?.announceCalibration(model.calibration.value) ?? '');
}

/** A drift and its end, leaving and coming back, and what an answer has done; each once. */
function useWatchingAnnouncement(said: Said, model: AppModel): void {
  const announce = useWords(
    () => model.phase.value.kind === 'running' || isElsewhere(model),
    () => import('../../words/announce-watching'),
  );
  const heard = useRef<Heard | null>(null);
  useSignalEffect(() => {
    if (announce.value === null) return;
    const { hear, HEARD_NOTHING } = announce.value;
    const [now, text] = hear(heard.current ?? HEARD_NOTHING, model.session.value);
    heard.current = now;
    if (text !== '') said.value = text;
  });
}

/** Words that are fetched once they are wanted; without a network the view itself says that it could not be loaded. */
function useWords<T extends object>(wanted: () => boolean, load: () => Promise<T>): ReadonlySignal<T | null> {
  const words = useSignal<T | null>(null);
  useSignalEffect(() => {
    if (!wanted() || words.peek() !== null) return;
    load().then(
      (loaded) => (words.value = loaded),
      () => undefined,
    );
  });
  return words;
}

/** Says `text()` when it becomes something new. */
function useAnnouncement(said: Said, text: () => string): void {
  const last = useRef('');
  useSignalEffect(() => {
    const next = text();
    if (next === last.current) return;
    last.current = next;
    if (next !== '') said.value = next;
  });
}
