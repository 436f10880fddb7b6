// Command line of `npm run check:calibration`: scripted people through the real model and the real core; prints what came of it.
import { format } from 'prettier';
import { withToolPage } from '../with-tool-page';
import { planStreams, type PlannedStream } from './plan';
import type { StreamOutcome } from './stream';
import { verdictOn } from './verdict';

const DEFAULT_BODIES = 10;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Row {
  readonly name: string;
  readonly right: boolean;
  readonly happened: string;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, right, happened }) => `| ${name} | ${happened} | ${right ? 'yes' : '**no**'} |`,
  );
  return ['| stream | what happened | right |', '| --- | --- | --- |', ...lines].join('\n');
}

const PARTS = ['calibrations', 'refusals', 'changes'] as const;
type Part = (typeof PARTS)[number];

const TITLES: Readonly<Record<Part, string>> = {
  calibrations: 'Bodies and cameras',
  refusals: 'Places that should be refused',
  changes: 'Places that change after the calibration',
};

const USAGE =
  'usage: npm run check:calibration [-- part [bodies]], part: all, calibrations, refusals or changes';

async function play(streams: readonly PlannedStream[]): Promise<readonly Row[]> {
  return withToolPage({ path: 'tools/calibration/page.html', onConsoleError: say }, async (page) => {
    await page.waitForFunction(() => 'play' in window);
    await page.evaluate(() => window.openCheckModel());
    const rows: Row[] = [];
    for (const each of streams) {
      const outcome: StreamOutcome = await page.evaluate((stream) => window.play(stream), each.stream);
      const row = { name: each.name, ...verdictOn(each, outcome) };
      say(`${row.right ? 'right' : 'WRONG'}  ${row.name}: ${row.happened}`);
      rows.push(row);
    }
    return rows;
  });
}

/** Prints a table for each part asked for; exits with 1 when something is not as it should be. */
async function main([asked = 'all', count]: readonly string[]): Promise<number> {
  const bodies = count === undefined ? DEFAULT_BODIES : Number(count);
  const parts = asked === 'all' ? PARTS : PARTS.filter((part) => part === asked);
  if (parts.length === 0 || !Number.isInteger(bodies) || bodies < 1) {
    say(USAGE);
    return 2;
  }
  const plan = planStreams(bodies);
  let wrong = 0;
  for (const part of parts) {
    const rows = await play(plan[part]);
    const right = rows.filter((row) => row.right).length;
    wrong += rows.length - right;
    const text = `### ${TITLES[part]}\n\n${right} of ${rows.length} as they should be.\n\n${table(rows)}\n`;
    process.stdout.write(await format(text, { parser: 'markdown', printWidth: 110 }));
  }
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
