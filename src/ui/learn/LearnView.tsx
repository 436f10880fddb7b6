// The Learn view: the library, or one explainer opened with what was found. Fetched when first opened, so that monitoring starts light.
import { useCallback, useEffect } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import type { StretchDone } from '../../core/report/done-stretch';
import { startOfLocalDay } from '../../core/report/local-day';
import { dayBounds } from '../../core/report/bounds';
import type { Routine } from '../../core/report/routine';
import { explainerForWarning } from './explainer-for-warning';
import { findingOf, findingOfDay, findingSentence } from '../kit/findings';
import { Lazy } from '../kit/Lazy';
import type { Route } from '../shell/routes';
import { suggestionsFor } from '../monitor/measures/suggestions';
import * as words from '../../words/views/learn';

type LearnRoute = Extract<Route, { kind: 'learn' | 'explainer' }>;
type ExplainerRoute = Extract<Route, { kind: 'explainer' }>;

const loadLearn = () => import('./learn');

type Learn = Awaited<ReturnType<typeof loadLearn>>;

export function LearnView({ model, route }: { readonly model: AppModel; readonly route: LearnRoute }) {
  return (
    <Lazy load={loadLearn} what={words.THE_LIBRARY}>
      {({ ExplainerPage, LearnIndex, RoutinePage, ROUTINE_SLUG }) =>
        route.kind === 'learn' ? (
          <Library model={model} Index={LearnIndex} />
        ) : route.slug === ROUTINE_SLUG ? (
          <OwnRoutine model={model} Page={RoutinePage} />
        ) : (
          <Explainer key={visitOf(route)} model={model} route={route} Page={ExplainerPage} />
        )
      }
    </Lazy>
  );
}

/** The week is read when the library is opened; what holds at that moment stays as it was found. */
function Library({ model, Index }: { readonly model: AppModel; readonly Index: Learn['LearnIndex'] }) {
  useEffect(() => void model.actions.loadWeek(), [model]);
  return <Index suggestions={suggestionsFor(model.session.peek(), model.week.value, explainerForWarning)} />;
}

function OwnRoutine({ model, Page }: { readonly model: AppModel; readonly Page: Learn['RoutinePage'] }) {
  useEffect(() => void model.actions.loadRoutine(), [model]);
  const change = useCallback((routine: Routine) => void model.actions.saveRoutine(routine), [model]);
  const log = useCallback((done: StretchDone) => void model.actions.logStretch(done), [model]);
  return <Page routine={model.routine.value} onChange={change} onStretchDone={log} />;
}

/** What begins anew: another page, or a stretch that is asked for, whose card opens however soon after the last one it is. */
const visitOf = ({ slug, section, from, dayMs }: ExplainerRoute): string =>
  section?.startsWith('do-') === true ? [slug, section, from, dayMs].join(' ') : slug;

interface ExplainerProps {
  readonly model: AppModel;
  readonly route: ExplainerRoute;
  readonly Page: Learn['ExplainerPage'];
}

function Explainer({ model, route, Page }: ExplainerProps) {
  const { slug, section, from, dayMs } = route;
  useEffect(() => {
    if (dayMs !== null) void model.actions.loadReport(dayBounds(dayMs, startOfLocalDay));
  }, [model, dayMs]);
  const log = useCallback((done: StretchDone) => void model.actions.logStretch(done), [model]);
  const leave = useCallback(() => {
    const back = cameFrom(from, dayMs);
    if (back !== null) window.location.hash = back;
  }, [from, dayMs]);
  return (
    <Page
      slug={slug}
      section={section ?? undefined}
      context={contextOf(model, route)}
      onStretchDone={log}
      onLeaveStretch={leave}
    />
  );
}

/** Where a finding that led here is shown: Today for a day, the monitor for just now; null for a reader who came by themselves. */
function cameFrom(from: string | null, dayMs: number | null): string | null {
  if (dayMs !== null) return '#/today';
  return from === null ? null : '#/';
}

/** What was found when the page was opened, or on the day it was opened from; null where it was opened for no finding. */
function contextOf(model: AppModel, { from, dayMs }: ExplainerRoute): string | null {
  const finding = findingOf(from);
  if (finding === null) return null;
  const nowMs = model.nowMs.peek();
  if (dayMs !== null) return findingOfDay(finding, model.report.value, dayMs, nowMs);
  return findingSentence(finding, model.session.peek(), model.live.peek()?.metrics ?? null, nowMs);
}
