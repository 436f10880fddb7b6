// What the mini window shows: the plumb-line picture, the state, how long one has been sitting, and the few buttons one needs beside the work.
import { useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { breakLine } from '../../words/breaks';
import { plainReason } from '../../words/glance';
import { formatShortDuration, formatTime } from '../../words/durations';
import { miniTitle, sittingFor } from '../../words/mini';
import { useGlance } from '../monitor/figure/use-glance';
import { PlumbFigure } from '../monitor/figure/PlumbFigure';
import * as words from '../../words/views/mini';

const SNOOZE_MINUTES = [15, 30, 60] as const;

interface MiniProps {
  readonly model: AppModel;
  readonly onClose: () => void;
}

export function MiniView({ model, onClose }: MiniProps) {
  const [choosing, setChoosing] = useState(false);
  const { glance, figure } = useGlance(model);
  const running = model.phase.value.kind === 'running';
  const { warning } = model.session.value;
  return (
    <main
      class={`mini glance-${running ? glance.kind : 'not-monitored'}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (choosing) setChoosing(false);
        else onClose();
      }}
    >
      <div class="mini-figure">{figure !== null && <PlumbFigure {...figure} />}</div>
      <div class="mini-words">
        <h1>{miniTitle(model.phase.value, model.setup.value === null, glance.kind)}</h1>
        <p class="small" role="status">
          {running &&
            (warning === null ? breakLine(model.session.value.breaks) : plainReason(warning.metric))}
        </p>
        {running && <Sitting model={model} />}
      </div>
      {choosing ? (
        <SnoozeChoice model={model} onDone={() => setChoosing(false)} />
      ) : (
        <Buttons model={model} onSnooze={() => setChoosing(true)} />
      )}
    </main>
  );
}

function Sitting({ model }: { readonly model: AppModel }) {
  const { snoozedUntilMs, boutSittingMs } = model.session.value;
  return (
    <p class="small soft number">
      {snoozedUntilMs === null
        ? sittingFor(boutSittingMs === null ? null : formatShortDuration(boutSittingMs))
        : words.snoozedUntil(formatTime(snoozedUntilMs))}
    </p>
  );
}

function Buttons({ model, onSnooze }: { readonly model: AppModel; readonly onSnooze: () => void }) {
  const phase = model.phase.value;
  const snoozed = model.session.value.snoozedUntilMs !== null;
  return (
    <div class="mini-buttons">
      {phase.kind === 'running' && <MiniButton name={words.PAUSE} onClick={() => model.actions.pause()} />}
      {phase.kind === 'paused' && (
        <MiniButton name={words.RESUME} onClick={() => void model.actions.resume()} />
      )}
      {phase.kind === 'running' &&
        (snoozed ? (
          <MiniButton name={words.NUDGE} says={words.NUDGES_BACK_ON} onClick={() => model.actions.wakeUp()} />
        ) : (
          <MiniButton name={words.SNOOZE} onClick={onSnooze} />
        ))}
      <MiniButton name={words.OPEN} says={words.OPEN_PLUMBLINE} onClick={() => window.focus()} />
    </div>
  );
}

function SnoozeChoice({ model, onDone }: { readonly model: AppModel; readonly onDone: () => void }) {
  return (
    <div class="mini-buttons" role="group" aria-label={words.SNOOZE_FOR}>
      {SNOOZE_MINUTES.map((minutes) => (
        <MiniButton
          key={minutes}
          name={`${minutes} min`}
          focused={minutes === SNOOZE_MINUTES[0]}
          onClick={() => {
            model.actions.snooze(minutes);
            onDone();
          }}
        />
      ))}
      <MiniButton name={words.BACK} onClick={onDone} />
    </div>
  );
}

interface MiniButtonProps {
  readonly name: string;
  /** What it does, where its name is too short to say so. */
  readonly says?: string;
  /** It took the place of what was focused. */
  readonly focused?: boolean;
  readonly onClick: () => void;
}

function MiniButton({ name, says, focused = false, onClick }: MiniButtonProps) {
  return (
    <button
      type="button"
      class="button"
      onClick={onClick}
      {...(says === undefined ? {} : { 'aria-label': says, title: says })}
      {...(focused ? { ref: (button: HTMLButtonElement | null) => button?.focus() } : {})}
    >
      {name}
    </button>
  );
}
