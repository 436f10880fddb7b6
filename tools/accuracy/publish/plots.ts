// The three drawings of docs/accuracy.md, by Observable Plot. Pure: figures in, SVG out.
import {
  axisX,
  axisY,
  barX,
  cell,
  dot,
  link,
  ruleX,
  ruleY,
  text,
  frame,
  type PlotOptions,
} from '@observablehq/plot';
import { sum } from 'simple-statistics';
import { COMPARISONS } from '../figures/comparisons';
import type { Sample } from '../figures/evaluate';
import { pairsOf, type CrossTalkCell, type JudgementRow } from '../figures/summarise';
import { COLOURS, sheet, type Chart } from './sheet';

/** What a colour stands for, in words, in the order of the legend. */
type Legend = Readonly<Record<string, string>>;

const BODIES: Legend = { 'modelled bodies': COLOURS.sitter, 'rigged people': COLOURS.rig };
const BODY_WORDS = { sitter: 'modelled bodies', rig: 'rigged people' } as const;

/** A row of squares with their words, `stepPx` apart. */
function legendOf(legend: Legend, leftPx: number, topPx: number, stepPx: number): Chart {
  const words = Object.keys(legend);
  return {
    leftPx,
    topPx,
    options: {
      width: stepPx * words.length,
      height: 20,
      margin: 0,
      axis: null,
      x: { type: 'identity' },
      color: { domain: words, range: Object.values(legend) },
      marks: [
        dot(words, {
          x: (_, index) => 8 + index * stepPx,
          fill: (word: string) => word,
          r: 5,
          symbol: 'square',
        }),
        text(words, {
          x: (_, index) => 18 + index * stepPx,
          text: (word: string) => word,
          textAnchor: 'start',
          fontSize: 12,
        }),
      ],
    },
  };
}

/** What is drawn, with the half-width of the axes in degrees. */
const SCATTERS = [
  { id: 'trunkInclinationDeg', view: 'side', words: 'trunk, side', reach: 45 },
  { id: 'neckInSpaceDeg', view: 'side', words: 'neck in space, side', reach: 75 },
  { id: 'pelvicTiltDeg', view: 'side', words: 'pelvic tilt, side', reach: 70 },
  { id: 'worldNeckInclinationDeg', view: 'front', words: 'neck in space, front', reach: 75 },
] as const;

/** Measured against true change of one angle; values beyond the frame are drawn at its edge. */
function scatter(
  { id, view, words, reach }: (typeof SCATTERS)[number],
  samples: readonly Sample[],
): PlotOptions {
  const comparison = COMPARISONS.find((one) => one.id === id && one.view === view);
  const dots = (['sitter', 'rig'] as const).flatMap((kind) => {
    const own = samples.filter(
      ({ group, station }) => group.kind === 'random' && station.view === view && station.kind === kind,
    );
    return (comparison === undefined ? [] : pairsOf(comparison, own)).map((pair) => ({
      ...pair,
      body: BODY_WORDS[kind],
    }));
  });
  const axis = {
    ticks: [-reach, 0, reach],
    tickFormat: (deg: number) => `${deg}°`,
    tickSize: 0,
    label: null,
  };
  const domain = [-reach, reach];
  return {
    width: 238,
    height: 240,
    margin: 30,
    marginLeft: 34,
    marginRight: 14,
    x: { domain, clamp: true },
    y: { domain, clamp: true },
    color: { domain: Object.keys(BODIES), range: Object.values(BODIES) },
    marks: [
      frame({ fill: '#ffffff', stroke: null }),
      ruleX([0], { stroke: COLOURS.faint }),
      ruleY([0], { stroke: COLOURS.faint }),
      link([reach], { x1: -reach, y1: -reach, x2: reach, y2: reach, strokeDasharray: '3 4' }),
      dot(dots, { x: 'truth', y: 'measured', r: 2.6, fill: 'body', fillOpacity: 0.7 }),
      axisX(axis),
      axisY(axis),
      text([words], { frameAnchor: 'top-left', dy: -16, fontWeight: 'bold', fontSize: 12 }),
    ],
  };
}

/** Measured against true change for four angles; on the dotted line they agree. */
export function agreementPlot(samples: readonly Sample[]): string {
  return sheet({
    widthPx: 950,
    heightPx: 292,
    title: 'Measured against true change of four angles',
    description:
      'Each dot is one random pose. On the dotted diagonal, measured and true change are the same.',
    charts: [
      legendOf(BODIES, 34, 6, 150),
      ...SCATTERS.map((one, index) => ({ leftPx: index * 236, topPx: 26, options: scatter(one, samples) })),
      captionOf('across: true change from upright; up: measured change', 34, 268),
    ],
  });
}

/** A line of words on the sheet. */
function captionOf(words: string, leftPx: number, topPx: number): Chart {
  const options = {
    width: 600,
    height: 20,
    margin: 0,
    axis: null,
    marks: [text([words], { frameAnchor: 'left', fontSize: 12 })],
  };
  return { leftPx, topPx, options };
}

const OUTCOMES: Legend = {
  'beyond the baseline': COLOURS.rig,
  within: COLOURS.sitter,
  'not judged': COLOURS.unknown,
};

/** For each named posture, the shares that were called a deviation, within the baseline, or not judged; all bodies together. */
export function judgementPlot(rows: readonly JudgementRow[]): string {
  const upright = rows.filter(({ baseline }) => baseline === 'upright');
  const names = [...new Set(upright.map(({ posture }) => posture))];
  const heightPx = 40 + names.length * 26;
  const bars = (['side', 'front'] as const).flatMap((view) =>
    names.flatMap((posture) => {
      const own = upright.filter((row) => row.view === view && row.posture === posture);
      const counts = (['deviating', 'good', 'unknown'] as const).map((kind) =>
        sum(own.map((row) => row[kind])),
      );
      const total = Math.max(1, sum(counts));
      return Object.keys(OUTCOMES).map((outcome, index) => ({
        view: `${view} view`,
        posture,
        outcome,
        share: (counts[index] ?? 0) / total,
      }));
    }),
  );
  const beyond = bars.filter(({ outcome }) => outcome === 'beyond the baseline');
  return sheet({
    widthPx: 750,
    heightPx: heightPx + 34,
    title: 'How named postures were judged',
    description:
      'For slumped, forward head and rounded the first part should be long; for the others it should be missing. The number is its share.',
    charts: [
      {
        leftPx: 0,
        topPx: 0,
        options: {
          width: 750,
          height: heightPx,
          marginLeft: 120,
          marginRight: 44,
          marginTop: 30,
          marginBottom: 4,
          x: { axis: null, domain: [0, 1] },
          y: { domain: names, label: null, tickSize: 0, padding: 0.3 },
          fx: { domain: ['side view', 'front view'], label: null, axis: 'top', padding: 0.18 },
          color: { domain: Object.keys(OUTCOMES), range: Object.values(OUTCOMES) },
          marks: [
            barX(bars, { x: 'share', y: 'posture', fx: 'view', fill: 'outcome' }),
            text(beyond, {
              x: 1,
              y: 'posture',
              fx: 'view',
              text: ({ share }: { readonly share: number }) => `${Math.round(100 * share)} %`,
              dx: 6,
              textAnchor: 'start',
              fontSize: 11,
            }),
          ],
        },
      },
      legendOf(OUTCOMES, 120, heightPx + 6, 170),
    ],
  });
}

/** Two decimals, and no minus before nothing. */
const slope = (value: number): string => (Math.round(100 * value) / 100 + 0).toFixed(2);

/** What each metric says when a single joint moves one degree, against what it says per degree of its own joint. */
export function crossTalkPlot(cells: readonly CrossTalkCell[]): string {
  const shown = cells
    .filter(({ metric }) => metric.endsWith('Deg'))
    .map(({ metric, view, joint, perDeg, truePerDeg }) => ({
      metric: `${metric}, ${view}`,
      joint,
      error: perDeg === null || truePerDeg === null ? 0 : Math.abs(perDeg - truePerDeg),
      words: perDeg === null ? '–' : `${slope(perDeg)} (${slope(truePerDeg ?? 0)})`,
    }));
  const metrics = [...new Set(shown.map(({ metric }) => metric))];
  const joints = [...new Set(shown.map(({ joint }) => joint))];
  const [widthPx, heightPx] = [230 + joints.length * 104, 40 + metrics.length * 28];
  return sheet({
    widthPx,
    heightPx: heightPx + 30,
    title: 'Cross-talk of the angles',
    description:
      'Rows are metrics, columns are joints moved alone. Each cell gives degrees shown per degree moved, and in brackets what would be true; the darker, the further from true.',
    charts: [
      {
        leftPx: 0,
        topPx: 0,
        options: {
          width: widthPx,
          height: heightPx,
          marginLeft: 220,
          marginTop: 36,
          marginRight: 10,
          marginBottom: 4,
          padding: 0.04,
          x: { domain: joints, axis: 'top', label: null, tickSize: 0 },
          y: { domain: metrics, label: null, tickSize: 0 },
          opacity: { domain: [0, 1], range: [0, 1], clamp: true },
          marks: [
            cell(shown, { x: 'joint', y: 'metric', fill: COLOURS.rig, fillOpacity: 'error' }),
            text(shown, { x: 'joint', y: 'metric', text: 'words', fontSize: 11 }),
          ],
        },
      },
      captionOf('shown per degree moved (true); the darker, the further from true', 220, heightPx + 4),
    ],
  });
}
