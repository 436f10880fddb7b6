// What a person meets first: what Plumbline does, what it does not do, and three ways to start.
import type { AppModel } from '../../../model/model';
import { CameraButton, FileButton, SitterButton } from './StartOptions';
import { WelcomeDrawing } from './WelcomeDrawing';

export function Welcome({ model }: { readonly model: AppModel }) {
  return (
    <div class="welcome">
      <div class="welcome-lead">
        <div class="stack">
          <h1 class="display">A quiet eye on how you sit</h1>
          <p class="lead">
            Plumbline compares how you sit with your own comfortable upright, and tells you when it may be
            time to move. It all happens on this computer. Video is never sent and never saved.
          </p>
          <div class="row">
            <CameraButton model={model} />
          </div>
          <p class="small soft prose">
            The browser asks for the camera once. Its light stays on while Plumbline watches; Pause switches
            it off.
          </p>
        </div>
        <WelcomeDrawing />
      </div>

      <section class="stack" aria-labelledby="without">
        <h2 id="without">Not ready for the camera?</h2>
        <div class="ways">
          <div class="card">
            <h3>Let a drawn figure sit for you</h3>
            <p>It sits, slumps and gets up, and everything works as it would with you.</p>
            <SitterButton model={model} />
          </div>
          <div class="card">
            <h3>Bring a recording</h3>
            <p>A video of yourself at your desk, or some photographs, to see what would be measured.</p>
            <FileButton model={model} />
          </div>
        </div>
      </section>

      <section class="stack" aria-labelledby="then">
        <h2 id="then">What happens then</h2>
        <ol class="facts plain-list">
          <li>
            <h3>A short calibration</h3>
            <p class="soft">
              You sit as you like to sit for about ten seconds. That is your baseline; there is no ideal to
              match.
            </p>
          </li>
          <li>
            <h3>Quiet company</h3>
            <p class="soft">
              Leave the tab open behind your work. It speaks only when something has lasted, and says what
              changed and by how much.
            </p>
          </li>
          <li>
            <h3>A look back</h3>
            <p class="soft">In the evening, Today shows how you sat, how long, and what could not be seen.</p>
          </li>
        </ol>
      </section>
    </div>
  );
}
