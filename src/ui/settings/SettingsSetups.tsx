// Settings of the setups: each place with its name, and what can be done with it.
import { Phrase } from '../kit/Phrase';
import { useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import type { Setup } from '../../core/baseline/setup';
import { metricName } from '../../words/metrics';
import { describeSetup } from '../../words/setups';
import { SetupThumbnail } from './SetupThumbnail';
import * as words from '../../words/views/settings';

export function SetupSettings({ model }: { readonly model: AppModel }) {
  const setups = model.setups.value;
  return (
    <section class="card" aria-labelledby="setups-heading">
      <h2 id="setups-heading">{words.SETUPS}</h2>
      <p>{words.SETUPS_MEANING}</p>
      {setups.length === 0 ? (
        <p>
          <Phrase text={words.NO_SETUPS}>{(text) => <a href="#/calibrate">{text}</a>}</Phrase>
        </p>
      ) : (
        <ul class="plain-list stack">
          {setups.map((setup) => (
            <SetupItem key={setup.id} model={model} setup={setup} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ItemProps {
  readonly model: AppModel;
  readonly setup: Setup;
}

function SetupItem({ model, setup }: ItemProps) {
  const { actions } = model;
  const { id, name, baseline, camera, viewOverride, standingDesk } = setup;
  const inUse = model.setup.value?.id === id;
  const nameField = `name-${id}`;
  return (
    <li class="setup-item">
      <SetupThumbnail baseline={baseline} />
      <div class="stack stack-tight">
        <div class="field">
          <label for={nameField}>{inUse ? words.NAME_IN_USE : words.NAME}</label>
          <input
            id={nameField}
            type="text"
            value={name}
            maxLength={40}
            onChange={(event) => {
              const next = event.currentTarget.value.trim();
              if (next === '') event.currentTarget.value = name;
              else void actions.changeSetup(id, { name: next });
            }}
          />
        </div>
        <p class="small soft">{describeSetup(baseline, camera, viewOverride ?? baseline.view)}</p>
        <label class="choice">
          <input
            type="checkbox"
            checked={standingDesk}
            onChange={(event) => void actions.changeSetup(id, { standingDesk: event.currentTarget.checked })}
          />
          <span class="choice-text">
            <span>{words.I_STAND_HERE}</span>
            <span class="small soft">{words.I_STAND_MEANING}</span>
          </span>
        </label>
        <Raised model={model} setup={setup} />
        <div class="row">
          {!inUse && (
            <button type="button" class="button button-small" onClick={() => void actions.useSetup(id)}>
              {words.USE}
            </button>
          )}
          <a
            class="button button-small"
            href="#/calibrate"
            onClick={() => {
              if (!inUse) void actions.useSetup(id);
            }}
          >
            {words.RECALIBRATE}
          </a>
          <button type="button" class="button button-small" onClick={() => void actions.duplicateSetup(id)}>
            {words.DUPLICATE}
          </button>
          <Delete model={model} setup={setup} />
        </div>
      </div>
    </li>
  );
}

/** The limits that "that was wrong" has raised here. */
function Raised({ model, setup }: ItemProps) {
  const raised = Object.keys(setup.raises) as (keyof Setup['raises'])[];
  if (raised.length === 0) return null;
  return (
    <div class="stack stack-tight">
      <p class="small">{words.widerLimits(raised.map(metricName))}</p>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          onClick={() => void model.actions.changeSetup(setup.id, { raises: {} })}
        >
          {words.PUT_THE_LIMITS_BACK}
        </button>
      </div>
    </div>
  );
}

/** In two steps, because it cannot be undone. */
function Delete({ model, setup }: ItemProps) {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <button type="button" class="button button-small" onClick={() => setSure(true)}>
        {words.DELETE}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        class="button button-small"
        onClick={() => void model.actions.deleteSetup(setup.id)}
      >
        {words.deleteForGood(setup.name)}
      </button>
      <button type="button" class="button button-small" onClick={() => setSure(false)}>
        {words.KEEP_IT}
      </button>
    </>
  );
}
