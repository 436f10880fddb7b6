// The words of the kit view.

export const NOT_SHOWN_MEANING =
  'Something in it is not as it should be. Watching goes on, and what was stored is safe.';
export const TRY_AGAIN = 'Try again';
export const RELOAD_THE_PAGE = 'Reload the page';
export const UNDO = 'Undo';
export const NOT_LOADED = 'This part could not be loaded';
export const NOT_LOADED_MEANING =
  'The connection may have been lost, or Plumbline was updated since you opened it. Monitoring goes on.';
export const DO_IT_NOW = 'Do it now, with a timer:';

/** The title in place of a part that failed. */
export function couldNotShow(what: string): string {
  return `Sorry, ${what} could not be shown`;
}

/** While a part of the page is fetched. */
export function loading(what: string): string {
  return `Loading ${what}…`;
}
export const BACKUP = 'Backup';
export const ALLOW_AGAIN = 'Allow again';
