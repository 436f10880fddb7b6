// What a person meets first: what Plumbline does, what it does not do, and three ways to start.
import type { AppModel } from '../../../model/model';
import { CameraButton, FileButton, SitterButton } from './StartOptions';
import { WelcomeDrawing } from './WelcomeDrawing';
import * as words from '../../../words/views/start';

export function Welcome({ model }: { readonly model: AppModel }) {
  return (
    <div class="welcome">
      <div class="welcome-lead">
        <div class="stack">
          <h1 class="display">{words.WELCOME}</h1>
          <p class="lead">{words.WELCOME_MEANING}</p>
          <div class="row">
            <CameraButton model={model} />
          </div>
          <p class="small soft prose">{words.CAMERA_ASKED_ONCE}</p>
        </div>
        <WelcomeDrawing />
      </div>

      <section class="stack" aria-labelledby="without">
        <h2 id="without">{words.NOT_READY}</h2>
        <div class="ways">
          <div class="card">
            <h3>{words.DEMO_TITLE}</h3>
            <p>{words.DEMO_MEANING}</p>
            <SitterButton model={model} />
          </div>
          <div class="card">
            <h3>{words.RECORDING_TITLE}</h3>
            <p>{words.RECORDING_MEANING}</p>
            <FileButton model={model} />
          </div>
        </div>
      </section>

      <section class="stack" aria-labelledby="then">
        <h2 id="then">{words.WHAT_HAPPENS_THEN}</h2>
        <ol class="facts plain-list">
          <li>
            <h3>{words.A_SHORT_CALIBRATION}</h3>
            <p class="soft">{words.A_SHORT_CALIBRATION_MEANING}</p>
          </li>
          <li>
            <h3>{words.QUIET_COMPANY}</h3>
            <p class="soft">{words.QUIET_COMPANY_MEANING}</p>
          </li>
          <li>
            <h3>{words.A_LOOK_BACK}</h3>
            <p class="soft">{words.A_LOOK_BACK_MEANING}</p>
          </li>
        </ol>
      </section>
    </div>
  );
}
