// Settings of the setups: each place with its name, and what can be done with it.
import { useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import type { Setup } from '../../core/baseline/setup';
import { metricName } from '../../words/metrics';
import { describeSetup } from '../../words/setups';
import { SetupThumbnail } from './SetupThumbnail';

export function SetupSettings({ model }: { readonly model: AppModel }) {
  const setups = model.setups.value;
  return (
    <section class="card" aria-labelledby="setups-heading">
      <h2 id="setups-heading">Setups</h2>
      <p>
        One for each place and posture you work in: the office from the front, home from the side, the
        standing desk. The right one is chosen by the camera and by what it sees; where that leaves a doubt,
        you are asked.
      </p>
      {setups.length === 0 ? (
        <p>
          There is none yet. <a href="#/calibrate">Calibrate</a> to make the first.
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
          <label for={nameField}>Name{inUse ? ' (in use)' : ''}</label>
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
            <span>I stand here</span>
            <span class="small soft">Time in this setup does not count as sitting.</span>
          </span>
        </label>
        <Raised model={model} setup={setup} />
        <div class="row">
          {!inUse && (
            <button type="button" class="button button-small" onClick={() => void actions.useSetup(id)}>
              Use
            </button>
          )}
          <a
            class="button button-small"
            href="#/calibrate"
            onClick={() => {
              if (!inUse) void actions.useSetup(id);
            }}
          >
            Recalibrate
          </a>
          <button type="button" class="button button-small" onClick={() => void actions.duplicateSetup(id)}>
            Duplicate
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
      <p class="small">
        Wider limits here, because you said a warning was wrong: {raised.map(metricName).join(', ')}.
      </p>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          onClick={() => void model.actions.changeSetup(setup.id, { raises: {} })}
        >
          Put the limits back
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
        Delete
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
        Delete “{setup.name}” for good
      </button>
      <button type="button" class="button button-small" onClick={() => setSure(false)}>
        Keep it
      </button>
    </>
  );
}
