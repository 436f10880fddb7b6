// Writes docs/accuracy.md from the figures. Pure.
import { NAMED } from '../people/plan';
import type { Report } from './report';
import type { AgreementRow, Figures, JudgementRow } from '../figures/summarise';
import { shareInterval } from '../figures/statistics';
import { fitTable, rejectedTable } from './fit-tables';
import { number, percent, signed, table } from '../../publish/table';
import { targetRows } from '../figures/targets';
import { DAYS, daysTable, eventsTable, wrongWords } from './day-tables';
import { MODELS, modelTable, SURROUNDINGS, surroundingTables } from './extra-tables';
import {
  fittedWords,
  GRADES,
  INTRODUCTION,
  REJECTED,
  LIMITS,
  METHOD,
  REAL_PICTURES,
  REPRODUCE,
  UNREACHED,
} from './words';

const BODY_WORDS = { sitter: 'modelled', rig: 'rigged' } as const;

/** Degrees to a tenth, ratios to a thousandth, with the unit. */
function inUnit(value: number | null, row: AgreementRow, format = number): string {
  if (value === null || row.unit === null) return '–';
  return row.unit === '°' ? `${format(value, 1)}°` : format(value, 3);
}

function agreementTable(rows: readonly AgreementRow[]): string {
  return table(
    [
      'metric',
      'against',
      'bodies',
      'n',
      'could be measured',
      'truth SD',
      'MAE',
      'bias',
      '95 % limits',
      'r',
      'ρ',
    ],
    rows.map((row) => [
      `\`${row.metric}\``,
      row.against,
      BODY_WORDS[row.bodies],
      String(row.n),
      `${(100 * row.measurableShare).toFixed(0)} %`,
      row.unit === 'ratio' ? number(row.truthSd, 3) : `${number(row.truthSd, 1)}°`,
      inUnit(row.mae, row),
      inUnit(row.bias, row, signed),
      row.unit === null ? '–' : `${inUnit(row.low, row, signed)} to ${inUnit(row.high, row, signed)}`,
      number(row.r, 2),
      number(row.rho, 2),
    ]),
  );
}

/** In words, by the correlation on rigged people where there are any. */
function inShort(rows: readonly AgreementRow[]): string {
  const best = [...new Set(rows.map(({ metric, view }) => `${metric} ${view}`))].flatMap((key) => {
    const own = rows.filter((row) => `${row.metric} ${row.view}` === key);
    const row = own.find(({ bodies }) => bodies === 'rig') ?? own[0];
    return row === undefined ? [] : [row];
  });
  const gradeOf = (row: AgreementRow) => GRADES.find(({ least }) => (row.r ?? 0) >= least);
  return GRADES.flatMap((grade) => {
    const those = best.filter((row) => gradeOf(row) === grade);
    if (those.length === 0) return [];
    const list = those.map(
      (row) =>
        `\`${row.metric}\` (${row.view}, ${row.against}: r ${number(row.r, 2)}${row.mae === null ? '' : `, off by ${inUnit(row.mae, row)}`})`,
    );
    return [`- **${grade.words}**: ${list.join('; ')}.`];
  }).join('\n');
}

function judgementTable(rows: readonly JudgementRow[]): string {
  const cell = (row: JudgementRow | undefined) =>
    row === undefined ? '–' : `${row.deviating} / ${row.good} / ${row.unknown}`;
  return table(
    ['posture', 'to be told', 'view', 'modelled', 'rigged', 'because of'],
    NAMED.flatMap(({ name, toTell }) =>
      (['side', 'front'] as const).map((view) => {
        const own = rows.filter((row) => row.posture === name && row.view === view);
        const because = new Map<string, number>();
        for (const [metric, times] of own.flatMap((row) => Object.entries(row.because))) {
          because.set(metric, (because.get(metric) ?? 0) + times);
        }
        const causes = [...because].sort((a, b) => b[1] - a[1]).map(([metric, n]) => `${metric} ${n}`);
        return [
          name,
          toTell ? 'yes' : 'no',
          view,
          cell(own.find(({ bodies }) => bodies === 'sitter')),
          cell(own.find(({ bodies }) => bodies === 'rig')),
          causes.join(', ') || '–',
        ];
      }),
    ),
  );
}

/** Of the postures that were judged: how many that are to be told were, and how many that are not were left alone. */
function judgementSummary(rows: readonly JudgementRow[]): string {
  const lines = (['upright', 'upright and own slump'] as const).flatMap((baseline) =>
    (['side', 'front'] as const).flatMap((view) =>
      (['sitter', 'rig'] as const).flatMap((bodies) => {
        const own = rows.filter((r) => r.baseline === baseline && r.view === view && r.bodies === bodies);
        if (own.length === 0) return [];
        const part = (toTell: boolean) => {
          const those = own.filter((row) => row.toTell === toTell);
          const sum = (key: 'deviating' | 'good' | 'unknown') => those.reduce((t, row) => t + row[key], 0);
          const hits = sum(toTell ? 'deviating' : 'good');
          const judged = sum('deviating') + sum('good');
          const [low, high] = shareInterval(hits, judged);
          return {
            words: `${hits} of ${judged} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)} %)`,
            unknown: sum('unknown'),
          };
        };
        const [told, left] = [part(true), part(false)];
        const unknown = String(told.unknown + left.unknown);
        return [[baseline, view, BODY_WORDS[bodies], told.words, left.words, unknown]];
      }),
    ),
  );
  return table(
    ['calibrated', 'view', 'bodies', 'sensitivity (95 %)', 'specificity (95 %)', 'not judged'],
    lines,
  );
}

function crossTalkTable({ crossTalk }: Figures): string {
  const joints = [...new Set(crossTalk.map(({ joint }) => joint))];
  const metrics = [...new Set(crossTalk.map(({ metric, view }) => `${metric}|${view}`))];
  return table(
    ['metric, view', ...joints],
    metrics.map((key) => {
      const [metric = '', view = ''] = key.split('|');
      const digits = metric.endsWith('Deg') ? 2 : 4;
      const cells = joints.map((joint) => {
        const cell = crossTalk.find((c) => c.metric === metric && c.view === view && c.joint === joint);
        if (cell === undefined || cell.perDeg === null) return '–';
        const truth = cell.truePerDeg === null ? '' : ` (${signed(cell.truePerDeg, digits)})`;
        return `${signed(cell.perDeg, digits)}${truth}`;
      });
      return [`\`${metric}\`, ${view}`, ...cells];
    }),
  );
}

function stationTable({ stations }: Figures): string {
  return table(
    ['view', 'bodies', 'number', 'person found', 'view recognised', 'calibrated', 'own slump accepted'],
    stations.map((row) => [
      row.view,
      BODY_WORDS[row.bodies],
      String(row.stations),
      `${percent(row.looksWithPerson, row.looks)} of ${row.looks} looks`,
      `${row.viewDetected} of ${row.stations}`,
      `${row.calibrated} of ${row.stations}`,
      `${row.slumpCalibrated} of ${row.stations}`,
    ]),
  );
}

function roundingTable({ rounding }: Figures): string {
  return table(
    ['metric', 'view', 'bodies', 'rounded', 'not rounded', 'AUC'],
    rounding.map((row) => [
      `\`${row.metric}\``,
      row.view,
      BODY_WORDS[row.bodies],
      String(row.positives),
      String(row.negatives),
      number(row.areaUnderCurve, 2),
    ]),
  );
}

/** The whole page. */
export function accuracyPage(report: Report): string {
  const { figures } = report;
  const versions = Object.entries(report.versions).map(([name, version]) => `${name} ${version}`);
  return [
    '# How accurate Plumbline is',
    INTRODUCTION,
    `${report.date}. ${report.modelledBodies} modelled bodies and ${report.riggedPeople} rigged people, each from the side and from the front, ${report.posesPerStation} poses each. ${report.model}; ${versions.join(', ')}. Machine: ${report.machine}.`,
    '## In short',
    `By correlation with the true angle, on ${report.riggedPeople > 0 ? 'rigged people' : 'modelled bodies'}:`,
    inShort(figures.agreement),
    'Shoulder rounding and, from the front, pelvic tilt are tendencies: the app shows them with their errors and says so.',
    '## Against the targets',
    table(
      ['what', 'target', 'here, on rigged people', 'reached'],
      targetRows(figures, report.days, report.fit),
    ),
    UNREACHED,
    '## How it is measured',
    METHOD,
    '## Being found',
    stationTable(figures),
    '## Angle by angle',
    '![Measured against true change of four angles](images/accuracy-agreement.svg)',
    'MAE is the mean absolute error, bias the mean error (measured minus true), the limits hold 95 % of the errors, r is Pearson’s correlation, ρ Spearman’s (1 = a larger truth always gives a larger value). Where metric and truth have different units only r and ρ mean anything.',
    agreementTable(figures.agreement),
    '## Cross-talk',
    '![Cross-talk of the angles](images/accuracy-crosstalk.svg)',
    'What each metric does when one joint alone moves by one degree, mean of all bodies; in brackets what would be right, where units agree. The pelvis is tipped back with the lumbar spine making up for it, as people do; a lumbar spine that bends alone truly takes the trunk along.',
    crossTalkTable(figures),
    '## Shoulder rounding',
    'The chance that shoulders brought forward by 25°, all else upright to within 2°, give a larger reading than shoulders that were not: 0.5 is chance, 1 certainty. Each body against its own baseline.',
    roundingTable(figures),
    '## Judgement',
    '![How named postures were judged](images/accuracy-judgement.svg)',
    'Sensitivity: of slumped, forward head and rounded, how many were called a deviation. Specificity: of upright, a glance down, the head turned, a reach, the mouse and reclining, how many were not. Both of those that could be judged; standard sensitivity.',
    judgementSummary(figures.judgement),
    'Posture by posture, as beyond the baseline / within / not judged. With a baseline of the upright posture alone:',
    judgementTable(figures.judgement.filter(({ baseline }) => baseline === 'upright')),
    'With the person’s own slump calibrated as well:',
    judgementTable(figures.judgement.filter(({ baseline }) => baseline !== 'upright')),

    ...(report.fit === null
      ? []
      : [
          '## Fitted estimators',
          fittedWords(report.fit.provenance),
          fitTable(report.fit),
          '### What was tried for shoulder rounding',
          REJECTED,
          rejectedTable(report.fit),
        ]),
    ...(report.days.length === 0
      ? []
      : [
          '## Scripted days',
          DAYS,
          daysTable(report.days),
          eventsTable(report.days),
          'Warned of wrongly, most often:',
          wrongWords(report.days),
        ]),
    ...(report.surroundings.length === 0
      ? []
      : ['## Camera and light', SURROUNDINGS, ...surroundingTables(report.surroundings)]),
    ...(report.models.length === 0 ? [] : ['## Lite, Full or Heavy', MODELS, modelTable(report.models)]),
    '## Real pictures',
    REAL_PICTURES,
    '## What this does not show',
    LIMITS,
    '## Reproducing it',
    REPRODUCE,
    '',
  ].join('\n\n');
}
