// Inputs that are not what they should be are refused, in words that say what to do.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KnownModel } from '../../../tools/models/known-models';
import { ModelInputError, readInput } from '../../../tools/models/read-input';

const known: KnownModel = {
  file: 'tiny.tflite',
  bytes: 3,
  // SHA-256 of "abc", from the standard that defines it (FIPS 180-2, appendix B.1).
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  heads: { kind: 'joined', name: 'detections', order: [0] },
};
// SHA-256 of the empty message.
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('reading a model file', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'model-input-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function refusal(content: string | null): Promise<string> {
    if (content !== null) await writeFile(path.join(folder, known.file), content);
    const error: unknown = await readInput(folder, known).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ModelInputError);
    return error instanceof ModelInputError ? error.message : '';
  }

  it('gives the bytes of the expected file', async () => {
    await writeFile(path.join(folder, known.file), 'abc');
    expect(new TextDecoder().decode(await readInput(folder, known))).toBe('abc');
  });

  it('refuses a cut-off file and names it, both sizes, both hashes and the remedy', async () => {
    const message = await refusal('');
    for (const part of ['tiny.tflite', '3 bytes', known.sha256, '0 bytes', EMPTY, 'npm ci']) {
      expect(message).toContain(part);
    }
  });

  it('refuses a foreign file of the same size', async () => {
    expect(await refusal('abd')).toContain('found 3 bytes');
  });

  it('refuses a missing file and says what was expected and what to do', async () => {
    const message = await refusal(null);
    for (const part of ['tiny.tflite', 'could not be read', '3 bytes', known.sha256, 'npm ci']) {
      expect(message).toContain(part);
    }
  });
});
