// Command line of `npm run bench`: how long a pose takes here, beside another runtime, and what the page weighs.
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { median, quantile } from 'simple-statistics';
import { build } from 'vite';
import type { ModelName } from '../../src/core/supervision/load';
import { withToolPage } from '../browsers/with-tool-page';
import type { ModelTimes } from './page';
import { shippedWeight } from './shipped-weight';

const FRAMES = 80;
const MODELS: readonly ModelName[] = ['lite', 'full'];

async function versionOf(packageName: string): Promise<string> {
  const file = new URL(`../../node_modules/${packageName}/package.json`, import.meta.url);
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  return `${packageName} ${version}`;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

function row(label: string, values: readonly number[]): string {
  return `  ${label.padEnd(44)} median ${ms(median([...values])).padStart(9)}   p95 ${ms(quantile([...values], 0.95)).padStart(9)}`;
}

function printModel(model: ModelName, { worker, inProfile, phases, liteRtMs }: ModelTimes): void {
  const totals = [phases.preMs, phases.modelMs, phases.postMs].map((values) => median([...values]));
  const sum = totals.reduce((a, b) => a + b, 0);
  const shares = totals.map((part) => `${((100 * part) / sum).toFixed(0)} %`);
  console.log(
    `\nBlazePose ${model}, ${FRAMES} frames of 640 × 480, person found in ${worker.found}, in profile in ${inProfile.found}`,
  );
  console.log(`  model load (worker, wasm, weights, warm-up)  ${ms(worker.loadMs)}`);
  console.log(`  first pose (with the detector)               ${ms(worker.firstPoseMs)}`);
  console.log(row('one estimate in the worker', worker.estimateMs));
  console.log(row('one in profile, with the outline', inProfile.estimateMs));
  console.log(row('  before the network (on the page)', phases.preMs));
  console.log(row('  the network (on the page)', phases.modelMs));
  console.log(row('  after the network (on the page)', phases.postMs));
  console.log(`    shares: before ${shares[0]}, network ${shares[1]}, after ${shares[2]}`);
  console.log(row('LiteRT.js, the network alone, with mask', liteRtMs));
}

console.log(
  `Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
);
console.log(
  (
    await Promise.all(
      ['@tensorflow/tfjs-core', '@tensorflow-models/pose-detection', '@litertjs/core'].map(versionOf),
    )
  ).join(', '),
);
await withToolPage({ path: 'tools/bench/page.html' }, async (page) => {
  console.log(`Browser: ${page.context().browser()?.version() ?? 'unknown'}, wasm SIMD, one thread`);
  await page.waitForFunction(() => 'benchModel' in window);
  for (const model of MODELS) {
    console.error(`timing ${model}…`);
    printModel(model, await page.evaluate(([m, n]) => window.benchModel(m, n), [model, FRAMES] as const));
  }
});

console.error('building the page…');
await build({ logLevel: 'error' });
const files = await shippedWeight('dist');
console.log('\nShipped scripts and styles, gzip');
for (const { name, gzipBytes, atOnce } of files) {
  console.log(`  ${(gzipBytes / 1000).toFixed(1).padStart(7)} kB  ${name}${atOnce ? '  (at once)' : ''}`);
}
