// Command line: makes the models named, or the usual three. Usage: npx tsx tools/models/cli.ts [NAME…]
import { ensureModel, modelFolders } from './ensure-models';
import { DEFAULT_MODELS, isModelName, MODEL_NAMES, type ModelName } from './known-models';
import { ModelInputError } from './read-input';

/** Makes the models one after the other, a line each; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((name) => !isModelName(name));
  if (unknown.length > 0) {
    console.error(`There is no model called ${unknown.join(', ')}. Choose from: ${MODEL_NAMES.join(', ')}.`);
    return 2;
  }
  const names: readonly ModelName[] = args.length > 0 ? args.filter(isModelName) : DEFAULT_MODELS;
  const folders = modelFolders(process.cwd());
  for (const name of names) {
    const startMs = performance.now();
    const result = await ensureModel(folders, name);
    const tookMs = Math.round(performance.now() - startMs);
    console.log(
      result.kind === 'present'
        ? `${name}: already there`
        : `${name}: made, ${(result.bytes / 1e6).toFixed(1)} MB in ${tookMs} ms`,
    );
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ModelInputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
