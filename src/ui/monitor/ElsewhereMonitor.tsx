// How things stand where another tab watches. Fetched when there is one.
import type { AppModel } from '../../model/model';
import { SittingClock } from './cards/SittingClock';
import { GlanceCard } from './figure/GlanceCard';
import '../../styles/watching.css';

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
