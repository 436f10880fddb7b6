// Desktop notifications: wanted or not, allowed or not, and tried out; the same in the settings and at the end of calibration.
import { useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { describePermission } from '../../words/choices';
import { notSeenHelp } from '../../words/notifications';
import * as words from '../../words/views/settings';

/** Whether to notify, what the browser says to that, and a test of whether it arrives. */
export function NotificationChoice({ model }: { readonly model: AppModel }) {
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
          <span>{words.DESKTOP_NOTIFICATIONS}</span>
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
            {words.ASK_THE_BROWSER}
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
  const outcome = model.notified.value;
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
          {words.TRY_IT_NOW}
        </button>
        {answer === 'asked' && outcome?.kind === 'sent' && (
          <>
            <span>{words.DID_YOU_SEE}</span>
            <button type="button" class="button button-small" onClick={() => setAnswer('seen')}>
              {words.YES}
            </button>
            <button type="button" class="button button-small" onClick={() => setAnswer('not-seen')}>
              {words.NO}
            </button>
          </>
        )}
      </div>
      <p class="small" role="status">
        {answer === 'seen' && words.CAN_REACH_YOU}
        {answer === 'asked' && outcome?.kind === 'failed' && notSeenHelp(outcome)}
        {answer === 'not-seen' && notSeenHelp(outcome)}
      </p>
    </div>
  );
}
