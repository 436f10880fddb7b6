// Nudges besides notifications: a sound, and a veil over the page; each can be tried out.
import { useEffect, useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { Switch } from './Switch';

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
        name="A soft sound"
        meaning="You hear it behind other windows too. After a reload, click the page once."
        onChange={(on) => void model.actions.changeSettings({ nudgeSound: on })}
      />
      {nudgeSound && (
        <div class="row">
          <button type="button" class="button button-small" onClick={() => model.actions.chime()}>
            Play the sound
          </button>
        </div>
      )}
      <Switch
        on={nudgeVeil}
        name="Dim this page"
        meaning="A veil over Plumbline’s own window until you are upright."
        onChange={(on) => void model.actions.changeSettings({ nudgeVeil: on })}
      />
      {nudgeVeil && (
        <div class="row">
          <button type="button" class="button button-small" onClick={() => setTried(true)}>
            Show the veil
          </button>
        </div>
      )}
      {tried && <div class="veil" aria-hidden="true" />}
    </>
  );
}
