// Command line of `npm run test:sim`: [--random | --seed N] [--runs N] [--reporter NAME]. Prints the seed, so that what fails can be repeated.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    random: { type: 'boolean' },
    seed: { type: 'string' },
    runs: { type: 'string' },
    reporter: { type: 'string' },
  },
});
const seed = values.random === true ? String(Math.floor(Math.random() * 2 ** 31)) : values.seed;
if (seed !== undefined) console.log(`Seed ${seed}: repeat with npm run test:sim -- --seed ${seed}`);
const reporter = values.reporter === undefined ? [] : ['--reporter', values.reporter];
const run = ['vitest', 'run', '--configLoader', 'runner', '--project', 'sim', ...reporter];
const { status } = spawnSync('npx', run, {
  stdio: 'inherit',
  env: {
    ...process.env,
    ...(seed === undefined ? {} : { SIM_SEED: seed }),
    ...(values.runs === undefined ? {} : { SIM_RUNS: values.runs }),
    // A fresh seed is drawn to find something; then the shortest row that fails is worth the time.
    ...(values.random === true ? { SIM_SHRINK: '1' } : {}),
  },
});
process.exitCode = status ?? 1;
