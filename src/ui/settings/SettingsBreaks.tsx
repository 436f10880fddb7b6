// Settings of breaks: the long one, rests for the eyes, sitting and standing in turn, and what the goal is.
import type { AppModel } from '../../model/model';
import type { Settings } from '../../core/settings/settings';
import { goalName } from '../../words/breaks';
import { plural } from '../../words/durations';
import { Select } from './Select';

const BREAKS: readonly Settings['breakAfterMinutes'][] = [20, 30, 45, 60, null];
const MICRO: readonly Settings['microBreakMinutes'][] = [10, 20, 30, null];
const ALTERNATE: readonly Settings['alternateMinutes'][] = [20, 30, 40, 60, null];
const GOALS: readonly Settings['shiftsPerHour'][] = [null, 2, 4, 6, 12];

export function BreakSettings({ model }: { readonly model: AppModel }) {
  const { breakAfterMinutes, microBreakMinutes, alternateMinutes, shiftsPerHour } = model.settings.value;
  const change = (part: Partial<Settings>): void => void model.actions.changeSettings(part);
  return (
    <section class="card" aria-labelledby="breaks-heading">
      <h2 id="breaks-heading">Breaks</h2>
      <Select
        id="break-after"
        label="Suggest a break after"
        options={BREAKS}
        chosen={breakAfterMinutes}
        name={(minutes) => (minutes === null ? 'Never' : `${minutesOf(minutes)} of sitting`)}
        onChoose={(minutes) => change({ breakAfterMinutes: minutes })}
      />
      <p class="small soft">
        I say so half a minute before. You can postpone it twice. Getting up for a minute counts by itself.
      </p>
      <Select
        id="micro-break"
        label="Rest your eyes every"
        options={MICRO}
        chosen={microBreakMinutes}
        name={(minutes) => (minutes === null ? 'Never' : minutesOf(minutes))}
        onChoose={(minutes) => change({ microBreakMinutes: minutes })}
      />
      <Select
        id="alternate"
        label="Sit and stand in turn, each for"
        options={ALTERNATE}
        chosen={alternateMinutes}
        name={(minutes) => (minutes === null ? 'Don’t suggest it' : minutesOf(minutes))}
        onChoose={(minutes) => change({ alternateMinutes: minutes })}
      />
      <Select
        id="goal"
        label="My goal"
        options={GOALS}
        chosen={shiftsPerHour}
        name={goalName}
        onChoose={(times) => change({ shiftsPerHour: times })}
      />
      {shiftsPerHour !== null && (
        <p class="small soft">
          I suggest a change after a while in one posture, and don’t nudge about limits.
        </p>
      )}
    </section>
  );
}

const minutesOf = (minutes: number): string => plural(minutes, 'minute', 'minutes');
