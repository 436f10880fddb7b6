// Keeps what the pose model said, so that an interrupted run can go on and the figures can be computed again without it.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ComparedModel } from '../figures/models-compared';
import type { Recording, StationPlan } from './recording';

const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/plumbline-accuracy', import.meta.url));

/** A recording belongs to exactly one plan and one network. */
const nameOf = (plan: StationPlan, model: ComparedModel): string => {
  const print = createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 12);
  const network = model === 'full' ? '' : `-${model}`;
  return `${plan.station.kind}-${plan.station.body}-${plan.station.view}${network}-${print}.json`;
};

/** Forgets every recording. */
export async function clearCache(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
}

/** The recording of this very plan by this network, or null. */
export async function readRecording(plan: StationPlan, model: ComparedModel): Promise<Recording | null> {
  try {
    return JSON.parse(await readFile(join(FOLDER, nameOf(plan, model)), 'utf8')) as Recording;
  } catch {
    return null;
  }
}

/** Forgets the recordings of these plans. */
export async function forgetRecordings(plans: readonly StationPlan[]): Promise<void> {
  await Promise.all(plans.map((plan) => rm(join(FOLDER, nameOf(plan, 'full')), { force: true })));
}

/** Keeps a recording; whole or not at all, so that an interrupted write is never read. */
export async function keepRecording(
  plan: StationPlan,
  model: ComparedModel,
  recording: Recording,
): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const path = join(FOLDER, nameOf(plan, model));
  await writeFile(`${path}.part`, JSON.stringify(recording));
  await rename(`${path}.part`, path);
}
