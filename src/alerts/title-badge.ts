// The tab as an ambient sign: its title and icon say the state, silently and at once.
import type { WatchState } from '../core/session/session';
import { badgeIcon } from './badge-icon';

/** What can be seen of a tab. */
export interface Tab {
  title: string;
  /** The address of the icon. */
  icon: string;
}

export interface TitleBadge {
  /** Shows a title and the icon of a state; null shows the icon the page came with. Touches the tab only when something changed. */
  show(title: string, kind: WatchState['kind'] | null): void;
}

/** A badge on `tab`, which shows its own icon until told otherwise. */
export function createTitleBadge(tab: Tab): TitleBadge {
  const ownIcon = tab.icon;
  let shown: WatchState['kind'] | null = null;
  return {
    show: (title, kind) => {
      if (tab.title !== title) tab.title = title;
      if (kind === shown) return;
      shown = kind;
      tab.icon = kind === null ? ownIcon : badgeIcon(kind);
    },
  };
}

/** The tab of a page; a page without an icon is given one. */
export function tabOf(page: Document): Tab {
  const existing = page.querySelector<HTMLLinkElement>('link[rel~="icon"]');
  const link = existing ?? page.head.appendChild(page.createElement('link'));
  link.rel = 'icon';
  return {
    get title() {
      return page.title;
    },
    set title(title) {
      page.title = title;
    },
    get icon() {
      return link.href;
    },
    set icon(href) {
      link.href = href;
    },
  };
}
