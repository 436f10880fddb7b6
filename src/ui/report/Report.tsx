// Looking back: one day, or a week, a month or a year; the days are counted when it is opened, and today's again every minute.
import { Phrase } from '../kit/Phrase';
import { untracked, useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { dayAt, dayOfDate } from '../../core/report/calendar/days';
import { periodOf, type Span } from '../../core/report/calendar/periods';
import { staying } from '../../core/report/calendar/travel';
import { systemZone } from '../../core/report/calendar/zone';
import type { AppModel } from '../../model/model';
import { hrefOf } from '../shell/routes';
import { loadCharts } from './chart/Plotted';
import { BackupReminder } from './BackupReminder';
import { EveningChoice } from '../kit/EveningChoice';
import { DayPage } from './day/DayPage';
import { PeriodPage } from './period/PeriodPage';
import { madeUpModel, showsMadeUp, type ReportModel } from './made-up-days';
import { saveReport } from './report-file';
import { stepsOf } from './steps';
import './report.css';
import * as words from '../../words/views/report';

const MINUTE_MS = 60_000;
/** With fewer days of their own a person is shown what the report will be. [design] */
const FEW_DAYS = 5;

interface ReportProps {
  readonly model: AppModel;
  readonly span: 'day' | Span;
  /** Null for the present one. */
  readonly date: string | null;
}

/** The person's own days, or made-up ones to look around in. */
export function Report({ model, span, date }: ReportProps) {
  useEffect(() => void loadCharts().catch(() => undefined), []);
  const isMadeUp = showsMadeUp.value;
  const shown: ReportModel = useMemo(() => (isMadeUp ? madeUpModel(model) : model), [isMadeUp, model]);
  return (
    <div class="stack report">
      {isMadeUp && (
        <div class="card card-accent" role="note">
          <p>
            <Phrase text={words.MADE_UP}>{(text) => <strong>{text}</strong>}</Phrase>
          </p>
          <div class="row">
            <button type="button" class="button button-small" onClick={() => (showsMadeUp.value = false)}>
              {words.BACK_TO_MY_DAYS}
            </button>
          </div>
        </div>
      )}
      <LookingBack model={shown} span={span} date={date} />
      {!isMadeUp && date === null && span === 'day' && <EveningChoice model={model} />}
      {!isMadeUp && <BackupReminder model={model} />}
      {!isMadeUp && (model.history.value?.days.length ?? 0) < FEW_DAYS && (
        <p class="report-made-up">
          <button type="button" class="button button-small" onClick={() => (showsMadeUp.value = true)}>
            {words.LOOK_AROUND}
          </button>
        </p>
      )}
    </div>
  );
}

interface LookingBackProps extends Omit<ReportProps, 'model'> {
  readonly model: ReportModel;
}

function LookingBack({ model, span, date }: LookingBackProps) {
  const minute = useComputed(() => Math.floor(model.nowMs.value / MINUTE_MS));
  useSignalEffect(() => {
    // Read, so that it is done again with every minute.
    if (minute.value >= 0) untracked(() => void model.actions.loadHistory());
  });
  const history = model.history.value;
  const travel = useMemo(() => history?.travel ?? staying(systemZone()), [history]);
  const nowMs = minute.value * MINUTE_MS;
  const today = dayAt(nowMs, travel);
  const shown = date ?? today.date;
  const day = span === 'day' ? (dayOfDate(shown, travel) ?? today) : null;
  const [startMs, endMs] = [day?.startMs, day?.endMs];
  useEffect(() => {
    if (startMs !== undefined && endMs !== undefined) void model.actions.loadReport({ startMs, endMs });
  }, [model, startMs, endMs, nowMs]);
  return (
    <>
      <Heading span={span} date={shown} today={today.date} />
      {day !== null ? (
        <DayPage model={model} day={day} today={today} travel={travel} />
      ) : (
        span !== 'day' && <PeriodPage model={model} period={periodOf(span, shown)} today={today.date} />
      )}
    </>
  );
}

const SPAN_NAMES = { day: words.DAY, week: words.WEEK, month: words.MONTH, year: words.YEAR } as const;

function Heading({
  span,
  date,
  today,
}: {
  readonly span: 'day' | Span;
  readonly date: string;
  readonly today: string;
}) {
  const { title, before, after } = stepsOf(span, date, today);
  const link = (to: string) => hrefOf({ kind: 'looking-back', span, date: to });
  return (
    <>
      <div class="row row-spread">
        <h1>{title}</h1>
        <nav class="row report-spans" aria-label={words.HOW_MUCH}>
          {(Object.keys(SPAN_NAMES) as (keyof typeof SPAN_NAMES)[]).map((each) => (
            <a
              key={each}
              href={hrefOf({ kind: 'looking-back', span: each, date: date === today ? null : date })}
              {...(each === span ? { 'aria-current': 'page' as const } : {})}
            >
              {SPAN_NAMES[each]}
            </a>
          ))}
        </nav>
      </div>
      <div class="row report-steps">
        <a class="button button-small" href={link(before)}>
          {words.spanBefore(SPAN_NAMES[span])}
        </a>
        {after !== null && (
          <a class="button button-small" href={link(after)}>
            {words.spanAfter(SPAN_NAMES[span])}
          </a>
        )}
        {date !== today && (
          <a class="button button-small" href={hrefOf({ kind: 'looking-back', span, date: null })}>
            {words.NOW}
          </a>
        )}
        <button
          type="button"
          class="button button-small"
          onClick={() => void saveReport(words.fileTitle(title), `plumbline-${span}-${date}.html`)}
        >
          {words.SAVE_AS_A_FILE}
        </button>
        <button type="button" class="button button-small" onClick={() => window.print()}>
          {words.PRINT}
        </button>
        <label class="row report-pick">
          <span>{words.GO_TO}</span>
          <input
            type="date"
            value={date}
            max={today}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '') window.location.hash = link(value);
            }}
          />
        </label>
      </div>
    </>
  );
}
