// The posture at a glance: the plumb-line picture, the state in a word or two, and head, shoulders and hips with a mark each.
import type { AppModel } from '../../../model/model';
import { glanceLine, glanceTitle, markName, partName } from '../../../words/glance';
import { PartMark } from '../../kit/Marks';
import { PlumbFigure } from './PlumbFigure';
import { useGlance } from './use-glance';
import * as words from '../../../words/views/monitor';

export function GlanceCard({ model }: { readonly model: AppModel }) {
  const { glance, figure } = useGlance(model);
  if (figure === null) return <NotCalibrated />;
  const session = model.session.value;
  const line = glanceLine(glance, session);
  return (
    <section class={`card glance glance-${glance.kind}`} aria-labelledby="state">
      <PlumbFigure {...figure} />
      <div class="stack">
        <h2 class="state-title" id="state">
          {glanceTitle(glance.kind)}
        </h2>
        <ul class="glance-parts plain-list">
          {glance.parts.map(({ part, mark }) => (
            <li key={part}>
              <PartMark mark={mark} /> {partName(part)} <span class="visually-hidden">{markName(mark)}</span>
            </li>
          ))}
        </ul>
        {/* A warning below says the same, and more. */}
        {line !== '' && session.warning === null && <p class="soft">{line}</p>}
      </div>
    </section>
  );
}

function NotCalibrated() {
  return (
    <section class="card card-accent" aria-labelledby="state">
      <h2 class="state-title" id="state">
        {words.NOT_CALIBRATED_YET}
      </h2>
      <p>{words.SHOW_ME}</p>
      <div class="row">
        <a class="button button-main" href="#/calibrate">
          {words.CALIBRATE}
        </a>
      </div>
    </section>
  );
}
