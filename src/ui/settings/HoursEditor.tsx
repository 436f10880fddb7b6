// Hours of the week, as ranges with their days: added, changed and removed one by one.
import { WEEKDAYS, type HourRange } from '../../core/session/nudge-hours';
import { dayShortName, minuteOf, minuteText } from '../../words/hours';
import * as words from '../../words/views/settings';

interface HoursEditorProps {
  readonly legend: string;
  readonly note: string;
  readonly ranges: readonly HourRange[];
  /** What a new range begins as. */
  readonly fresh: HourRange;
  readonly onChange: (ranges: readonly HourRange[]) => void;
}

/** Monday first, as working weeks are thought of. */
const ORDER = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)];

export function HoursEditor({ legend, note, ranges, fresh, onChange }: HoursEditorProps) {
  const put = (index: number, changed: HourRange): void =>
    onChange(ranges.map((range, at) => (at === index ? changed : range)));
  return (
    <fieldset class="stack stack-tight">
      <legend>{legend}</legend>
      <p class="small soft">{note}</p>
      {ranges.map((range, index) => (
        <Range
          key={index}
          name={`${legend} ${index + 1}`}
          range={range}
          onChange={(changed) => put(index, changed)}
          onRemove={() => onChange(ranges.filter((_, at) => at !== index))}
        />
      ))}
      <div class="row">
        <button type="button" class="button button-small" onClick={() => onChange([...ranges, fresh])}>
          {words.add(legend)}
        </button>
      </div>
    </fieldset>
  );
}

interface RangeProps {
  readonly name: string;
  readonly range: HourRange;
  readonly onChange: (range: HourRange) => void;
  readonly onRemove: () => void;
}

function Range({ name, range, onChange, onRemove }: RangeProps) {
  const { days, fromMinute, toMinute } = range;
  const time = (label: string, minute: number, to: (minute: number) => HourRange) => (
    <label>
      {label}{' '}
      <input
        type="time"
        value={minuteText(minute)}
        onChange={(event) => {
          const chosen = minuteOf(event.currentTarget.value);
          if (chosen !== null) onChange(to(chosen));
        }}
      />
    </label>
  );
  return (
    <div class="hours stack stack-tight" role="group" aria-label={name}>
      <div class="hours-days">
        {ORDER.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={(event) => {
                const others = days.filter((one) => one !== day);
                onChange({ ...range, days: event.currentTarget.checked ? [...others, day] : others });
              }}
            />
            {dayShortName(day)}
          </label>
        ))}
      </div>
      <div class="row">
        {time('from', fromMinute, (minute) => ({ ...range, fromMinute: minute }))}
        {time('to', toMinute, (minute) => ({ ...range, toMinute: minute }))}
        <button type="button" class="button button-small" onClick={onRemove}>
          {words.REMOVE}
        </button>
      </div>
    </div>
  );
}
