// The three drawings of docs/accuracy.md. Pure: figures in, SVG out.
import { COMPARISONS } from '../figures/comparisons';
import type { Sample } from '../figures/evaluate';
import type { CrossTalkCell, JudgementRow } from '../figures/summarise';
import { pairsOf } from '../figures/summarise';
import type { CameraView } from '../look/recording';
import { COLOURS, drawing, line, px, rect, text } from './svg';

const KINDS = ['sitter', 'rig'] as const;
const KIND_WORDS = { sitter: 'modelled bodies', rig: 'rigged people' } as const;

/** What is drawn, with the half-width of the axes in degrees. */
const SCATTERS = [
  { id: 'trunkInclinationDeg', view: 'side', words: 'trunk, side', reach: 45 },
  { id: 'neckInSpaceDeg', view: 'side', words: 'neck in space, side', reach: 75 },
  { id: 'pelvicTiltDeg', view: 'side', words: 'pelvic tilt, side', reach: 70 },
  { id: 'worldNeckInclinationDeg', view: 'front', words: 'neck in space, front', reach: 75 },
] as const;

/** Measured against true change for four angles; on the dotted line they agree. Values beyond the frame are drawn at its edge. */
export function agreementPlot(samples: readonly Sample[]): string {
  const side = 190;
  const panels = SCATTERS.flatMap(({ id, view, words, reach }, index) => {
    const left = 46 + index * (side + 36);
    const top = 48;
    const comparison = COMPARISONS.find((one) => one.id === id && one.view === view);
    const at = (value: number): number =>
      ((Math.max(-reach, Math.min(reach, value)) + reach) / (2 * reach)) * side;
    const random = samples.filter((s) => s.group.kind === 'random' && s.station.view === view);
    const dots = KINDS.flatMap((kind) =>
      (comparison === undefined
        ? []
        : pairsOf(
            comparison,
            random.filter((s) => s.station.kind === kind),
          )
      ).map(
        ({ measured, truth }) =>
          `<circle cx="${px(left + at(truth))}" cy="${px(top + side - at(measured))}" r="2.6" fill="${COLOURS[kind]}" fill-opacity="0.7"/>`,
      ),
    );
    const ticks = [-reach, 0, reach].flatMap((value) => [
      text(left + at(value), top + side + 16, `${value}°`, { anchor: 'middle', sizePx: 10 }),
      ...(index === 0
        ? [text(left - 6, top + side - at(value) + 4, `${value}°`, { anchor: 'end', sizePx: 10 })]
        : []),
    ]);
    return [
      text(left, top - 10, words, { weight: 'bold' }),
      rect(left, top, side, side, '#ffffff'),
      line(left, top + side / 2, left + side, top + side / 2, COLOURS.faint),
      line(left + side / 2, top, left + side / 2, top + side, COLOURS.faint),
      line(left, top + side, left + side, top, COLOURS.ink, '3 4'),
      ...dots,
      ...ticks,
    ];
  });
  const legend = KINDS.flatMap((kind, index) => {
    const x = 50 + index * 150;
    return [`<circle cx="${x}" cy="14" r="4" fill="${COLOURS[kind]}"/>`, text(x + 10, 18, KIND_WORDS[kind])];
  });
  return drawing(
    46 + SCATTERS.length * (side + 36),
    290,
    'Measured against true change of four angles',
    'Each dot is one random pose. On the dotted diagonal, measured and true change are the same.',
    [...legend, ...panels, text(46, 282, 'across: true change from upright; up: measured change')],
  );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** For each named posture, the shares that were called a deviation, within the baseline, or not judged; all bodies together. */
export function judgementPlot(rows: readonly JudgementRow[]): string {
  const views: readonly CameraView[] = ['side', 'front'];
  const names = [...new Set(rows.map(({ posture }) => posture))];
  const width = 250;
  const parts = views.flatMap((view, column) => {
    const left = 120 + column * (width + 60);
    return [
      text(left, 22, `${view} view`, { weight: 'bold' }),
      ...names.flatMap((posture, index) => {
        const y = 36 + index * 26;
        const own = rows.filter(
          (row) => row.view === view && row.posture === posture && row.baseline === 'upright',
        );
        const count = (key: 'deviating' | 'good' | 'unknown') => own.reduce((sum, row) => sum + row[key], 0);
        const total = Math.max(1, count('deviating') + count('good') + count('unknown'));
        const [deviating, good] = [count('deviating') / total, count('good') / total];
        return [
          ...(column === 0 ? [text(left - 8, y + 14, posture, { anchor: 'end' })] : []),
          rect(left, y, width, 18, COLOURS.unknown),
          rect(left, y, width * (deviating + good), 18, COLOURS.sitter),
          rect(left, y, width * deviating, 18, COLOURS.rig),
          text(left + width + 6, y + 13, percent(deviating), { sizePx: 11 }),
        ];
      }),
    ];
  });
  const bottom = 48 + names.length * 26;
  const legend = (
    [
      ['beyond the baseline', COLOURS.rig],
      ['within', COLOURS.sitter],
      ['not judged', COLOURS.unknown],
    ] as const
  ).flatMap(([words, colour], index) => [
    rect(120 + index * 170, bottom, 12, 12, colour),
    text(138 + index * 170, bottom + 11, words),
  ]);
  return drawing(
    130 + 2 * (width + 60),
    bottom + 28,
    'How named postures were judged',
    'For slumped, forward head and rounded the first part should be long; for the others it should be missing. The number is its share.',
    [...parts, ...legend],
  );
}

/** Two decimals, and no minus before nothing. */
const slope = (value: number): string => (Math.round(100 * value) / 100 + 0).toFixed(2);

/** What each metric says when a single joint moves one degree, against what it says per degree of its own joint. */
export function crossTalkPlot(cells: readonly CrossTalkCell[]): string {
  const shown = cells.filter(({ metric }) => metric.endsWith('Deg'));
  const metrics = [...new Set(shown.map(({ metric, view }) => `${metric}, ${view}`))];
  const joints = [...new Set(shown.map(({ joint }) => joint))];
  const [w, h, left, top] = [104, 28, 220, 40];
  const parts = shown.flatMap(({ metric, view, joint, perDeg, truePerDeg }) => {
    const x = left + joints.indexOf(joint) * w;
    const y = top + metrics.indexOf(`${metric}, ${view}`) * h;
    const error = perDeg === null || truePerDeg === null ? 0 : Math.abs(perDeg - truePerDeg);
    const shade = Math.min(1, error / 1).toFixed(2);
    return [
      `<rect x="${x}" y="${y}" width="${w - 2}" height="${h - 2}" fill="${COLOURS.rig}" fill-opacity="${shade}"/>`,
      text(x + w / 2, y + 18, perDeg === null ? '–' : `${slope(perDeg)} (${slope(truePerDeg ?? 0)})`, {
        anchor: 'middle',
        sizePx: 11,
      }),
    ];
  });
  return drawing(
    left + joints.length * w + 10,
    top + metrics.length * h + 30,
    'Cross-talk of the angles',
    'Rows are metrics, columns are joints moved alone. Each cell gives degrees shown per degree moved, and in brackets what would be true; the darker, the further from true.',
    [
      ...joints.map((joint, i) =>
        text(left + i * w + w / 2, top - 10, joint, { anchor: 'middle', sizePx: 11, weight: 'bold' }),
      ),
      ...metrics.map((metric, i) => text(left - 8, top + i * h + 18, metric, { anchor: 'end', sizePx: 11 })),
      ...parts,
      text(
        left,
        top + metrics.length * h + 18,
        'shown per degree moved (true); the darker, the further from true',
        {
          sizePx: 11,
        },
      ),
    ],
  );
}
