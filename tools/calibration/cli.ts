// Command line of `npm run check:calibration`: scripted people through the real model and the real core; prints what came of it.
import { join } from 'node:path';
import { avatarsFolder, rigNames } from '../accuracy/look/look-at-people';
import { withToolPage } from '../browsers/with-tool-page';
import { planStreams, type PlannedStream } from './plan';
import { figures, publish, type Row } from './publish';
import type { StreamOutcome } from './stream';
import { verdictOn } from './verdict';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const PARTS = ['calibrations', 'refusals', 'changes'] as const;
type Part = (typeof PARTS)[number];

const TITLES: Readonly<Record<Part, string>> = {
  calibrations: 'People and cameras',
  refusals: 'Places that should be refused',
  changes: 'Places that change after the calibration',
};

const USAGE = `usage: npm run check:calibration [-- ${PARTS.join('|')}] [--only TEXT] [--write]
  --only TEXT   the streams whose name holds TEXT
  --write       puts the figures into docs/calibration.md`;

async function play(streams: readonly PlannedStream[]): Promise<readonly Row[]> {
  return withToolPage({ path: 'tools/calibration/page.html', onConsoleError: say }, async (page) => {
    await page.waitForFunction(() => 'play' in window);
    await page.evaluate(() => window.openCheckModel());
    const rows: Row[] = [];
    for (const each of streams) {
      const { person } = each.stream;
      if (person.kind === 'rig')
        await page.setInputFiles('#files', join(avatarsFolder, `${person.name}.glb`));
      const outcome: StreamOutcome = await page.evaluate((stream) => window.play(stream), each.stream);
      const row = { name: each.name, ...verdictOn(each, outcome) };
      say(`${row.right ? 'right' : 'WRONG'}  ${row.name}: ${row.happened}`);
      rows.push(row);
    }
    return rows;
  });
}

interface Wishes {
  readonly parts: readonly Part[];
  readonly only: string;
  readonly write: boolean;
}

/** Null for words that mean nothing, and for half a part that would be published as the whole. */
function wishesFrom(words: readonly string[]): Wishes | null {
  const rest = [...words];
  const write = take(rest, '--write');
  const at = rest.indexOf('--only');
  const [, only = ''] = at < 0 ? [] : rest.splice(at, 2);
  const [asked] = rest;
  const parts = asked === undefined ? PARTS : PARTS.filter((part) => part === asked);
  if (parts.length === 0 || rest.length > 1 || (write && at >= 0)) return null;
  return { parts, only, write };
}

function take(words: string[], word: string): boolean {
  const at = words.indexOf(word);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

/** Prints a table for each part asked for; exits with 1 when something is not as it should be. */
async function main(words: readonly string[]): Promise<number> {
  const wishes = wishesFrom(words);
  if (wishes === null) {
    say(USAGE);
    return 2;
  }
  const rigs = await rigNames();
  if (rigs.length === 0) say('The rigged people are not here: only modelled bodies are checked.');
  const plan = planStreams(rigs);
  let wrong = 0;
  for (const part of wishes.parts) {
    const rows = await play(plan[part].filter(({ name }) => name.includes(wishes.only)));
    wrong += rows.filter((row) => !row.right).length;
    process.stdout.write(`### ${TITLES[part]}\n\n${figures(rows)}\n\n`);
    if (wishes.write) await publish(part, rows);
  }
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
