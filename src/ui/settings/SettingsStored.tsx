// What is kept for how long, what it takes up, and erasing some days.
import { useEffect, useState } from 'preact/hooks';
import { dayAt, dayOfDate } from '../../core/report/calendar/days';
import { staying } from '../../core/report/calendar/travel';
import { systemZone } from '../../core/report/calendar/zone';
import { DETAIL_DAYS, type DetailDays } from '../../core/report/keeping/keep-details';
import type { AppModel } from '../../model/model';
import { describeShortening, describeUse, detailDaysName } from '../../words/keeping';
import { EraseStatus } from '../kit/EraseStatus';

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
      <legend>Keep the details of each day</legend>
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
        <div class="stack stack-tight" role="group" aria-label="Shorten it">
          <p role="status">{describeShortening(wanted)}</p>
          <div class="row">
            <button type="button" class="button button-small" onClick={() => setWanted(null)}>
              Keep them
            </button>
            <button
              type="button"
              class="button button-main button-small"
              onClick={() => {
                setWanted(null);
                void model.actions.changeSettings({ detailDays: wanted });
              }}
            >
              Erase older details
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
      <summary>Erase some days</summary>
      <div class="stack stack-tight">
        <div class="row">
          <label>
            From{' '}
            <input
              type="date"
              max={today}
              value={first}
              onChange={({ currentTarget }) => setDates([currentTarget.value, last])}
            />
          </label>
          <label>
            To{' '}
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
            Erase these days
          </button>
        </div>
        <p class="small soft">
          A day goes from 04:00 to 04:00. Erasing today stops watching first. Files you took away are not
          touched.
        </p>
        <EraseStatus model={model} />
      </div>
    </details>
  );
}
