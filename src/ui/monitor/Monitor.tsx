// The Monitor view: the welcome, the start, problems, a pause, and the day as it goes.
import type { AppModel } from '../../model/model';
import { formatTime } from '../../words/durations';
import { isElsewhere } from '../shell/Elsewhere';
import { StateMark } from '../kit/Marks';
import { Lazy } from '../kit/Lazy';
import { ProblemPanel } from './start/ProblemPanel';
import { Starting } from './start/Starting';
import { Welcome } from './start/Welcome';
import { knownDesk, WelcomeBack } from './start/WelcomeBack';
import * as words from '../../words/views/start';

export function Monitor({ model }: { readonly model: AppModel }) {
  const phase = model.phase.value;
  switch (phase.kind) {
    case 'idle':
      if (isElsewhere(model)) {
        return (
          <Lazy load={loadElsewhere} what={words.THE_PICTURE}>
            {({ ElsewhereMonitor }) => <ElsewhereMonitor model={model} />}
          </Lazy>
        );
      }
      return knownDesk(model) === null ? <Welcome model={model} /> : <WelcomeBack model={model} />;
    case 'starting':
      // By the time there is something to show it is here.
      void loadRunning().catch(() => undefined);
      return <Starting model={model} step={phase.step} arrived={phase.arrived} />;
    case 'running':
      return (
        <Lazy load={loadRunning} what={words.THE_PICTURE}>
          {({ Running }) => <Running model={model} source={phase.source} camera={phase.camera} />}
        </Lazy>
      );
    case 'paused':
      return <Paused model={model} sinceMs={phase.sinceMs} />;
    case 'problem':
      return <ProblemPanel model={model} problem={phase.problem} />;
  }
}

/** Fetched while the model is: nothing of it is needed at the first paint. */
const loadRunning = () => import('./Running');
const loadElsewhere = () => import('./ElsewhereMonitor');

function Paused({ model, sinceMs }: { readonly model: AppModel; readonly sinceMs: number }) {
  return (
    <div class="card card-focus">
      <StateMark kind="not-monitored" size={48} />
      <h1>{words.PAUSED}</h1>
      <p>{words.pausedSince(formatTime(sinceMs))}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={() => void model.actions.resume()}>
          {words.RESUME}
        </button>
        <button type="button" class="button" onClick={() => model.actions.stop()}>
          {words.STOP_FOR_NOW}
        </button>
      </div>
    </div>
  );
}
