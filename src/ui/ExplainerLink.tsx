// A link from a finding to the explainer that helps with it, carrying along what was found.
import type { ComponentChildren } from 'preact';
import { explainerForWarning } from '../learn/explainer-for-warning';
import type { WarningId } from '../learn/types';
import { findingOf } from './findings';
import { hrefOf } from './routes';

interface LinkProps {
  readonly id: WarningId | 'hipAngleDeg';
  /** A moment of the day that was looked back on; left out, the finding is of now. */
  readonly dayMs?: number;
  readonly children: ComponentChildren;
}

/** Every finding has a page of its own except the hip angle, which is information only and leads to the library. */
export function ExplainerLink({ id, dayMs, children }: LinkProps) {
  const finding = findingOf(id);
  const href =
    finding === null
      ? hrefOf({ kind: 'learn' })
      : hrefOf({
          kind: 'explainer',
          slug: explainerForWarning(finding),
          section: null,
          from: finding,
          dayMs: dayMs ?? null,
        });
  return <a href={href}>{children}</a>;
}
