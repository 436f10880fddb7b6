// Every sentence of the settings: choices, what is stored and where, the folder for a backup, and the log.
import * as privacy from '../../../../src/words/privacy';
import type { JournalEvent } from '../../../../src/core/journal/journal';
import * as choices from '../../../../src/words/choices';
import * as folder from '../../../../src/words/folder';
import { describeJournalEvent, journalLine } from '../../../../src/words/journal';
import { PHASES } from './states';

const JOURNAL: readonly JournalEvent[] = [
  { kind: 'watching' },
  { kind: 'paused' },
  { kind: 'locked' },
  { kind: 'stopped' },
  { kind: 'failed', detail: 'The camera is taken' },
  { kind: 'camera-silent' },
  ...(['ended', 'muted', 'frozen', 'taken', 'still'] as const).map(
    (loss) => ({ kind: 'camera-lost', loss }) as const,
  ),
  { kind: 'camera-gone' },
  { kind: 'camera-back' },
  { kind: 'worker-replaced', detail: 'silent for 12 s' },
  { kind: 'gap', forMs: 700_000 },
  { kind: 'storage-failed', detail: 'The day cannot be stored' },
  { kind: 'storage-back' },
  { kind: 'other-tab' },
];

export function privacySentences(): readonly string[] {
  const kind = { name: 'setups', records: 3, bytes: 1_200 };
  return [
    ...PHASES.map(privacy.cameraFact),
    privacy.picturesFact({ kinds: [], pictures: 0 }),
    privacy.picturesFact({ kinds: [kind], pictures: 0 }),
    ...[0, 1].map((stopped) => privacy.requestsFact({ elsewhere: 0, stopped })),
  ]
    .flatMap(({ value, how }) => [value, how])
    .concat(privacy.NOT_COUNTED, privacy.kindName('setups'), privacy.sizeText(1_200_000));
}

export function folderSentences(): readonly string[] {
  const open = {
    kind: 'open',
    name: 'Sync',
    doing: 'nothing',
    readAtMs: 0,
    writtenAtMs: 0,
    bytes: 1_200_000,
    toWrite: false,
    failed: null,
    found: null,
  } as const;
  const counts = { days: 2, intervals: 9, bouts: 3, stretches: 0, setups: 1 };
  const refused = [{ file: 'plumbline-device-0123abcd.json', problem: { kind: 'foreign' } }] as const;
  const found = { files: 2, added: { counts, takesChoices: false }, refused };
  const problems = [
    ...(['gone', 'full', 'busy', 'not-as-written'] as const).map((kind) => ({ kind })),
    { kind: 'storage', failure: { cause: 'silent', message: 'No answer.' } },
    { kind: 'other', message: 'No.' },
  ] as const;
  return [
    folder.FOLDER_OFFER,
    folder.FOLDER_LEAVES,
    ...[
      { ...open, name: '', writtenAtMs: null },
      { kind: 'locked', name: 'Sync', writtenAtMs: 0 } as const,
      open,
      { ...open, doing: 'reading' } as const,
      { ...open, doing: 'writing' } as const,
      ...(['reading', 'writing'] as const).flatMap((doing) =>
        problems.map((problem) => ({ ...open, failed: { atMs: 0, doing, problem } })),
      ),
    ].map(folder.describeFolder),
    ...folder.describeFound({ ...open, found }),
  ];
}

/** Of the choices and the log. */
export function choiceSentences(): readonly string[] {
  return [
    ...JOURNAL.flatMap((event) => [describeJournalEvent(event), journalLine({ atMs: 0, event })]),
    ...(['unknown', 'promised', 'not-promised', 'declined', 'unsupported'] as const).map(
      choices.describeKeeping,
    ),
    ...(['unknown', 'ready', 'not-ready', 'unsupported'] as const).map(choices.describeOffline),
    ...(['erasing', 'erased', 'refused'] as const).map(choices.describeErasure),
    ...(['full', 'lite'] as const).map(choices.describeModel).flatMap(({ name, meaning }) => [name, meaning]),
    ...(['eco', 'balanced', 'precise'] as const)
      .map(choices.describeSampling)
      .flatMap(({ name, meaning }) => [name, meaning]),
    ...(['gentle', 'standard', 'strict'] as const)
      .map(choices.describeSensitivity)
      .flatMap(({ name, meaning }) => [name, meaning]),
    ...(['default', 'granted', 'denied', 'unsupported'] as const).map(choices.describePermission),
  ];
}
