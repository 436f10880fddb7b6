// The words of the privacy view.

export const PRIVACY_RIGHT_NOW = 'Privacy, right now';
export const PRIVACY_MEANING =
  'Your camera is looked at on this computer. Video is never saved and never sent. You need not take our word for it: these are counted.';
export const RIGHT_NOW = 'Right now';
export const CAMERA = 'Camera';
export const PICTURES_SAVED = 'Pictures saved';
export const REQUESTS = 'Requests to other sites';
export const TRY_AGAIN = 'Try again';
export const STORED_HERE = 'What is stored in this browser';
export const WHAT = 'What';
export const HOW_MANY = 'How many';
export const SIZE = 'Size';
export const TAKE_OR_ERASE = 'Take it away as a file, or erase everything';
export const NOT_COUNTED_TITLE = 'What no page can count';
export const NOT_LOOKED_THROUGH = 'What is stored could not be looked through.';

/** What the browser says that all of it takes. */
export function browserCounts(size: string): string {
  return `With Plumbline’s own files, kept so that it opens offline, your browser counts ${size}.`;
}
