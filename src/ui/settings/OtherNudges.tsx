// Nudges besides notifications: a sound, and a veil over the page; each can be tried out.
import { useEffect, useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { Switch } from './Switch';
import * as words from '../../words/views/settings';

/** How long a veil is shown to try it out. [design] */
const TRIED_MS = 3_000;

export function OtherNudges({ model }: { readonly model: AppModel }) {
  const { nudgeSound, nudgeVeil } = model.settings.value;
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!tried) return undefined;
    const timer = setTimeout(() => setTried(false), TRIED_MS);
    return () => clearTimeout(timer);
  }, [tried]);
  return (
    <>
      <Switch
        on={nudgeSound}
        name={words.A_SOFT_SOUND}
        meaning={words.SOUND_MEANING}
        onChange={(on) => void model.actions.changeSettings({ nudgeSound: on })}
      />
      {nudgeSound && (
        <div class="row">
          <button type="button" class="button button-small" onClick={() => model.actions.chime()}>
            {words.PLAY_THE_SOUND}
          </button>
        </div>
      )}
      <Switch
        on={nudgeVeil}
        name={words.DIM_THIS_PAGE}
        meaning={words.VEIL_MEANING}
        onChange={(on) => void model.actions.changeSettings({ nudgeVeil: on })}
      />
      {nudgeVeil && (
        <div class="row">
          <button type="button" class="button button-small" onClick={() => setTried(true)}>
            {words.SHOW_THE_VEIL}
          </button>
        </div>
      )}
      {tried && <div class="veil" aria-hidden="true" />}
    </>
  );
}
