// Keeps what the pose model said, so that an interrupted run can go on and the figures can be computed again without it.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Recording, StationPlan } from './recording';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/plumbline-accuracy', import.meta.url));

/** A recording belongs to exactly one plan. */
const nameOf = (plan: StationPlan): string => {
  const print = createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 12);
  return `${plan.station.kind}-${plan.station.body}-${plan.station.view}-${print}.json`;
};

/** Forgets every recording. */
export async function clearCache(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
}

/** The recording of this very plan, or null. */
export async function readRecording(plan: StationPlan): Promise<Recording | null> {
  try {
    return JSON.parse(await readFile(join(FOLDER, nameOf(plan)), 'utf8')) as Recording;
  } catch {
    return null;
  }
}

/** Keeps a recording; whole or not at all, so that an interrupted write is never read. */
export async function keepRecording(plan: StationPlan, recording: Recording): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const path = join(FOLDER, nameOf(plan));
  await writeFile(`${path}.part`, JSON.stringify(recording));
  await rename(`${path}.part`, path);
}
