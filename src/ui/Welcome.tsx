// What a person meets first: what Plumbline does, what it does not do, and three ways to start.
import type { AppModel } from '../app/model';
import { CameraButton, FileButton, SitterButton } from './StartOptions';
import { WelcomeDrawing } from './WelcomeDrawing';

export function Welcome({ model }: { readonly model: AppModel }) {
  return (
    <div class="welcome">
      <div class="welcome-lead">
        <div class="stack">
          <h1>A quiet eye on how you sit</h1>
          <p class="prose">
            Plumbline compares how you sit with your own comfortable upright, all day long, and lets you know
            when a change may feel good. Everything happens on this computer: no picture ever leaves it, and
            none is kept.
          </p>
        </div>
        <WelcomeDrawing />
      </div>

      <section class="stack" aria-labelledby="ways">
        <h2 id="ways">Three ways to start</h2>
        <div class="ways">
          <div class="card">
            <h3>With your camera</h3>
            <p>
              The browser asks for the camera once. Its light stays on while Plumbline watches; Pause switches
              it off.
            </p>
            <CameraButton model={model} />
          </div>
          <div class="card">
            <h3>With a video or pictures</h3>
            <p>
              Choose a recording of yourself at your desk, or some photographs, and see what would be
              measured.
            </p>
            <FileButton model={model} />
          </div>
          <div class="card">
            <h3>Without a camera</h3>
            <p>
              A drawn figure sits, slumps and gets up, so that you can see everything work before you decide.
            </p>
            <SitterButton model={model} />
          </div>
        </div>
      </section>

      <section class="stack" aria-labelledby="then">
        <h2 id="then">What happens then</h2>
        <ol class="facts plain-list">
          <li class="stack stack-tight">
            <h3>1. A short calibration</h3>
            <p class="soft">
              You sit as you like to sit for about ten seconds. That is your baseline; there is no ideal to
              match.
            </p>
          </li>
          <li class="stack stack-tight">
            <h3>2. Quiet company</h3>
            <p class="soft">
              Leave the tab open behind your work. It speaks only when something has lasted, and says what
              changed and by how much.
            </p>
          </li>
          <li class="stack stack-tight">
            <h3>3. A look back</h3>
            <p class="soft">In the evening, Today shows how you sat, how long, and what could not be seen.</p>
          </li>
        </ol>
      </section>
    </div>
  );
}
