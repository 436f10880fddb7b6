// Whether and how one's day is summed up in its evening: on the page of the present day, and in the settings.
import { dayAt } from '../../core/report/calendar/days';
import { addDays } from '../../core/report/calendar/periods';
import { staying } from '../../core/report/calendar/travel';
import { systemZone } from '../../core/report/calendar/zone';
import type { AppModel } from '../../model/model';
import * as words from '../../words/views/evening';

export function EveningChoice({ model }: { readonly model: AppModel }) {
  const { actions } = model;
  const { eveningTo, eveningNotified } = model.settings.value;
  const permission = model.notificationPermission.value;
  const travel = model.history.value?.travel ?? staying(systemZone());
  const yesterday = addDays(dayAt(model.nowMs.value, travel).date, -1);
  const notify = (wanted: boolean): void => {
    void actions.changeSettings({ eveningNotified: wanted });
    if (wanted && permission === 'default') void actions.requestNotifications();
  };
  return (
    <div class="stack stack-tight report-evening">
      <label class="choice">
        <input
          type="checkbox"
          checked={eveningTo !== null}
          onChange={({ currentTarget: { checked } }) =>
            void actions.changeSettings({ eveningTo: checked ? yesterday : null })
          }
        />
        <span>{words.SUM_UP}</span>
      </label>
      {eveningTo !== null && (
        <label class="choice">
          <input
            type="checkbox"
            checked={eveningNotified}
            disabled={permission === 'unsupported'}
            onChange={({ currentTarget: { checked } }) => notify(checked)}
          />
          <span class="choice-text">
            <span>{words.AS_NOTIFICATION}</span>
            <span class="small soft">{words.EVENING_NOTES[permission]}</span>
          </span>
        </label>
      )}
    </div>
  );
}
