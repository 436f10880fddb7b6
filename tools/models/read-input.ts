// Reads a known model file and refuses any that is missing, cut off or not the one expected.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KnownModel } from './known-models';

/** The input is not the file it must be; the message names file, expected and found, and what to do. */
export class ModelInputError extends Error {
  override name = 'ModelInputError';
}

/** What to do about any input that is not as it should be. */
export const REMEDY =
  'Model files come with the npm package @mediapipe/pose. Run "npm ci" in the project folder to install it afresh, then try again.';

/**
 * Reads the input of a model.
 *
 * @param folder the folder of the package that ships it
 * @throws ModelInputError when the file is absent or differs in size or SHA-256 from the known one
 */
export async function readInput(folder: string, known: KnownModel): Promise<Uint8Array> {
  const file = path.join(folder, known.file);
  const bytes = await readFile(file).catch((cause: unknown) => {
    const expected = `Expected ${describe(known.bytes, known.sha256)}.`;
    throw new ModelInputError(`The model file ${file} could not be read. ${expected} ${REMEDY}`, { cause });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== known.bytes || sha256 !== known.sha256) {
    throw new ModelInputError(
      `The model file ${file} is not the one this project was built and checked with. ` +
        `Expected ${describe(known.bytes, known.sha256)}; found ${describe(bytes.length, sha256)}. ${REMEDY}`,
    );
  }
  return bytes;
}

function describe(bytes: number, sha256: string): string {
  return `${bytes} bytes with SHA-256 ${sha256}`;
}
