// Settings of breaks: the long one, rests for the eyes, sitting and standing in turn, and what the goal is.
import type { AppModel } from '../../model/model';
import type { Settings } from '../../core/settings/settings';
import { goalName } from '../../words/breaks';
import { plural } from '../../words/durations';
import { Select } from './Select';
import * as words from '../../words/views/settings';

const BREAKS: readonly Settings['breakAfterMinutes'][] = [20, 30, 45, 60, null];
const MICRO: readonly Settings['microBreakMinutes'][] = [10, 20, 30, null];
const ALTERNATE: readonly Settings['alternateMinutes'][] = [20, 30, 40, 60, null];
const GOALS: readonly Settings['shiftsPerHour'][] = [null, 2, 4, 6, 12];

export function BreakSettings({ model }: { readonly model: AppModel }) {
  const { breakAfterMinutes, microBreakMinutes, alternateMinutes, shiftsPerHour } = model.settings.value;
  const change = (part: Partial<Settings>): void => void model.actions.changeSettings(part);
  return (
    <section class="card" aria-labelledby="breaks-heading">
      <h2 id="breaks-heading">{words.BREAKS}</h2>
      <Select
        id="break-after"
        label={words.BREAK_AFTER}
        options={BREAKS}
        chosen={breakAfterMinutes}
        name={(minutes) => (minutes === null ? words.NEVER : words.ofSitting(minutes))}
        onChoose={(minutes) => change({ breakAfterMinutes: minutes })}
      />
      <p class="small soft">{words.BREAK_MEANING}</p>
      <Select
        id="micro-break"
        label={words.EYES_EVERY}
        options={MICRO}
        chosen={microBreakMinutes}
        name={(minutes) => (minutes === null ? words.NEVER : minutesOf(minutes))}
        onChoose={(minutes) => change({ microBreakMinutes: minutes })}
      />
      <Select
        id="alternate"
        label={words.STANCE_EACH_FOR}
        options={ALTERNATE}
        chosen={alternateMinutes}
        name={(minutes) => (minutes === null ? words.DONT_SUGGEST_IT : minutesOf(minutes))}
        onChoose={(minutes) => change({ alternateMinutes: minutes })}
      />
      <Select
        id="goal"
        label={words.MY_GOAL}
        options={GOALS}
        chosen={shiftsPerHour}
        name={goalName}
        onChoose={(times) => change({ shiftsPerHour: times })}
      />
      {shiftsPerHour !== null && <p class="small soft">{words.SHIFTS_MEANING}</p>}
    </section>
  );
}

const minutesOf = (minutes: number): string => plural(minutes, 'minute', 'minutes');
