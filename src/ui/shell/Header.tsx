// The name, the state at a glance, and the way to every view.
import type { AppModel } from '../../model/model';
import { glanceOf, type GlanceKind } from '../../core/session/glance';
import { glanceTitle } from '../../words/glance';
import { cannotNotify } from '../../words/notifications';
import { isElsewhere } from './Elsewhere';
import { Logo, Spinner, StateMark } from '../kit/Marks';
import { hrefOf, NAVIGATION, navigationKind, type Route } from './routes';
import * as words from '../../words/views/shell';

interface HeaderProps {
  readonly model: AppModel;
  readonly route: Route;
  readonly onSkip: () => void;
}

export function Header({ model, route, onSkip }: HeaderProps) {
  const current = navigationKind(route);
  return (
    <header class="header">
      <SkipLink route={route} onSkip={onSkip} />
      <div class="header-inner">
        <a class="brand" href="#/">
          <Logo />
          {words.PLUMBLINE}
        </a>
        <StateChip model={model} />
        <NudgeChip model={model} />
        <nav class="nav" aria-label={words.VIEWS}>
          <ul class="plain-list">
            {NAVIGATION.map(({ kind, label }) => (
              <li key={kind}>
                <a href={hrefOf({ kind })} {...(kind === current ? { 'aria-current': 'page' as const } : {})}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** Moves the focus itself: an address of its own would be taken for a route. */
function SkipLink({ route, onSkip }: { readonly route: Route; readonly onSkip: () => void }) {
  return (
    <a
      class="button skip-link"
      href={hrefOf(route)}
      onClick={(event) => {
        event.preventDefault();
        onSkip();
      }}
    >
      {words.SKIP_TO_THE_CONTENT}
    </a>
  );
}

/** Says on every view that nudges are wanted and cannot be given; the settings say why, and what to do. */
function NudgeChip({ model }: { readonly model: AppModel }) {
  const text = cannotNotify(
    model.settings.value.notifications,
    model.notificationPermission.value,
    model.notified.value,
  );
  if (text === null || model.phase.value.kind === 'idle') return null;
  return (
    <a class="state-chip" href={hrefOf({ kind: 'settings' })}>
      {text}
    </a>
  );
}

/** The ambient sign: the present state on every view. */
function StateChip({ model }: { readonly model: AppModel }) {
  const phase = model.phase.value;
  switch (phase.kind) {
    case 'idle':
      return isElsewhere(model) ? <StateOf model={model} /> : null;
    case 'starting':
      return (
        <span class="state-chip">
          <Spinner size={16} /> {words.STARTING}
        </span>
      );
    case 'running':
      return <StateOf model={model} />;
    case 'paused':
      return <Chip kind="not-monitored" text={words.PAUSED} />;
    case 'problem':
      return <Chip kind="not-monitored" text={words.NOT_WATCHING} />;
  }
}

function StateOf({ model }: { readonly model: AppModel }) {
  if (model.setup.value === null) return <Chip kind="unknown" text={words.NOT_CALIBRATED} />;
  const { kind } = glanceOf(model.session.value, model.live.value?.judgement ?? null);
  return <Chip kind={kind} text={glanceTitle(kind)} />;
}

function Chip({ kind, text }: { readonly kind: GlanceKind; readonly text: string }) {
  return (
    <span class="state-chip">
      <StateMark kind={kind} size={16} /> {text}
    </span>
  );
}
