// Every sentence that the words can give, by going through every id there is.
import { eveningNotification } from '../../../src/words/evening';
import type { EpisodeNudge } from '../../../src/core/report/episode-nudge';
import { NUDGE_ANSWERS } from '../../../src/core/session/session';
import * as privacy from '../../../src/words/privacy';
import { TURNS_DEG } from '../../../src/core/pose/turn';
import type { CameraCondition } from '../../../src/model/model';
import type { CalibrationPhase, Phase } from '../../../src/model/model';
import type { SourceProblem } from '../../../src/core/camera/source';
import type { PlacementFault } from '../../../src/core/calibration/calibration';
import type { JournalEvent } from '../../../src/core/journal/journal';
import type { BreakPrompt } from '../../../src/core/session/breaks/prompts';
import type { UnknownReason } from '../../../src/core/baseline/judgement';
import { EXAMPLE_POSTURES } from '../../../src/core/baseline/baseline';
import type { FigureName } from '../../../src/core/report/history/typical';
import { METRIC_IDS } from '../../../src/core/baseline/metric';
import { CALIBRATION_STEPS, FURTHER_STEPS } from '../../../src/core/calibration/steps';
import { type UnmeasurableReason } from '../../../src/core/pose/reading';
import type { PlaceChange } from '../../../src/core/setups/compare-place';
import type { SlowDrift } from '../../../src/core/setups/habits';
import type { Glance } from '../../../src/core/session/glance';
import type { SessionSnapshot, WatchState } from '../../../src/core/session/session';
import type { WorkerTrouble } from '../../../src/core/supervision/load';
import type { AppProblem, StorageCause } from '../../../src/core/watch/problem';
import * as breaks from '../../../src/words/breaks';
import * as calibration from '../../../src/words/calibration';
import * as camera from '../../../src/words/camera';
import * as changes from '../../../src/words/changes';
import * as demo from '../../../src/words/demo';
import * as choices from '../../../src/words/choices';
import * as folder from '../../../src/words/folder';
import * as glance from '../../../src/words/glance';
import * as limits from '../../../src/words/limits';
import * as lookingBack from '../../../src/words/looking-back';
import { describeJournalEvent, journalLine } from '../../../src/words/journal';
import * as mini from '../../../src/words/mini';
import * as metrics from '../../../src/words/metrics';
import * as notifications from '../../../src/words/notifications';
import { announceCalibration } from '../../../src/words/announce-calibration';
import * as picture from '../../../src/words/picture';
import * as phases from '../../../src/words/phases';
import * as problems from '../../../src/words/problems';
import * as selfTest from '../../../src/words/self-test';
import * as setups from '../../../src/words/setups';
import * as states from '../../../src/words/states';
import * as report from '../../../src/words/report';
import { describeElsewhere } from '../../../src/words/tabs';
import { explainUnmeasurable } from '../../../src/words/unmeasurable';
import { sampleSession } from '../../fixtures/fake-model';
import { sampleBaseline } from '../../fixtures/sample-day';

/** The keys of a record that must name every member of a union: forgetting one does not compile. */
function all<T extends string>(members: Record<T, true>): readonly T[] {
  return Object.keys(members) as T[];
}

export const UNMEASURABLE = all<UnmeasurableReason>({
  'not-calibrated': true,
  'needs-side-view': true,
  'needs-front-view': true,
  'needs-slump-sample': true,
  'needs-example': true,
  'hips-hidden': true,
  'hip-misplaced': true,
  'knees-hidden': true,
  'shoulders-hidden': true,
  'ears-hidden': true,
  'eyes-hidden': true,
  'head-turned': true,
  'torso-turned': true,
  'chair-moved': true,
  'camera-follows': true,
  'signs-disagree': true,
  'too-few-frames': true,
  'out-of-range': true,
});

export const UNKNOWN = all<UnknownReason>({
  'not-calibrated': true,
  settling: true,
  'out-of-frame': true,
  turned: true,
  'too-dark': true,
  'camera-covered': true,
  'camera-lost': true,
  'several-people': true,
  'someone-else': true,
  'setup-changed': true,
  'too-little-shows': true,
  'nothing-measurable': true,
});

export const FAULTS = all<PlacementFault>({
  nobody: true,
  'several-people': true,
  'someone-else': true,
  'too-dark': true,
  'picture-turned': true,
  'shoulders-hidden': true,
  'head-hidden': true,
  'too-close': true,
  'too-far': true,
  'head-turned': true,
  moving: true,
});

const SOURCE_PROBLEMS: {
  readonly [K in SourceProblem['kind']]: readonly Extract<SourceProblem, { kind: K }>[];
} = {
  'camera-blocked': [
    { kind: 'camera-blocked', by: 'person' },
    { kind: 'camera-blocked', by: 'system' },
  ],
  'no-camera': [{ kind: 'no-camera' }],
  'camera-in-use': [{ kind: 'camera-in-use' }],
  'camera-gone': [{ kind: 'camera-gone' }],
  'insecure-page': [{ kind: 'insecure-page' }],
  'not-media': [{ kind: 'not-media', fileName: 'notes.txt' }],
  'empty-file': [{ kind: 'empty-file', fileName: 'empty.mp4' }],
  undecodable: [{ kind: 'undecodable', fileName: 'odd.avi', detail: 'codec unknown' }],
  heic: [{ kind: 'heic', fileName: 'IMG_0001.HEIC' }],
  'too-large': [{ kind: 'too-large', fileName: 'wall.png', widthPx: 20_000, heightPx: 3_000 }],
  'no-index': [{ kind: 'no-index', fileName: 'cut-off.mp4' }],
  'no-webgl': [{ kind: 'no-webgl' }],
  other: [{ kind: 'other', message: 'something else' }],
};

const FILE = 'detector/weights.bin';
/** One of each kind that has words of its own. */
const WORKER_TROUBLES: {
  readonly [K in Exclude<WorkerTrouble['kind'], 'leaking'>]: Extract<WorkerTrouble, { kind: K }>;
} = {
  'script-missing': { kind: 'script-missing' },
  unreachable: { kind: 'unreachable', file: FILE },
  stalled: { kind: 'stalled', file: FILE },
  'file-missing': { kind: 'file-missing', file: FILE, status: 404 },
  'file-broken': { kind: 'file-broken', file: FILE },
  'no-backend': { kind: 'no-backend', message: 'it did not start' },
  'no-pixels': { kind: 'no-pixels', message: 'it is not allowed' },
  'answers-wrong': { kind: 'answers-wrong', offPx: 30 },
  silent: { kind: 'silent', forMs: 20_000 },
  other: { kind: 'other', message: 'stopped' },
};

export const PROBLEMS: readonly AppProblem[] = [
  ...Object.values(SOURCE_PROBLEMS)
    .flat()
    .map((problem) => ({ kind: 'source', problem }) as const),
  ...Object.values(WORKER_TROUBLES).map((trouble) => ({ kind: 'worker', trouble }) as const),
  ...all<StorageCause>({
    missing: true,
    'blocked-by-other-tab': true,
    'newer-version': true,
    refused: true,
    silent: true,
    full: true,
    closed: true,
    erased: true,
    failed: true,
  }).map((cause) => ({ kind: 'storage', failure: { cause, message: 'no space' } }) as const),
  { kind: 'store-lost', reason: 'newer-version' } as const,
  { kind: 'store-lost', reason: 'cut-off' } as const,
  { kind: 'store-emptied' } as const,
  { kind: 'alert-failed', outcome: { kind: 'failed', message: 'Illegal constructor' } },
  { kind: 'alert-failed', outcome: { kind: 'not-allowed', permission: 'denied' } },
  { kind: 'erased-elsewhere' },
  { kind: 'records-set-aside', count: 1 } as const,
];

const STATES: readonly WatchState[] = [
  { kind: 'good' },
  { kind: 'deviating', metrics: [] },
  { kind: 'deviating', metrics: ['slumpRatio'] },
  { kind: 'deviating', metrics: ['slumpRatio', 'neckInclinationDeg'] },
  ...UNKNOWN.map((reason) => ({ kind: 'unknown', reason }) as const),
  { kind: 'away' },
  { kind: 'not-monitored', reason: 'paused' },
  { kind: 'not-monitored', reason: 'gap' },
  { kind: 'not-monitored', reason: 'stopped' },
  { kind: 'not-monitored', reason: 'between-looks' },
];

const PHASES: readonly Phase[] = [
  { kind: 'starting', step: 'source', arrived: null },
  { kind: 'starting', step: 'model', arrived: null },
  { kind: 'paused', sinceMs: 0 },
  ...PROBLEMS.map((problem) => ({ kind: 'problem', problem }) as const),
];

const CONDITIONS: readonly CameraCondition[] = [
  { kind: 'live' },
  { kind: 'silent' },
  { kind: 'resting', untilMs: 0 },
  ...(['ended', 'muted', 'frozen', 'taken', 'still'] as const).map(
    (loss) => ({ kind: 'reopening', loss }) as const,
  ),
  { kind: 'gone' },
];

const CALIBRATION: readonly CalibrationPhase[] = [
  { kind: 'countdown', step: 'upright', round: 1, secondsLeft: 3, faults: [] },
  { kind: 'countdown', step: 'slumped', round: 1, secondsLeft: 3, faults: [] },
  { kind: 'countdown', step: 'shoulders-forward', round: 2, secondsLeft: 3, faults: [] },
  { kind: 'sampling', step: 'upright', round: 1, progress: 0.5, faults: [], slow: null },
  {
    kind: 'sampling',
    step: 'upright',
    round: 1,
    progress: 0.5,
    faults: [],
    slow: { everyMs: 2_000, stepMs: 50_000 },
  },
  { kind: 'done', baseline: sampleBaseline('front') },
  { kind: 'countdown', step: 'glances', round: 1, secondsLeft: 3, faults: [] },
  { kind: 'failed', problem: { kind: 'slump-like-upright' }, step: 'slumped' },
];

const PLACE_CHANGES: readonly PlaceChange[] = [
  { kind: 'moved', dxPx: 0, dyPx: 90 },
  { kind: 'moved', dxPx: 0, dyPx: -90 },
  { kind: 'moved', dxPx: 200, dyPx: 0 },
  { kind: 'rolled', rollDeg: 8, dxPx: 0, dyPx: 0 },
  { kind: 'view' },
  { kind: 'picture' },
];

const SLOW_DRIFTS: readonly SlowDrift[] = [{ metric: 'neckInclinationDeg', lean: 0.6, days: 3 }];

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

function metricSentences(): readonly string[] {
  return METRIC_IDS.flatMap((id) => [
    metrics.metricName(id),
    metrics.metricMeaning(id),
    limits.raisedSentence(id, 0.06),
    limits.afterWrongSentence(id, true),
    limits.afterWrongSentence(id, false),
    ...[-20, -0.2, 0, 0.2, 1, 20].map((value) => changes.changeSentence(id, value, 0.01, 'low')),
  ]);
}

function calibrationSentences(): readonly string[] {
  return [
    ...FAULTS.map(calibration.describeFault),
    ...[null, ...FAULTS].map((fault) =>
      calibration.describeCalibrationProblem({ kind: 'too-few-samples', good: 1, needed: 30, fault }),
    ),
    calibration.describeCalibrationProblem({ kind: 'unstable', feature: 'earDistancePx' }),
    calibration.describeCalibrationProblem({ kind: 'slump-like-upright' }),
    calibration.describeCalibrationProblem({ kind: 'no-motion' }),
    calibration.NOT_MEASURING,
    ...(['front', 'side', 'angled'] as const).flatMap((view) =>
      (['good', 'fair'] as const).map((quality) => calibration.firstResult(view, quality)),
    ),
    ...FURTHER_STEPS.map(calibration.stepOffer),
    ...EXAMPLE_POSTURES.flatMap((posture) =>
      (['upright', 'slumped', ...EXAMPLE_POSTURES] as const).map((like) =>
        calibration.describeCalibrationProblem({ kind: 'example-like', posture, like }),
      ),
    ),
    calibration.describeExamples({}),
    calibration.describeExamples({ examples: { 'head-forward': {}, 'leaning-in': {} } }),
    calibration.describeCalibrationProblem({ kind: 'nothing-measurable', fault: 'shoulders-hidden' }),
    ...(['front', 'side', 'angled'] as const).flatMap((view) => [
      calibration.viewName(view),
      calibration.viewMeaning(view),
    ]),
    ...CALIBRATION_STEPS.flatMap((step) => [
      calibration.stepInstruction(step),
      calibration.stepPurpose(step),
      calibration.stepTitle(step),
      calibration.samplingSentence(step),
    ]),
    ...(['ears', 'shoulder', 'hip'] as const).map(calibration.describeUnseen),
    ...(['slump', 'rise', 'glance'] as const).map(selfTest.selfTestInstruction),
    ...[[], ['slumpScore'] as const].flatMap((metrics) =>
      selfTest.describeSelfTest({ phase: { kind: 'over' }, slump: metrics, glance: metrics }),
    ),
    ...(['good', 'fair'] as const).map(calibration.describeQuality),
  ];
}

function demoSentences(): readonly string[] {
  const kinds = ['good', 'drifting', 'deviating', 'unknown', 'away', 'not-monitored'] as const;
  const sitting = { warning: null, presence: 'sitting', boutSittingMs: 0 } as const;
  return [
    ...kinds.map((kind) => demo.demoCaption(kind, sitting)),
    demo.demoCaption('deviating', sampleSession('deviating')),
    ...[0, null].map((boutSittingMs) =>
      demo.demoCaption('away', { warning: null, presence: 'absent', boutSittingMs }),
    ),
    ...([1, 4] as const).map(demo.describeTempo),
    demo.demoWaits(10, 15),
  ];
}

const PROMPTS: readonly BreakPrompt[] = [
  { kind: 'soon', inMs: 30_000 },
  { kind: 'due', sittingMs: 1_900_000, postponesLeft: 2 },
  { kind: 'micro' },
  { kind: 'stance', posture: 'sitting', heldMs: 2_400_000 },
  { kind: 'stance', posture: 'standing', heldMs: 2_400_000 },
  { kind: 'still', forMs: 900_000 },
];

function breakSentences(): readonly string[] {
  const stages: readonly breaks.BreakStage[] = [
    { kind: 'not-watched' },
    { kind: 'unclear' },
    { kind: 'seated' },
    { kind: 'up', posture: 'standing', forMs: 10_000, ofMs: 60_000 },
    { kind: 'up', posture: 'away', forMs: 10_000, ofMs: 60_000 },
    { kind: 'counted' },
  ];
  return [...stages.map(breaks.sayBreakStage), ...[null, 2, 6].map(breaks.goalName)];
}

function notificationSentences(): readonly string[] {
  const warnings = METRIC_IDS.map((metric) =>
    notifications.warningNotification(
      { id: 'w', metric, sinceMs: 0, change: 0.1, standardError: 0.01, limit: 0.05 },
      720_000,
      false,
    ),
  );
  return [
    ...[
      ...warnings,
      ...PROMPTS.map((prompt) => notifications.breakNotification(prompt, false)),
      notifications.testNotification(),
    ].flatMap(({ title, body }) => [title, body]),
    ...STATES.map((state) => notifications.tabTitle(state, 60_000)),
    notifications.notSeenHelp(null),
    notifications.notSeenHelp({ kind: 'failed', message: 'Illegal constructor' }),
  ];
}

function lookingBackSentences(): readonly string[] {
  const day = { startMs: 0, endMs: 86_400_000 };
  const judged = METRIC_IDS.filter((id): id is lookingBack.JudgedMetric => id !== 'hipAngleDeg');
  return [
    ...judged.map((id) => lookingBack.lastingSentence(id, 720_000, lookingBack.dayName(day, 5))),
    ...[0, 1, 2].map((breaks) =>
      lookingBack.longestSittingSentence(5_000_000, breaks, lookingBack.dayName(day, 9e9)),
    ),
    ...[1, 2].map((bouts) => lookingBack.longSittingSentence(bouts, 5_000_000)),
  ];
}

const GLANCES: readonly (readonly [Glance, SessionSnapshot])[] = STATES.flatMap((state) =>
  ([null, 'slumpScore'] as const).map((lead) => {
    const session: SessionSnapshot = { ...sampleSession('good'), state };
    const parts = (['unseen', 'fine', 'near', 'beyond'] as const).map((mark) => {
      return { part: 'head', mark, metric: null } as const;
    });
    const kind = state.kind === 'good' && lead !== null ? 'drifting' : state.kind;
    return [{ kind, dwellShare: 0.5, lead, parts }, session] as const;
  }),
);

/** All of them, in no particular order. */
function reportSentences(): readonly string[] {
  const breaks = { today: 4, before: 2 };
  const turn = { fromMs: 0, shareBefore: 0.8, shareAfter: 0.4, metric: 'headForwardRatio' as const };
  const stories = [
    { kind: 'nothing-watched' },
    { kind: 'too-little', watchedMs: 20 * 60_000 },
    { kind: 'hardly-judged', coverage: 0.3, breaks },
    { kind: 'hardly-judged', coverage: null, breaks: { today: 0, before: null } },
    ...(['above', 'usual', 'below', null] as const).flatMap((standing) => [
      { kind: 'told' as const, uprightShare: 0.7, standing, breaks, turn },
      { kind: 'told' as const, uprightShare: 0.7, standing, breaks: { today: 2, before: 2 }, turn: null },
    ]),
  ] as const;
  const trends = [
    null,
    { slope: 0.001, low: -0.002, high: 0.003, level: 0.5, points: 20 },
    { slope: -0.01, low: -0.02, high: -0.005, level: 0.5, points: 20 },
  ];
  const usual = { median: 1, spread: 0.1, days: 9 };
  const nudges: readonly EpisodeNudge[] = [
    { kind: 'not-known' },
    { kind: 'none', answer: null },
    ...[...NUDGE_ANSWERS, null].flatMap((answer) =>
      [null, 90_000].map(
        (changedAfterMs) => ({ kind: 'nudged', delayMs: 300_000, answer, changedAfterMs }) as const,
      ),
    ),
  ];
  return [
    ...stories.flatMap((story) => [report.storySentences(story, true), report.storySentences(story, false)]),
    ...[true, false].flatMap((discreet) => {
      const { title, body } = eveningNotification(stories[0], discreet);
      return [title, body];
    }),
    ...all<FigureName>({ uprightShare: true, longestBoutMs: true, breaks: true, sittingMs: true }).flatMap(
      (figure) => [
        report.figureName(figure),
        ...trends.map((trend) => report.trendText(figure, trend)),
        ...(['above', 'usual', 'below', null] as const).map((standing) =>
          report.againstUsual(figure, standing, usual),
        ),
      ],
    ),
    ...(
      [
        { kind: 'hard-hour', hour: 23, share: 0.4, otherShare: 0.7, agreeing: 18, days: 20 },
        { kind: 'main-measure', metric: 'slumpScore', part: 0.7, agreeing: 15, days: 20 },
        { kind: 'trend', figure: 'uprightShare', perWeek: 0.02, low: 0.01, high: 0.03, days: 40 },
        { kind: 'trend', figure: 'longestBoutMs', perWeek: -3e5, low: -4e5, high: -2e5, days: 40 },
        { kind: 'breaks-and-upright', shareMany: 0.7, shareFew: 0.5, days: 28 },
      ] as const
    ).map(report.insightSentence),
    ...nudges.flatMap((nudge) => [
      report.nudgeText(nudge),
      report.nudgeAnswerText(nudge),
      report.changedText(nudge),
    ]),
    ...[null, { count: 2, judgedMs: 120_000 }, { count: 31, judgedMs: 7_200_000 }].map(report.shiftsSentence),
    report.busiestSentence([
      { hour: 9, startMs: 0, endMs: 36e5, shifts: { count: 8, judgedMs: 3e6 } },
      { hour: 10, startMs: 36e5, endMs: 72e5, shifts: { count: 3, judgedMs: 3e6 } },
    ]),
    report.MEASURES_LEGEND,
    report.MEASURES_UNSIZED,
    ...[null, { mean: 0.07, looks: 60, standardError: 0.01, limit: 0.05 }].map((change) =>
      report.measuresSummary({
        metric: 'headForwardRatio',
        ms: 3_900_000,
        parts: [{ startMs: 0, endMs: 9e5, change }],
      }),
    ),
    report.streakSentence({ kept: 9, forgiven: 1 }),
    report.streakSentence({ kept: 3, forgiven: 0 }),
  ];
}

function privacySentences(): readonly string[] {
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

function folderSentences(): readonly string[] {
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

export function everySentence(): readonly string[] {
  return [
    ...folderSentences(),
    ...metricSentences(),
    ...calibrationSentences(),
    ...breakSentences(),
    ...demoSentences(),
    ...notificationSentences(),
    ...lookingBackSentences(),
    ...reportSentences(),
    ...privacySentences(),
    ...[...UNMEASURABLE.map(explainUnmeasurable), ...UNKNOWN.map(states.explainUnknown)].flatMap(
      ({ why, remedy }) => [why, remedy],
    ),
    ...([90, 180, 270] as const).flatMap((byDeg) =>
      Object.values(picture.describeRemark({ kind: 'turned', byDeg }, false)),
    ),
    ...[true, false].flatMap((others) => Object.values(picture.describeRemark({ kind: 'grey' }, others))),
    ...Object.values(picture.describeRemark({ kind: 'follows' }, false)),
    ...Object.values(picture.FOLLOWS_ANSWERS),
    ...TURNS_DEG.map(picture.describeTurn),
    phases.describeArrived({ arrivedBytes: 3_200_000, wholeBytes: 12_900_000 }),
    ...CONDITIONS.map(camera.describeCondition).flatMap((words) =>
      words === null ? [] : [words.title, words.meaning],
    ),
    ...[0, 0.4, 1, 6.2].map(states.shiftsSentence),
    ...SLOW_DRIFTS.map(setups.describeSlowDrift),
    ...PLACE_CHANGES.flatMap((change) => [
      setups.describePlaceChange(change),
      setups.describeKeeping(change),
    ]),
    setups.describeSetup(sampleBaseline('front'), { label: 'Webcam' }, 'front'),
    ...(['no', 'asked', 'no-answer'] as const)
      .map((asked) => describeElsewhere({ kind: 'elsewhere', report: null, asked }))
      .flatMap((words) => (words === null ? [] : (Object.values(words) as string[]))),
    ...METRIC_IDS.map(glance.plainReason),
    ...GLANCES.flatMap(([one, session]) => [
      glance.glanceSentence(one, session),
      glance.glanceTitle(one.kind),
    ]),
    ...STATES.flatMap((state) => [
      states.stateName(state.kind),
      states.stateShortName(state.kind),
      states.stateSentence(state),
    ]),
    ...PROBLEMS.map(problems.describeProblem).flatMap(({ title, meaning, steps }) => [
      title,
      meaning,
      ...steps,
    ]),
    ...PHASES.flatMap((phase) => [true, false].map((one) => mini.miniTitle(phase, one, 'good'))),
    ...['12 min', null].map(mini.sittingFor),
    ...(['open', 'was-open', 'closed'] as const).map(mini.miniButtonName),
    mini.MINI_WINDOW_MEANING,
    mini.MINI_WINDOW_BLOCKED,
    ...[null, 0, 0.42, 1].map(limits.recentSentence),
    ...METRIC_IDS.map((metric) => limits.roomSentence(metric, 0.4)),
    ...PHASES.map(phases.announcePhase),
    ...CALIBRATION.map(announceCalibration),
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
    ...(['high', 'medium', 'low'] as const).map(changes.describeConfidence),
  ];
}
