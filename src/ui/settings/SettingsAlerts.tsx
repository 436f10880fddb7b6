// Settings of when and how Plumbline speaks.
import type { AppModel } from '../../model/model';
import type { Sensitivity } from '../../core/baseline/judgement';
import type { HourRange } from '../../core/session/nudge-hours';
import type { Settings } from '../../core/settings/settings';
import { describeSensitivity } from '../../words/choices';
import { plural } from '../../words/durations';
import { Choices } from '../kit/Choices';
import { NotificationChoice } from './NotificationChoice';
import { HoursEditor } from './HoursEditor';
import { OtherNudges } from './OtherNudges';
import { Switch } from './Switch';
import { Select } from './Select';
import * as words from '../../words/views/settings';

const SENSITIVITIES: readonly Sensitivity[] = ['gentle', 'standard', 'strict'];

const DELAYS = [0.5, 1, 2, 3, 5, 10, 15, 20] as const;
const GAPS = [1, 2, 5, 10, 15, 20, 30, 60] as const;
const CAPS = [1, 2, 3, 4, 6, 12] as const;

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5] as const;
const WEEKDAY: HourRange = { days: MONDAY_TO_FRIDAY, fromMinute: 9 * 60, toMinute: 17 * 60 };
const LUNCH: HourRange = { days: MONDAY_TO_FRIDAY, fromMinute: 12 * 60, toMinute: 13 * 60 };

export function SensitivitySettings({ model }: { readonly model: AppModel }) {
  return (
    <section class="card" aria-labelledby="sensitivity-heading">
      <h2 id="sensitivity-heading">{words.SENSITIVITY}</h2>
      <Choices
        legend={words.SENSITIVITY_MEANING}
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
  const { notifyAfterMinutes, minGapMinutes, maxPerHour, nudgeHours, discreet, titleMinutes, appBadge } =
    model.settings.value;
  const change = (part: Partial<Settings>): void => void model.actions.changeSettings(part);
  return (
    <section class="card" aria-labelledby="alerts-heading">
      <h2 id="alerts-heading">{words.NUDGES}</h2>
      <NotificationChoice model={model} />
      <OtherNudges model={model} />
      <Select
        id="notify-after"
        label={words.NUDGE_ME_AFTER}
        options={DELAYS}
        chosen={notifyAfterMinutes}
        name={delayName}
        onChoose={(minutes) => change({ notifyAfterMinutes: minutes })}
      />
      <Select
        id="min-gap"
        label={words.LEAVE_ME_ALONE}
        options={GAPS}
        chosen={minGapMinutes}
        name={delayName}
        onChoose={(minutes) => change({ minGapMinutes: minutes })}
      />
      <Select
        id="max-per-hour"
        label={words.AT_MOST}
        options={CAPS}
        chosen={maxPerHour}
        name={(times) => words.nudgesAnHour(times)}
        onChoose={(times) => change({ maxPerHour: times })}
      />
      <p class="small soft">{words.NUDGE_WAITS}</p>
      <HoursEditor
        legend={words.WORKING_HOURS}
        note={words.WORKING_HOURS_MEANING}
        ranges={nudgeHours.working}
        fresh={WEEKDAY}
        onChange={(working) => change({ nudgeHours: { ...nudgeHours, working } })}
      />
      <HoursEditor
        legend={words.QUIET_HOURS}
        note={words.QUIET_HOURS_MEANING}
        ranges={nudgeHours.quiet}
        fresh={LUNCH}
        onChange={(quiet) => change({ nudgeHours: { ...nudgeHours, quiet } })}
      />
      <Switch
        on={discreet}
        name={words.DISCREET}
        meaning={words.DISCREET_MEANING}
        onChange={(on) => change({ discreet: on })}
      />
      <Switch
        on={titleMinutes}
        name={words.TITLE_MINUTES}
        meaning={words.TITLE_MINUTES_MEANING}
        onChange={(on) => change({ titleMinutes: on })}
      />
      <Switch
        on={appBadge}
        name={words.ICON_DOT}
        meaning={words.ICON_DOT_MEANING}
        onChange={(on) => change({ appBadge: on })}
      />
    </section>
  );
}

/** The delay as one says it. */
const delayName = (minutes: number): string =>
  minutes < 1 ? plural(minutes * 60, 'second', 'seconds') : plural(minutes, 'minute', 'minutes');
