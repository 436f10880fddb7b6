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
      <h2 id="sensitivity-heading">Sensitivity</h2>
      <Choices
        legend="How far you may drift from upright"
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
      <h2 id="alerts-heading">Nudges</h2>
      <NotificationChoice model={model} />
      <OtherNudges model={model} />
      <Select
        id="notify-after"
        label="Nudge me after"
        options={DELAYS}
        chosen={notifyAfterMinutes}
        name={delayName}
        onChoose={(minutes) => change({ notifyAfterMinutes: minutes })}
      />
      <Select
        id="min-gap"
        label="Then leave me alone for at least"
        options={GAPS}
        chosen={minGapMinutes}
        name={delayName}
        onChoose={(minutes) => change({ minGapMinutes: minutes })}
      />
      <Select
        id="max-per-hour"
        label="At most"
        options={CAPS}
        chosen={maxPerHour}
        name={(times) => `${plural(times, 'nudge', 'nudges')} an hour`}
        onChoose={(times) => change({ maxPerHour: times })}
      />
      <p class="small soft">The page shows a drift at once. After “Not now” the wait doubles for the day.</p>
      <HoursEditor
        legend="Working hours"
        note="Nudge me only then. None: at any hour."
        ranges={nudgeHours.working}
        fresh={WEEKDAY}
        onChange={(working) => change({ nudgeHours: { ...nudgeHours, working } })}
      />
      <HoursEditor
        legend="Quiet hours"
        note="Never nudge me then."
        ranges={nudgeHours.quiet}
        fresh={LUNCH}
        onChange={(quiet) => change({ nudgeHours: { ...nudgeHours, quiet } })}
      />
      <Switch
        on={discreet}
        name="Discreet"
        meaning="A notification says only “Time to move?”."
        onChange={(on) => change({ discreet: on })}
      />
      <Switch
        on={titleMinutes}
        name="Minutes in the tab’s title"
        meaning="Off, a pinned tab does not flash every minute."
        onChange={(on) => change({ titleMinutes: on })}
      />
      <Switch
        on={appBadge}
        name="A dot on the app’s icon"
        meaning="While you have drifted. Needs Plumbline installed."
        onChange={(on) => change({ appBadge: on })}
      />
    </section>
  );
}

/** The delay as one says it. */
const delayName = (minutes: number): string =>
  minutes < 1 ? plural(minutes * 60, 'second', 'seconds') : plural(minutes, 'minute', 'minutes');
