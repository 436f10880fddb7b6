// What has lasted: how much it is, since when, where to read about it, and how to have peace.
import { useState } from 'preact/hooks';
import type { AppModel } from '../../../model/model';
import type { Warning } from '../../../core/session/session';
import { beyondSentence } from '../../../words/changes';
import { formatTime } from '../../../words/durations';
import { afterWrongSentence } from '../../../words/limits';
import { plainReason } from '../../../words/glance';
import { heldSentence } from '../../../words/notifications';
import { ExplainerLink, StretchLink } from '../../kit/ExplainerLink';
import { Lazy } from '../../kit/Lazy';
import { StateMark } from '../../kit/Marks';
import { SnoozeMenu } from './Snooze';
import * as words from '../../../words/views/monitor';

/** The one warning of an episode, and what became of a wrong one. */
export function WarningCards({ model }: { readonly model: AppModel }) {
  const { warning } = model.session.value;
  return (
    <>
      {warning !== null && <WarningCard key={warning.id} model={model} warning={warning} />}
      <AfterWrong model={model} />
    </>
  );
}

function WarningCard({ model, warning }: { readonly model: AppModel; readonly warning: Warning }) {
  const heldMs = model.nowMs.value - warning.sinceMs;
  const heading = `warning-${warning.id}`;
  return (
    <section class="card card-accent" aria-labelledby={heading}>
      <div class="row row-spread">
        <h2 class="warning-title" id={heading}>
          <StateMark kind="deviating" size={22} /> {plainReason(warning.metric)}
        </h2>
        <p class="small soft number">{words.since(formatTime(warning.sinceMs))}</p>
      </div>
      <p>{heldSentence(heldMs)}</p>
      <p class="link-line">
        <ExplainerLink id={warning.metric}>{words.WHAT_MAY_HELP}</ExplainerLink>
      </p>
      <StretchLink id={warning.metric} />
      <Evidence model={model} warning={warning} />
      <div class="row">
        <button
          type="button"
          class="button button-small"
          onClick={() => model.actions.dismissWarning(warning.id)}
        >
          {words.NOT_NOW}
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => void model.actions.markWrong(warning.id)}
        >
          {words.THAT_WAS_WRONG}
        </button>
        <SnoozeMenu model={model} />
      </div>
    </section>
  );
}

/** Fetched when a person first asks what was seen. */
const loadDetail = () => import('../warning/WarningDetail');

function Evidence({ model, warning }: { readonly model: AppModel; readonly warning: Warning }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.WHAT_I_SAW}</summary>
      <p class="small soft">{beyondSentence(warning.metric, warning.change, warning.standardError)}</p>
      {open && (
        <Lazy load={loadDetail} what={words.THE_LAST_MINUTES}>
          {({ WarningDetail }) => <WarningDetail model={model} metric={warning.metric} />}
        </Lazy>
      )}
    </details>
  );
}

/** What "that was wrong" has done, until it is undone or closed. */
function AfterWrong({ model }: { readonly model: AppModel }) {
  const raised = model.raised.value;
  if (raised === null) return <div role="status" />;
  return (
    <div class="card" role="status">
      <p>{afterWrongSentence(raised.metric, raised.further)}</p>
      <div class="row">
        {raised.further && (
          <button type="button" class="button button-small" onClick={() => void model.actions.undoWrong()}>
            {words.UNDO}
          </button>
        )}
        <button type="button" class="button button-small" onClick={() => model.actions.closeWrong()}>
          {words.CLOSE}
        </button>
      </div>
    </div>
  );
}
