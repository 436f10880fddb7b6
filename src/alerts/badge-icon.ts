// The icon of the tab for each state: another shape each time, so that colour is never the only difference.
import type { WatchState } from '../core/session/session';

/** Drawn on a light tile, since nobody knows whether the tabs of a browser are light or dark. At least 3:1 against it. */
const MARKS: Readonly<Record<WatchState['kind'], string>> = {
  good: '<circle cx="16" cy="16" r="12" fill="#3f7358"/><path d="M10 16.500l4.200 4.200 7.800-8.700" stroke="#fff" stroke-width="3.400"/>',
  deviating:
    '<path d="M16 2.500 29.500 16 16 29.500 2.500 16z" fill="#b8601f"/><path d="M10 16h11M16.500 11.500 21 16l-4.500 4.500" stroke="#fff" stroke-width="3"/>',
  unknown:
    '<circle cx="16" cy="16" r="11" stroke="#6f675f" stroke-width="4" stroke-dasharray="5.760" stroke-linecap="butt"/>',
  away: '<path d="M10 5v13h12v9M10 18v9" stroke="#4f6f8a" stroke-width="4"/>',
  'not-monitored': '<path d="M11 7v18M21 7v18" stroke="#6b6154" stroke-width="5.500"/>',
};

/** The address of the icon: the picture itself, so that nothing is fetched. */
export function badgeIcon(kind: WatchState['kind']): string {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    '<rect width="32" height="32" rx="7" fill="#fcf9f4"/>' +
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${MARKS[kind]}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
