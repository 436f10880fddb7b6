// The posture at a glance as the page and the mini window show it.
import type { ComponentProps } from 'preact';
import type { AppModel } from '../../../model/model';
import { glanceOf, type Glance } from '../../../core/session/glance';
import { glanceSentence } from '../../../words/glance';
import type { PlumbFigure } from './PlumbFigure';

export interface GlanceShown {
  readonly glance: Glance;
  /** Null before calibration: there is no upright to draw. */
  readonly figure: ComponentProps<typeof PlumbFigure> | null;
}

/** Call while drawing: it follows the model's signals. */
export function useGlance(model: AppModel): GlanceShown {
  const setup = model.setup.value;
  const session = model.session.value;
  const metrics = model.live.value?.metrics ?? null;
  const judgement = model.live.value?.judgement ?? null;
  const glance = glanceOf(session, judgement);
  if (setup === null) return { glance, figure: null };
  const view = (setup.viewOverride ?? setup.baseline.view) === 'front' ? 'front' : 'side';
  return { glance, figure: { view, glance, metrics, judgement, label: glanceSentence(glance, session) } };
}
