// A person's own data as files, in words: what a file holds, what it would add, and what is wrong with one.
import type { BackupDue } from '../core/archive/backup-due';
import type { Archive, ArchiveProblem, ExportKind, ImportPreview } from '../model/model';
import { describeProblem } from './problems';
import { formatDay, plural } from './durations';

/** What stands on the button that makes the file. */
export function exportLabel(what: ExportKind): string {
  switch (what) {
    case 'backup':
      return 'Download a backup';
    case 'days':
      return 'Days';
    case 'episodes':
      return 'Drifts';
    case 'bouts':
      return 'Sitting';
  }
}

/** How far it has come, in a sentence; empty at rest and where the view shows more than a sentence. */
export function describeArchive(archive: Archive): string {
  switch (archive.kind) {
    case 'rest':
    case 'read':
      return '';
    case 'writing':
      return 'Writing the file…';
    case 'written':
      return `Given to your browser’s downloads: ${formatBytes(archive.bytes)}. Check that it is there.`;
    case 'reading':
      return 'Reading the file…';
    case 'adding':
      return 'Adding what is in it…';
    case 'added':
      return `Added: ${describeAdditions(archive.preview)}`;
    case 'refused':
      return describeArchiveProblem(archive.problem);
  }
}

/** What a backup would add: "12 days, 3 setups and your settings." */
export function describeAdditions({ counts, takesChoices }: ImportPreview): string {
  const parts = [
    [counts.days, plural(counts.days, 'day', 'days')],
    [counts.intervals, plural(counts.intervals, 'stretch of time', 'stretches of time')],
    [counts.bouts, plural(counts.bouts, 'time of sitting', 'times of sitting')],
    [counts.stretches, plural(counts.stretches, 'exercise', 'exercises')],
    [counts.setups, plural(counts.setups, 'setup', 'setups')],
  ] as const;
  const named = [
    ...parts.filter(([count]) => count > 0).map(([, text]) => text),
    ...(takesChoices ? ['the settings'] : []),
  ];
  if (named.length === 0) return 'nothing. Everything in it is here already.';
  return `${new Intl.ListFormat('en', { type: 'conjunction' }).format(named)}.`;
}

/** What is wrong with a file, and what to do. In every case nothing has been changed. */
export function describeArchiveProblem(problem: ArchiveProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `That file has ${formatBytes(problem.bytes)}, more than a backup can have. Nothing was changed. Choose the file that Plumbline wrote.`;
    case 'not-json':
      return 'That file cannot be read: it is cut short, or it is no backup. Nothing was changed. Copy it again, or choose another.';
    case 'foreign':
      return 'That file is not from Plumbline. Nothing was changed. Choose one named plumbline-backup.';
    case 'newer':
      return 'That backup was written by a newer Plumbline. Nothing was changed. Reload this page for the new version, then try again.';
    case 'unsound':
      return `Something in that backup is wrong, first at ${problem.where}. Nothing was changed. Copy it again, or choose an older one.`;
    case 'made-up':
      return 'The days in that file are made up, and yours are not: they are never mixed. Nothing was changed. Use a private window to try it.';
    case 'needs-passphrase':
      return 'That backup is protected. Enter its passphrase.';
    case 'wrong-passphrase':
      return 'It does not open: the passphrase is another one, or the file was changed. Nothing was changed here. Try again.';
    case 'no-cryptography':
      return 'Browsers can protect files with a passphrase only on secure pages. Open Plumbline at an address that starts with https://.';
    case 'storage': {
      const { title, steps } = describeProblem(problem);
      return [`${title}.`, 'Nothing was changed.', ...steps].join(' ');
    }
  }
}

/** The monthly reminder. */
export function describeBackupDue({ sinceMs }: BackupDue): string {
  return sinceMs === null
    ? 'Your days are in this browser only. A backup keeps them should it be cleaned out.'
    : `Your last backup is from ${formatDay(sinceMs)}. A new one keeps the days since.`;
}

/** A size as people know it: "640 kB", "1.2 MB". */
export function formatBytes(bytes: number): string {
  const [unit, size] =
    bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const);
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}
