// For somebody who has calibrated before: one sentence and one button, and by choice not even that.
import type { AppModel } from '../../../model/model';
import type { Setup } from '../../../core/baseline/setup';
import { FileButton, SitterButton } from './StartOptions';
import * as words from '../../../words/views/start';

/** The setup to go on with: the one used last, or else any with a camera; null for somebody new. */
export function knownDesk({ setup, setups }: AppModel): Setup | null {
  const ofCamera = setups.value.filter(({ sourceKind }) => sourceKind === 'camera');
  return ofCamera.find(({ id }) => id === setup.value?.id) ?? ofCamera[0] ?? null;
}

export function WelcomeBack({ model }: { readonly model: AppModel }) {
  const { startsItself } = model.settings.value;
  return (
    <div class="card card-focus">
      <h1>{words.WELCOME_BACK}</h1>
      <p class="lead">{knownDesk(model)?.name}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={() => void model.actions.startCamera()}>
          {words.START}
        </button>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={startsItself}
          onChange={(event) =>
            void model.actions.changeSettings({ startsItself: event.currentTarget.checked })
          }
        />
        <span class="choice-text">
          <span>{words.START_BY_ITSELF}</span>
          <span class="small soft">{words.START_BY_ITSELF_MEANING}</span>
        </span>
      </label>
      <details>
        <summary>{words.OTHER_WAYS}</summary>
        <div class="row">
          <SitterButton model={model} />
          <FileButton model={model} />
        </div>
      </details>
    </div>
  );
}
