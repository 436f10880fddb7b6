// What is kept for how long, what it takes up, and erasing some days.
import { useEffect, useState } from 'preact/hooks';
import { dayAt, dayOfDate } from '../../core/report/calendar/days';
import { staying } from '../../core/report/calendar/travel';
import { systemZone } from '../../core/report/calendar/zone';
import { DETAIL_DAYS, type DetailDays } from '../../core/report/keeping/keep-details';
import type { AppModel } from '../../model/model';
import { describeShortening, describeUse, detailDaysName } from '../../words/keeping';
import { EraseStatus } from '../kit/EraseStatus';
import * as words from '../../words/views/settings-data';

export function UseLine({ model }: { readonly model: AppModel }) {
  const { actions } = model;
  useEffect(() => void actions.measureUse(), [actions]);
  return <p class="number">{describeUse(model.storageUse.value)}</p>;
}

const CHOICES: readonly (DetailDays | null)[] = [null, ...DETAIL_DAYS.toReversed()];
const lengthOf = (days: DetailDays | null): number => days ?? Infinity;

/** A shorter time erases something: it is asked for twice. */
export function DetailSettings({ model }: { readonly model: AppModel }) {
  const { detailDays } = model.settings.value;
  const [wanted, setWanted] = useState<DetailDays | null>(null);
  const choose = (days: DetailDays | null): void => {
    if (days !== null && lengthOf(days) < lengthOf(detailDays)) {
      setWanted(days);
      return;
    }
    setWanted(null);
    void model.actions.changeSettings({ detailDays: days });
  };
  return (
    <fieldset class="stack stack-tight">
      <legend>{words.KEEP_DETAILS}</legend>
      <div class="row">
        {CHOICES.map((days) => (
          <label key={days} class="row">
            <input
              type="radio"
              name="detail-days"
              checked={(wanted ?? detailDays) === days}
              onChange={() => choose(days)}
            />
            {detailDaysName(days)}
          </label>
        ))}
      </div>
      {wanted !== null && (
        <div class="stack stack-tight" role="group" aria-label={words.SHORTEN_IT}>
          <p role="status">{describeShortening(wanted)}</p>
          <div class="row">
            <button type="button" class="button button-small" onClick={() => setWanted(null)}>
              {words.KEEP_THEM}
            </button>
            <button
              type="button"
              class="button button-main button-small"
              onClick={() => {
                setWanted(null);
                void model.actions.changeSettings({ detailDays: wanted });
              }}
            >
              {words.ERASE_OLDER_DETAILS}
            </button>
          </div>
        </div>
      )}
    </fieldset>
  );
}

/** From one date to another; the same for a single day. */
export function EraseDays({ model }: { readonly model: AppModel }) {
  const [[first, last], setDates] = useState<readonly [string, string]>(['', '']);
  const travel = model.history.value?.travel ?? staying(systemZone());
  const today = dayAt(model.nowMs.value, travel).date;
  const until = last === '' ? first : last;
  const from = dayOfDate(first, travel);
  const to = dayOfDate(until, travel);
  const range = from === null || to === null ? null : { startMs: from.startMs, endMs: to.endMs };
  const isRange = range !== null && first <= until && until <= today;
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && void model.actions.loadHistory()}>
      <summary>{words.ERASE_SOME_DAYS}</summary>
      <div class="stack stack-tight">
        <div class="row">
          <label>
            {words.FROM}{' '}
            <input
              type="date"
              max={today}
              value={first}
              onChange={({ currentTarget }) => setDates([currentTarget.value, last])}
            />
          </label>
          <label>
            {words.TO}{' '}
            <input
              type="date"
              min={first}
              max={today}
              value={until}
              onChange={({ currentTarget }) => setDates([first, currentTarget.value])}
            />
          </label>
          <button
            type="button"
            class="button button-small"
            aria-disabled={!isRange}
            onClick={() => isRange && void model.actions.eraseDays(range)}
          >
            {words.ERASE_THESE_DAYS}
          </button>
        </div>
        <p class="small soft">{words.ERASE_DAYS_MEANING}</p>
        <EraseStatus model={model} />
      </div>
    </details>
  );
}
