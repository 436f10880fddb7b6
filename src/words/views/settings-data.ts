// The words of the settings-data view.

export const YOUR_DATA = 'Your data';
export const BACKUP_MEANING =
  'A browser that is cleaned out takes your days with it. A backup holds them, your setups and your settings, as numbers only.';
export const PROTECT = 'Protect it with a passphrase';
export const PASSPHRASE = 'Passphrase';
export const PASSPHRASE_MEANING = 'Nobody can open the file without it, and nobody can give it back to you.';
export const TABLES = 'Tables for a spreadsheet (CSV)';
export const ADD_A_BACKUP = 'Add a backup to what is here';
export const OPEN_IT = 'Open it';
export const WHAT_IT_ADDS = 'What the backup adds';
export const ADD_IT = 'Add it';
export const LEAVE_IT = 'Leave it';
export const WHAT_IS_STORED = 'What is stored';
export const STORED_MEANING =
  'In this browser only: your settings, your baseline as a few dozen numbers, and the times at which you sat near or away from it. Never a picture, never the points of your body.';
export const ERASE_EVERYTHING = 'Erase everything…';
export const SURE_TO_ERASE =
  '[Erase your baseline, your days and your settings?] Plumbline’s own files go too; the browser fetches them again when you next open the page. Files you took away, or keep in a folder of yours, stay. This cannot be undone.';
export const KEEP_EVERYTHING = 'Keep everything';
export const ERASE_NOW = 'Erase everything';
export const A_FOLDER_OF_YOURS = 'A folder of yours';
export const PICK_A_FOLDER = 'Pick a folder';
export const ALLOW_AGAIN = 'Allow again';
export const WRITE_IT_NOW = 'Write it now';
export const PICK_ANOTHER_FOLDER = 'Pick another folder';
export const STOP_USING_IT = 'Stop using it';
export const ASK_AGAIN = 'Ask again';
export const ASK_TO_KEEP = 'Ask the browser to keep it';
export const KEEP_DETAILS = 'Keep the details of each day';
export const SHORTEN_IT = 'Shorten it';
export const KEEP_THEM = 'Keep them';
export const ERASE_OLDER_DETAILS = 'Erase older details';
export const ERASE_SOME_DAYS = 'Erase some days';
export const ERASE_THESE_DAYS = 'Erase these days';
export const ERASE_DAYS_MEANING =
  'A day goes from 04:00 to 04:00. Erasing today stops watching first. Files you took away are not touched.';
export const FROM = 'From';
export const TO = 'To';

/** The field for a file’s passphrase. */
export function passphraseOf(file: string): string {
  return `Passphrase of ${file}`;
}

/** What reading a backup would do. */
export function itAdds(additions: string): string {
  return `It adds ${additions} Nothing here is taken away.`;
}
export const USE_THEM_HERE_ASK =
  'Your other computer’s place and settings are in this folder. Use them on this computer too?';
export const USE_THEM_HERE = 'Use them here';
export const START_FRESH_HERE = 'Start fresh here';
