// The folder of a person's own, in words: what it is for, how it stands, and what to do where it does not work.
import type { Folder } from '../model/model';
import { describeAdditions, describeArchiveProblem, formatBytes } from './archive';
import { formatMoment } from './durations';

type OpenFolder = Extract<Folder, { kind: 'open' }>;
type FolderProblem = NonNullable<OpenFolder['failed']>['problem'];

/** Before one is chosen. */
export const FOLDER_OFFER =
  'Pick a folder, and a backup of this computer is kept in it: once a day, and when you stop. In a synced folder, several computers share one history.';

/** What leaves the browser, and what does not. */
export const FOLDER_LEAVES =
  'One file goes there: numbers and the names you gave, without a passphrase. Plumbline sends nothing itself.';

/** How it stands, in a sentence; empty where there is none. */
export function describeFolder(folder: Folder): string {
  switch (folder.kind) {
    case 'unknown':
    case 'unsupported':
    case 'none':
      return '';
    case 'locked':
      return `Your browser wants your word again before Plumbline may use ${folderName(folder)}. Until then no backup is written there. Your days are kept in this browser as ever.`;
    case 'open':
      return describeOpen(folder);
  }
}

function describeOpen(folder: OpenFolder): string {
  const { doing, failed, writtenAtMs, bytes } = folder;
  if (doing === 'reading') return `Looking through ${folderName(folder)}…`;
  if (doing === 'writing') return 'Writing the backup…';
  if (failed !== null) return describeFailed(folder, failed);
  if (writtenAtMs === null) return `Backups will go to ${folderName(folder)}.`;
  const size = bytes === null ? '' : `, ${formatBytes(bytes)}`;
  return `The backup in ${folderName(folder)} is from ${formatMoment(writtenAtMs)}${size}. It was read back and is whole.`;
}

function describeFailed(folder: OpenFolder, { doing, problem }: NonNullable<OpenFolder['failed']>): string {
  const what =
    doing === 'reading'
      ? `${capital(folderName(folder))} could not be read.`
      : `The backup in ${folderName(folder)} could not be written.`;
  const last =
    folder.writtenAtMs === null
      ? ''
      : ` The last one that was written is from ${formatMoment(folder.writtenAtMs)}.`;
  return `${what} ${describeFolderProblem(problem)} Nothing is lost: your days are in this browser.${last}`;
}

/** Why, and what to do. */
export function describeFolderProblem(problem: FolderProblem): string {
  switch (problem.kind) {
    case 'gone':
      return 'It is not there any more. Plug its drive in, or pick another folder.';
    case 'full':
      return 'There is no room left on that drive. Make some, then try again.';
    case 'busy':
      return 'Another program holds the file. It is tried again within the hour.';
    case 'not-as-written':
      return 'What was read back is not what was written. Check the drive, then try again.';
    case 'storage':
      return 'This browser’s own storage gave no answer. It is tried again within the hour.';
    case 'other':
      return `The browser said: “${problem.message}”. It is tried again within the hour.`;
  }
}

/** What the other computers' files came to; a sentence each. */
export function describeFound({ found }: Extract<Folder, { kind: 'open' }>): readonly string[] {
  if (found === null || found.files === 0) return [];
  const added = `From your other computers: ${describeAdditions(found.added)}`;
  const isAllRefused = found.refused.length === found.files;
  return [
    ...(isAllRefused ? [] : [added]),
    ...found.refused.map(({ file, problem }) => `${file}: ${describeArchiveProblem(problem)}`),
  ];
}

const folderName = ({ name }: { readonly name: string }): string =>
  name === '' ? 'the folder you picked' : `“${name}”`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
