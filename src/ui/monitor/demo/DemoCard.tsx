// The demonstration: the drawn person, what the page makes of them just now, and how fast it goes.
import { Phrase } from '../../kit/Phrase';
import type { AppModel, RunningSource } from '../../../model/model';
import { glanceOf } from '../../../core/session/glance';
import { BREAK_MS } from '../../../core/session/state';
import { DEMO_PATIENCE_MS, type Tempo } from '../../../core/watch/demo';
import { demoCaption, demoWaits, describeTempo } from '../../../words/demo';
import { PictureStage } from '../picture/PictureStage';
import * as words from '../../../words/views/monitor';

const TEMPOS: readonly Tempo[] = [1, 4];

export function DemoCard({ model, source }: { readonly model: AppModel; readonly source: RunningSource }) {
  const session = model.session.value;
  const tempo = model.tempo.value;
  const { kind } = glanceOf(session, model.live.value?.judgement ?? null);
  const seconds = (ms: number): number => Math.round(ms / tempo / 1000);
  return (
    <section class="card demo" aria-labelledby="demo">
      <h2 id="demo">{words.DEMO}</h2>
      {!model.settings.value.showPicture && <PictureStage model={model} source={source} />}
      <p class="demo-caption">{demoCaption(kind, session)}</p>
      <fieldset class="row demo-speed">
        <legend class="small">{words.SPEED}</legend>
        {TEMPOS.map((one) => (
          <label key={one} class="row">
            <input
              type="radio"
              name="tempo"
              checked={one === tempo}
              onChange={() => model.actions.chooseTempo(one)}
            />
            {describeTempo(one)}
          </label>
        ))}
      </fieldset>
      <p class="small soft">{demoWaits(seconds(DEMO_PATIENCE_MS), seconds(BREAK_MS))}</p>
      <p class="link-line">
        <Phrase text={words.CALIBRATE_THE_FIGURE}>{(text) => <a href="#/calibrate">{text}</a>}</Phrase>
      </p>
    </section>
  );
}
