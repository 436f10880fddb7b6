// Another tab watches: says so on every view, offers to take over, and shows how things stand there.
import type { AppModel } from '../../model/model';
import { describeElsewhere } from '../../words/tabs';
import { SittingClock } from '../monitor/cards/SittingClock';
import { GlanceCard } from '../monitor/figure/GlanceCard';

/** Whether this tab only looks on. */
export function isElsewhere(model: AppModel): boolean {
  return model.tabRole.value.kind === 'elsewhere' && model.phase.value.kind === 'idle';
}

/** A plain line at the top of the page. */
export function ElsewhereNotice({ model }: { readonly model: AppModel }) {
  const words = isElsewhere(model) ? describeElsewhere(model.tabRole.value) : null;
  if (words === null) return <div role="status" />;
  return (
    <div class="notice" role="status">
      <div class="notice-inner">
        <p class="prose">
          <strong>{words.title}.</strong> {words.meaning}
        </p>
        <button type="button" class="button button-small" onClick={() => void model.actions.startCamera()}>
          {words.way}
        </button>
      </div>
    </div>
  );
}

/** The state of the tab that watches, without its picture. */
export function ElsewhereMonitor({ model }: { readonly model: AppModel }) {
  return (
    <div class="stack">
      <h1 class="visually-hidden">Monitor</h1>
      <div class="columns">
        <GlanceCard model={model} />
        <SittingClock model={model} />
      </div>
    </div>
  );
}
