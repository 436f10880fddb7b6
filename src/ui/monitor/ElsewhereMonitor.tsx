// How things stand where another tab watches. Fetched when there is one.
import type { AppModel } from '../../model/model';
import { SittingClock } from './cards/SittingClock';
import { GlanceCard } from './figure/GlanceCard';
import '../../styles/watching.css';
import * as words from '../../words/views/monitor';

/** The state of the tab that watches, without its picture. */
export function ElsewhereMonitor({ model }: { readonly model: AppModel }) {
  return (
    <div class="stack">
      <h1 class="visually-hidden">{words.MONITOR}</h1>
      <div class="columns">
        <GlanceCard model={model} />
        <SittingClock model={model} />
      </div>
    </div>
  );
}
