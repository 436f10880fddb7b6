// Links from a finding to the explainer that helps with it and to its stretch, carrying along what was found.
import type { ComponentChildren } from 'preact';
import { explainerForWarning, stretchForWarning } from '../learn/explainer-for-warning';
import type { WarningId } from '../learn/types';
import { findingOf } from './findings';
import { hrefOf } from '../shell/routes';
import * as words from '../../words/views/kit';

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

/** The way straight to a stretch and its timer, for those who have read the page before; nothing where there is none. */
export function StretchLink({ id }: { readonly id: LinkProps['id'] }) {
  const finding = findingOf(id);
  const stretch = finding === null ? null : stretchForWarning(finding);
  if (finding === null || stretch === null) return null;
  const href = hrefOf({
    kind: 'explainer',
    slug: explainerForWarning(finding),
    section: `do-${stretch.id}`,
    from: finding,
    dayMs: null,
  });
  return (
    <p class="link-line">
      {words.DO_IT_NOW} <a href={href}>{stretch.title}</a>
    </p>
  );
}
