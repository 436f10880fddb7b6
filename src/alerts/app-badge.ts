// The dot on the icon of the installed app, where the system has one.

/** The part of a browser that shows it; many have none. */
export interface BadgeHost {
  readonly setAppBadge?: () => Promise<void>;
  readonly clearAppBadge?: () => Promise<void>;
}

/** Touches the icon only when something changed. A system that shows no badge is left alone. */
export function createAppBadge(host: BadgeHost): { readonly show: (wanted: boolean) => void } {
  let shown = false;
  return {
    show: (wanted) => {
      if (wanted === shown) return;
      shown = wanted;
      const done = wanted ? host.setAppBadge?.() : host.clearAppBadge?.();
      void done?.catch(() => undefined);
    },
  };
}
