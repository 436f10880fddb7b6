// The figures of a measured day as a table, and their place in docs/performance.md.
import type { Marks } from '../../publish/section';
import { table } from '../../publish/table';
import type { PartResult, Slump } from '../scenarios/parts';

export interface DayFigures {
  readonly machine: string;
  readonly browser: string;
  readonly date: string;
  readonly results: readonly PartResult[];
  readonly slump: Slump | null;
}

const NAMES: Readonly<Record<PartResult['part'], string>> = {
  'camera-alone': 'the camera alone',
  'every-frame': 'the same model on every frame, visible',
  steady: 'Plumbline, hidden, steady sitter',
  moving: 'Plumbline, hidden, sitter at work',
  talking: 'Plumbline, hidden, a real person talking',
  'talking-camera': 'the camera alone, a real person',
  nobody: 'Plumbline, hidden, nobody in the picture',
};

/** A film costs by itself what the camera alone costs with it. */
const aloneOf = (results: readonly PartResult[], part: PartResult['part']): PartResult | undefined =>
  results.find((result) => result.part === (part === 'talking' ? 'talking-camera' : 'camera-alone'));

const isCameraAlone = ({ part }: PartResult): boolean => part === 'camera-alone' || part === 'talking-camera';

const percent = (cpuSecondsPerMinute: number): string => `${((100 * cpuSecondsPerMinute) / 60).toFixed(1)} %`;

/** A published section; its bounds are comments, so that it can be written anew. */
export function daySection(figures: DayFigures): string {
  const { results } = figures;
  const row = (label: string, cell: (result: PartResult) => string): readonly string[] => [
    label,
    ...results.map(cell),
  ];
  const above = (result: PartResult): string => {
    const alone = aloneOf(results, result.part);
    return alone === undefined || isCameraAlone(result)
      ? '–'
      : percent(result.cpuSecondsPerMinute - alone.cpuSecondsPerMinute);
  };
  const watched = (cell: (watching: NonNullable<PartResult['watching']>) => string) => {
    return ({ watching }: PartResult): string => (watching === null ? '–' : cell(watching));
  };
  const perMinute = (count: number, { minutes }: PartResult): string => (count / minutes).toFixed(1);
  const head = row('', ({ part }) => NAMES[part]);
  const rows = [
    row('minutes measured', ({ minutes }) => minutes.toFixed(0)),
    row('CPU seconds a minute', ({ cpuSecondsPerMinute }) => cpuSecondsPerMinute.toFixed(2)),
    row('of one core', ({ cpuSecondsPerMinute }) => percent(cpuSecondsPerMinute)),
    row('of one core, above the camera alone', above),
    row('memory at the start', ({ memoryStartMb }) => `${memoryStartMb.toFixed(0)} MB`),
    row('memory, minutes 5 to 10', ({ memoryFrom5Mb }) =>
      memoryFrom5Mb === null ? '–' : `${memoryFrom5Mb.toFixed(0)} MB`,
    ),
    row('memory, last 5 minutes', ({ memoryEndMb }) => `${memoryEndMb.toFixed(0)} MB`),
    row('of it the page’s process', ({ pageMemoryEndMb }) => `${pageMemoryEndMb.toFixed(0)} MB`),
    row('runs of the model a minute', (result) =>
      isCameraAlone(result) ? '–' : perMinute(result.runs, result),
    ),
    row('looks a minute that reused a pose', (result) =>
      result.watching === null ? '–' : perMinute(result.watching.reused, result),
    ),
    row(
      'frames read',
      watched(({ frames }) => String(frames)),
    ),
    row(
      'one run of the model, median',
      watched((w) => `${w.medianEstimateMs.toFixed(0)} ms`),
    ),
    row(
      'gaps over 3 s',
      watched(({ gaps }) => String(gaps)),
    ),
    row(
      'longest time between looks',
      watched((w) => `${w.longestGapSeconds.toFixed(1)} s`),
    ),
    row(
      'tensors, start and end',
      watched((w) => `${w.tensorsStart}, ${w.tensorsEnd}`),
    ),
  ];
  rows.push(row('load of the machine meanwhile, mean', ({ meanLoad }) => meanLoad.toFixed(1)));
  return [table(head, rows), ...sentences(figures)].join('\n\n');
}

/** The same with what it was measured on. */
export function publishedDay(command: Publisher, figures: DayFigures): string {
  const { machine, browser, date } = figures;
  const intro = `Measured with \`npm run ${command}\` on ${date}: ${machine}, ${browser}.`;
  return [intro, daySection(figures)].join('\n\n');
}

const SITTERS: readonly (readonly [PartResult['part'], string])[] = [
  ['steady', 'with a steady sitter'],
  ['moving', 'with one at work'],
  ['talking', 'with a real person who talks'],
];

function sentences({ results, slump }: DayFigures): readonly string[] {
  const said: string[] = [];
  const aboveCamera = (part: PartResult['part']): number | null => {
    const [own, alone] = [results.find((result) => result.part === part), aloneOf(results, part)];
    return own === undefined || alone === undefined
      ? null
      : own.cpuSecondsPerMinute - alone.cpuSecondsPerMinute;
  };
  const every = aboveCamera('every-frame');
  const fewer = SITTERS.flatMap(([part, who]) => {
    const own = aboveCamera(part);
    return every === null || own === null || own <= 0
      ? []
      : [`${(every / own).toFixed(0)} times less ${who}`];
  });
  if (fewer.length > 0) {
    said.push(
      `Above the camera alone, Plumbline costs ${fewer.join(', ')} than the page that looks at every frame.`,
    );
  }
  if (slump !== null) {
    said.push(
      `A slump in front of the hidden tab was told by a notification (“${slump.title}”) ${slump.beyondDwellSeconds.toFixed(1)} s after its dwell of 60 s was over.`,
    );
  }
  return said;
}

/** The commands that write a section of a document. */
export type Publisher = 'bench:day' | 'bench:firefox' | 'soak';

/** The marks about the section of that command. */
export const marksOf = (command: Publisher): Marks => ({
  begin: `<!-- written by \`npm run ${command} -- --publish\`: begin -->`,
  end: '<!-- end -->',
});
