// The Learn view: the library, or one explainer opened with what was found. Fetched when first opened, so that monitoring starts light.
import { useEffect, useMemo } from 'preact/hooks';
import type { AppModel } from '../app/model';
import { explainerForWarning } from '../learn/explainer-for-warning';
import { findingOf, findingSentence } from './findings';
import { Lazy } from './Lazy';
import type { Route } from './routes';
import { suggestionsFor } from './suggestions';

type LearnRoute = Extract<Route, { kind: 'learn' | 'explainer' }>;

const loadLearn = () => import('../learn/learn');

export function LearnView({ model, route }: { readonly model: AppModel; readonly route: LearnRoute }) {
  return (
    <Lazy load={loadLearn} what="the library">
      {({ ExplainerPage, LearnIndex }) =>
        route.kind === 'learn' ? (
          <Library model={model} Index={LearnIndex} />
        ) : (
          <ExplainerPage
            key={route.slug}
            slug={route.slug}
            section={route.section ?? undefined}
            context={contextOf(model, route.from)}
          />
        )
      }
    </Lazy>
  );
}

type Index = Awaited<ReturnType<typeof loadLearn>>['LearnIndex'];

/** The day is read when the library is opened, and the suggestions stay as they were found then. */
function Library({ model, Index }: { readonly model: AppModel; readonly Index: Index }) {
  const openedMs = useMemo(() => model.nowMs.peek(), [model]);
  useEffect(() => void model.actions.loadReport(openedMs), [model, openedMs]);
  const suggestions = suggestionsFor(model.session.peek(), model.report.value, openedMs, explainerForWarning);
  return <Index suggestions={suggestions} />;
}

/** What was found when the page was opened; null where it was opened for no finding. */
function contextOf(model: AppModel, from: string | null): string | null {
  const finding = findingOf(from);
  if (finding === null) return null;
  const metrics = model.live.peek()?.metrics ?? null;
  return findingSentence(finding, model.session.peek(), metrics, model.nowMs.peek());
}
