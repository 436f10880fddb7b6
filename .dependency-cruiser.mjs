// Which folder may import which, for `npm run check:house`. One list is the core's tower; each rule says why it is there.

/** The rooms of `src/core` from the ground up: each imports itself and those before it, and nothing else. */
const TOWER = [
  'schema',
  'pose',
  'features',
  'baseline',
  'metrics',
  'judgement',
  'session',
  'calibration',
  'setups',
  'report',
  'camera',
  'sampling',
  'supervision',
  'settings',
  'journal',
  'archive',
  'assessment',
  'watch',
  'replay',
];

/** What the core may bring along: pure computation without a DOM. */
const LIBRARIES = 'node_modules/valibot/';

const towerRules = TOWER.map((room, floor) => ({
  name: `tower-${room}`,
  comment: `src/core/${room} may import only the rooms of the core below it, so that each can be read without those above.`,
  severity: 'error',
  from: { path: `^src/core/${room}/` },
  to: { pathNot: `^src/core/(${TOWER.slice(0, floor + 1).join('|')})/|${LIBRARIES}` },
}));

export default {
  forbidden: [
    ...towerRules,
    {
      name: 'tower-has-every-room',
      comment: 'A new room of the core needs its place in the tower: add it to the list.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: `^src/core/(${TOWER.join('|')})/` },
      to: {},
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-file-knows-tensorflow',
      comment:
        'TensorFlow.js is frozen upstream; one file knows it, so that one file changes when it is replaced.',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: '^workers/(pose-estimator|[a-z-]+-stub)\\.ts$' },
      to: { path: '(^|/)@tensorflow(-models)?/' },
    },
    {
      name: 'only-main-knows-the-app',
      comment:
        'Views, words and alerts share types through src/model; only src/main.tsx puts the application together.',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: '^src/(app/|main\\.tsx$)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'app-knows-no-view',
      comment: 'The application publishes its state; it does not know who shows it.',
      severity: 'error',
      from: { path: '^src/(app|model|storage|camera|pose|alerts|words)/' },
      to: { path: '^src/ui/' },
    },
    {
      name: 'model-is-made-of-the-core',
      comment: 'What views, words and alerts share is told in the terms of the core, not of the machine.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^(src|workers)/', pathNot: '^src/(core|model)/' },
    },
    {
      name: 'words-know-no-machine',
      comment: 'A sentence is made of plain values: it needs neither a camera, nor storage, nor the page.',
      severity: 'error',
      from: { path: '^src/words/' },
      to: { path: '^(src/(app|ui|alerts|storage)|workers)/' },
    },
    {
      name: 'sources-know-no-tool',
      comment: 'What ships imports nothing that only builds, measures or tests it.',
      severity: 'error',
      from: { path: '^(src|workers)/' },
      to: { path: '^(tools|tests)/' },
    },
    {
      name: 'one-fixture-for-every-browser',
      comment:
        'An end-to-end test gets its browser from support/plumbline.ts, which closes it and admits no request to another origin.',
      severity: 'error',
      from: { path: '^tests/e2e/', pathNot: '^tests/e2e/support/plumbline\\.ts$' },
      to: { path: 'node_modules/(@playwright/test|playwright|playwright-core)/' },
    },
    {
      name: 'no-unresolved-import',
      comment:
        'An import that leads nowhere hides from every other rule. Virtual modules are made by plugins of the build.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    // Types count: a circle of types is as hard to read as any other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
