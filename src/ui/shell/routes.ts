// The addresses of the views, as hash routes: parsing, writing, and the hook that follows them.
import { readDate } from '../../core/report/calendar/zone';
import type { Span } from '../../core/report/calendar/periods';
import * as words from '../../words/views/shell';
import { useHashLocation } from 'wouter-preact/use-hash-location';

export type Route =
  | { readonly kind: 'monitor' }
  | { readonly kind: 'calibrate' }
  /** Over the whole window. */
  | { readonly kind: 'break' }
  | { readonly kind: 'today' }
  /** Another day, or a week, month or year: the one that holds `date`, such as 2026-11-23; null for the present one. */
  | { readonly kind: 'looking-back'; readonly span: 'day' | Span; readonly date: string | null }
  | { readonly kind: 'learn' }
  /**
   * `from` names the finding that led here, `dayMs` a moment of the day on which it was made where that was not just now, `section` a
   * part of the page; null where there is none.
   */
  | {
      readonly kind: 'explainer';
      readonly slug: string;
      readonly section: string | null;
      readonly from: string | null;
      readonly dayMs: number | null;
    }
  | { readonly kind: 'settings' }
  | { readonly kind: 'privacy' }
  | { readonly kind: 'unknown' };

/** The views of the navigation, in order. */
export const NAVIGATION = [
  { kind: 'monitor', label: words.MONITOR },
  { kind: 'calibrate', label: words.CALIBRATE },
  { kind: 'today', label: words.TODAY },
  { kind: 'learn', label: words.LEARN },
  { kind: 'settings', label: words.SETTINGS },
] as const;

/** Reads what follows the `#` of the address; anything unheard of is `unknown`, never an error. */
export function parseRoute(hashPath: string): Route {
  const [path = '', query = ''] = hashPath.split('?');
  const [first = '', slug, section, ...rest] = path.replace(/^\/+|\/+$/g, '').split('/');
  if (first === 'learn' && slug !== undefined && rest.length === 0) {
    const asked = new URLSearchParams(query);
    return {
      kind: 'explainer',
      slug,
      section: section ?? null,
      from: asked.get('from'),
      dayMs: readMoment(asked.get('day')),
    };
  }
  if (first === 'today' && slug !== undefined) return lookingBack(slug, section, rest);
  if (slug !== undefined) return { kind: 'unknown' };
  switch (first) {
    case '':
    case 'monitor':
      return { kind: 'monitor' };
    case 'break':
    case 'calibrate':
    case 'today':
    case 'learn':
    case 'settings':
    case 'privacy':
      return { kind: first };
    default:
      return { kind: 'unknown' };
  }
}

function lookingBack(span: string, date: string | undefined, rest: readonly string[]): Route {
  const known = span === 'day' || span === 'week' || span === 'month' || span === 'year';
  const sound = date === undefined || readDate(date) !== null;
  if (!known || !sound || rest.length > 0) return { kind: 'unknown' };
  return { kind: 'looking-back', span, date: date ?? null };
}

/** A whole number of milliseconds that a clock can show; anything else is none. */
function readMoment(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The address of a route, for `href`. */
export function hrefOf(route: Route): string {
  switch (route.kind) {
    case 'monitor':
    case 'unknown':
      return '#/';
    case 'explainer': {
      const section = route.section === null ? '' : `/${route.section}`;
      const asked = new URLSearchParams();
      if (route.from !== null) asked.set('from', route.from);
      if (route.dayMs !== null) asked.set('day', String(route.dayMs));
      const query = asked.toString();
      return `#/learn/${route.slug}${section}${query === '' ? '' : `?${query}`}`;
    }
    case 'looking-back':
      return `#/today/${route.span}${route.date === null ? '' : `/${route.date}`}`;
    case 'break':
    case 'calibrate':
    case 'today':
    case 'learn':
    case 'settings':
    case 'privacy':
      return `#/${route.kind}`;
  }
}

/** Which entry of the navigation a route belongs to. */
export function navigationKind(route: Route): Route['kind'] {
  if (route.kind === 'looking-back') return 'today';
  if (route.kind === 'break') return 'monitor';
  return route.kind === 'explainer' ? 'learn' : route.kind;
}

/** The present route; the component is drawn again when it changes. */
export function useRoute(): Route {
  const [path] = useHashLocation();
  return parseRoute(path);
}
