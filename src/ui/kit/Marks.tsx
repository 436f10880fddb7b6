// The small signs: one shape for each state, so that colour is never the only difference, and the plumb bob of the name.
import type { GlanceKind, PartGlance } from '../../core/session/glance';

interface MarkProps {
  readonly size?: number;
}

/** The sign of a state. It carries no text of its own: words stand beside it wherever it is used. */
export function StateMark({ kind, size = 24 }: MarkProps & { readonly kind: GlanceKind }) {
  return (
    <svg class={`mark state-${kind}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <StateShape kind={kind} />
    </svg>
  );
}

/** Its shape alone, 24 units wide, for another drawing. */
export function StateShape({ kind }: { readonly kind: GlanceKind }) {
  switch (kind) {
    case 'good':
      return (
        <>
          <circle cx="12" cy="12" r="10" fill="currentColor" />
          <path d="M7.5 12.4l3.1 3.1 6-6.6" class="mark-cut" fill="none" stroke-width="2.4" />
        </>
      );
    case 'drifting':
      return (
        <path d="M12 1.5c4 5.500 8 8.500 8 13.200a8 8 0 0 1-16 0C4 10 8 7 12 1.500z" fill="currentColor" />
      );
    case 'deviating':
      return (
        <>
          <path d="M12 1.2 22.8 12 12 22.8 1.2 12z" fill="currentColor" />
          <path d="M7.5 12h9M13 8.4l3.6 3.6-3.6 3.6" class="mark-cut" fill="none" stroke-width="2.2" />
        </>
      );
    case 'unknown':
      return (
        <circle
          cx="12"
          cy="12"
          r="9.4"
          fill="none"
          stroke="currentColor"
          stroke-width="2.6"
          stroke-dasharray="3.6 3.8"
        />
      );
    case 'away':
      return (
        <path
          d="M7 3v10h10v8M7 13v8M4.4 3h2.6"
          fill="none"
          stroke="currentColor"
          stroke-width="2.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      );
    case 'not-monitored':
      return <path d="M8 4.5v15M16 4.5v15" stroke="currentColor" stroke-width="4.2" stroke-linecap="round" />;
  }
}

/** The plumb bob beside the name. */
export function Logo({ size = 28 }: MarkProps) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 2v14" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
      <path
        d="M11.2 15.4h9.6l-1 7.4L16 30l-3.8-7.2z"
        fill="currentColor"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
      />
      <path d="M8 2h16" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
    </svg>
  );
}

/** A quiet sign of work going on. */
export function Spinner({ size = 20 }: MarkProps) {
  return (
    <svg class="mark spinner" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <circle
        cx="10"
        cy="10"
        r="7.5"
        fill="none"
        stroke="var(--line-strong)"
        stroke-width="2.4"
        opacity="0.4"
      />
      <path
        d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5"
        fill="none"
        stroke="var(--accent)"
        stroke-width="2.6"
        stroke-linecap="round"
      />
    </svg>
  );
}

/** Something done. */
export function DoneMark({ size = 20 }: MarkProps) {
  return (
    <svg class="mark state-good" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M3.6 10.6l4.2 4.2 8.6-9.4"
        fill="none"
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Something still to come, or to be mended. */
export function OpenMark({ size = 20 }: MarkProps) {
  return (
    <svg class="mark state-unknown" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="6.4" fill="none" stroke="currentColor" stroke-width="2.2" />
    </svg>
  );
}

/** How it is with a part of the body: a full dot within the limits, a half one near them, a diamond beyond, a dash where nothing is seen. */
export function PartMark({ mark }: { readonly mark: PartGlance['mark'] }) {
  return (
    <svg class={`mark part-${mark}`} width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      {mark === 'unseen' && (
        <path d="M4 9h10" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
      )}
      {mark === 'fine' && <circle cx="9" cy="9" r="6" fill="currentColor" />}
      {mark === 'near' && (
        <>
          <circle cx="9" cy="9" r="6" fill="none" stroke="currentColor" stroke-width="2" />
          <path d="M9 3a6 6 0 0 1 0 12z" fill="currentColor" />
        </>
      )}
      {mark === 'beyond' && <path d="M9 1.500 16.500 9 9 16.500 1.500 9z" fill="currentColor" />}
    </svg>
  );
}
