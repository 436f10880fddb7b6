// The evening summary: one day in a sentence or two, told once, where a person has asked for it.
import { useEffect } from 'preact/hooks';
import { dayAt } from '../../core/report/calendar/days';
import { addDays } from '../../core/report/calendar/periods';
import { storyOfFigures } from '../../core/report/history/day-story';
import { eveningDue } from '../../core/report/history/evening';
import type { AppModel } from '../../model/model';
import { formatDate } from '../../words/clock-hours';
import { storySentences } from '../../words/report';
import { hrefOf } from '../shell/routes';
import * as words from '../../words/views/evening';

interface EveningProps {
  readonly model: AppModel;
}

/** Nothing while there is no day to tell of. The day's figures are enough for it. */
export function Evening({ model }: EveningProps) {
  const { actions } = model;
  useEffect(() => void actions.loadHistory(), [actions]);
  const history = model.history.value;
  const toldTo = model.settings.value.eveningTo;
  if (history === null || toldTo === null) return null;
  const nowMs = model.nowMs.value;
  const today = dayAt(nowMs, history.travel);
  const day = eveningDue(history.days, today, nowMs, toldTo);
  if (day === null) return null;
  const before = history.days.findLast(({ id }) => id < day.id && id >= addDays(day.id, -1)) ?? null;
  const close = (): void => void actions.changeSettings({ eveningTo: day.id });
  return (
    <div class="notice" role="status">
      <div class="notice-inner">
        <p class="prose">
          <strong>{day.id === today.date ? words.YOUR_DAY : formatDate(day.id)}.</strong>{' '}
          {storySentences(storyOfFigures(day, history.days, before), false)}
        </p>
        <div class="row">
          <a
            class="button button-small"
            href={hrefOf({ kind: 'looking-back', span: 'day', date: day.id })}
            onClick={close}
          >
            {words.SEE_THE_DAY}
          </a>
          <button type="button" class="button button-small" onClick={close}>
            {words.CLOSE}
          </button>
        </div>
      </div>
    </div>
  );
}
