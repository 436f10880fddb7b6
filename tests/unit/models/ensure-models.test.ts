// Models are made when missing or outdated, left alone otherwise, and never seen half written.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureModel, modelFolders, type ModelFolders } from '../../../tools/models/ensure-models';
import { ModelInputError } from '../../../tools/models/read-input';

const NAME = 'landmark-lite';
const FILES = ['model.json', 'stamp.json', 'weights.bin'];

// Each conversion takes most of a second on a busy machine; the limit only ends a test that hangs.
describe('making a model', { timeout: 60_000 }, () => {
  let folders: ModelFolders = { inputs: '', outputs: '' };
  let made = '';
  beforeEach(async () => {
    const publicDir = await mkdtemp(path.join(tmpdir(), 'models-'));
    folders = modelFolders(process.cwd(), publicDir);
    made = path.join(folders.outputs, NAME);
  });
  afterEach(() => rm(path.dirname(folders.outputs), { recursive: true }));

  const kind = async (): Promise<string> => (await ensureModel(folders, NAME)).kind;

  it('happens once; after that the files are left alone', async () => {
    expect(await kind()).toBe('made');
    expect((await readdir(made)).sort()).toEqual(FILES);
    const before = await stat(path.join(made, 'weights.bin'));
    expect(await kind()).toBe('present');
    expect((await stat(path.join(made, 'weights.bin'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('happens again when a file is missing or cut off, or the stamp tells of another converter or input', async () => {
    await kind();
    const stampFile = path.join(made, 'stamp.json');
    const stamp = await readFile(stampFile, 'utf8');
    const weights = await readFile(path.join(made, 'weights.bin'));
    const damages = [
      () => rm(path.join(made, 'model.json')),
      () => writeFile(path.join(made, 'weights.bin'), weights.subarray(0, 1000)),
      () => writeFile(stampFile, stamp.replace(/"converter": \d+/, '"converter": 0')),
      () => writeFile(stampFile, stamp.replace(/"inputSha256": "./, '"inputSha256": "x')),
      () => writeFile(stampFile, 'not JSON'),
    ];
    for (const damage of damages) {
      await damage();
      expect(await kind()).toBe('made');
      expect(weights.equals(await readFile(path.join(made, 'weights.bin')))).toBe(true);
      expect(await kind()).toBe('present');
    }
  });

  it('leaves the same whole files, and nothing else, when two start at once', async () => {
    await Promise.all([kind(), kind()]);
    expect((await readdir(made)).sort()).toEqual(FILES);
    const weights = await readFile(path.join(made, 'weights.bin'));
    expect(await kind()).toBe('present');
    await rm(made, { recursive: true });
    await kind();
    expect(weights.equals(await readFile(path.join(made, 'weights.bin')))).toBe(true);
  });

  it('is refused with what to do when the package with the model files is not installed', () => {
    expect(() => modelFolders(path.dirname(folders.outputs))).toThrow(ModelInputError);
    expect(() => modelFolders(path.dirname(folders.outputs))).toThrow('npm ci');
  });
});
