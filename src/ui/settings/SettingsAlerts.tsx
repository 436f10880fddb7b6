// Settings of when and how Plumbline speaks.
import { useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import type { Sensitivity } from '../../core/baseline/judgement';
import type { Settings } from '../../core/settings/settings';
import { describePermission, describeSensitivity } from '../../words/choices';
import { plural } from '../../words/durations';
import { Choices } from '../kit/Choices';

const SENSITIVITIES: readonly Sensitivity[] = ['gentle', 'standard', 'strict'];
const BREAKS: readonly Settings['breakAfterMinutes'][] = [20, 30, 45, 60, null];

export function SensitivitySettings({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="sensitivity-heading">
      <h2 id="sensitivity-heading">Sensitivity</h2>
      <Choices
        legend="How far you may stray from your baseline"
        name="sensitivity"
        options={SENSITIVITIES}
        chosen={model.settings.value.sensitivity}
        describe={describeSensitivity}
        onChoose={(sensitivity) => void model.actions.changeSettings({ sensitivity })}
      />
    </section>
  );
}

export function NotificationSettings({ model }: { readonly model: AppModel }) {
  const { notifyAfterMinutes, breakAfterMinutes } = model.settings.value;
  const change = (part: Partial<Settings>): void => void model.actions.changeSettings(part);
  return (
    <section class="card" aria-labelledby="alerts-heading">
      <h2 id="alerts-heading">When to speak</h2>
      <div class="field">
        <label for="notify-after">
          After a change has lasted{' '}
          <span class="number">{plural(notifyAfterMinutes, 'minute', 'minutes')}</span>
        </label>
        <input
          id="notify-after"
          type="range"
          min="1"
          max="20"
          step="1"
          value={notifyAfterMinutes}
          aria-valuetext={plural(notifyAfterMinutes, 'minute', 'minutes')}
          onInput={(event) => change({ notifyAfterMinutes: Number(event.currentTarget.value) })}
        />
        <p class="small soft">
          The page shows a change at once; a notification waits this long. At most three an hour.
        </p>
      </div>
      <div class="field">
        <label for="break-after">Suggest a break after</label>
        <select
          id="break-after"
          value={breakAfterMinutes ?? 'never'}
          onChange={(event) => change({ breakAfterMinutes: breakOf(event.currentTarget.value) })}
        >
          {BREAKS.map((minutes) => (
            <option key={minutes} value={minutes ?? 'never'}>
              {minutes === null ? 'Never' : `${plural(minutes, 'minute', 'minutes')} of sitting`}
            </option>
          ))}
        </select>
      </div>
      <Permission model={model} />
    </section>
  );
}

function breakOf(text: string): Settings['breakAfterMinutes'] {
  return BREAKS.find((minutes) => String(minutes) === text) ?? null;
}

function Permission({ model }: { readonly model: AppModel }) {
  const permission = model.notificationPermission.value;
  const { notifications } = model.settings.value;
  return (
    <div class="stack stack-tight">
      <label class="choice">
        <input
          type="checkbox"
          checked={notifications}
          disabled={permission === 'unsupported'}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            void model.actions.changeSettings({ notifications: wanted });
            if (wanted && permission === 'default') void model.actions.requestNotifications();
          }}
        />
        <span class="choice-text">
          <span>Notifications of the system</span>
          <span class="small soft">{describePermission(permission)}</span>
        </span>
      </label>
      {permission === 'default' && notifications && (
        <div class="row">
          <button
            type="button"
            class="button button-small"
            onClick={() => void model.actions.requestNotifications()}
          >
            Ask the browser
          </button>
        </div>
      )}
      {permission === 'granted' && <TestAlert model={model} />}
    </div>
  );
}

/** No browser says whether an alert was really shown, so the person is asked. */
function TestAlert({ model }: { readonly model: AppModel }) {
  const [answer, setAnswer] = useState<'not-sent' | 'asked' | 'seen' | 'not-seen'>('not-sent');
  return (
    <div class="stack stack-tight">
      <div class="row">
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            model.actions.sendTestNotification();
            setAnswer('asked');
          }}
        >
          Send a test alert
        </button>
        {answer === 'asked' && (
          <>
            <span>Did you see it?</span>
            <button type="button" class="button button-small" onClick={() => setAnswer('seen')}>
              Yes
            </button>
            <button type="button" class="button button-small" onClick={() => setAnswer('not-seen')}>
              No
            </button>
          </>
        )}
      </div>
      <p class="small" role="status">
        {answer === 'seen' && 'Good: Plumbline can reach you while its tab is hidden.'}
        {answer === 'not-seen' &&
          'Then the system holds it back. Look for do-not-disturb or focus mode, and for this browser in the notification settings of the system. The tab title shows your state in any case.'}
      </p>
    </div>
  );
}
