// `npm run analyse` on real files: what it finds, what it says of files that are no pictures, and its exit codes.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FrameLine, ProblemLine } from '../../tools/analyse/lines';
import { expect, test } from './support/plumbline';

interface Run {
  readonly code: number | null;
  readonly lines: readonly (FrameLine | ProblemLine)[];
  readonly stderr: string;
}

function analyse(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/analyse/cli.ts', '--json', ...words]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = stdout.split('\n').filter((line) => line !== '');
      resolve({ code, stderr, lines: lines.map((line) => JSON.parse(line) as FrameLine | ProblemLine) });
    });
  });
}

test('says of each file that is no picture what is wrong with it, goes on with the others, and exits with 1', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-analyse-'));
  const [empty, text, missing] = ['empty.jpg', 'text.jpg', 'missing.jpg'].map((name) => join(folder, name));
  if (empty === undefined || text === undefined || missing === undefined) throw new Error('no paths');
  writeFileSync(empty, '');
  writeFileSync(text, 'This is a letter, not a picture.');
  try {
    const { code, lines, stderr } = await analyse(missing, empty, text);
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { file: missing, problem: 'missing' },
      { file: empty, problem: 'empty' },
      { file: text, problem: 'not-media' },
    ]);
    for (const path of [missing, empty, text]) expect(stderr).toContain(`${path}: `);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('refuses an unknown option with the usage and exit code 2', async () => {
  const { code, stderr } = await analyse('--colour', 'a.jpg');
  expect(code).toBe(2);
  expect(stderr).toContain('Usage: npm run analyse');
});

test('says that nobody is in a picture of an empty room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-analyse-'));
  const empty = join(folder, 'room.png');
  try {
    // One grey pixel: a picture, and nobody in it.
    writeFileSync(empty, Buffer.from(GREY_PIXEL, 'base64'));
    const { code, lines, stderr } = await analyse(empty);
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatchObject({ file: empty, problem: 'no-person' });
    expect(stderr).toContain(`${empty}: Nobody was found`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const GREY_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

const mediaFolder = join('..', 'shared', 'media');

/** Real people stand in a folder that is no part of the project. The list of results leaves reasons out, so the reason is printed. */
function realFiles(kind: 'photos' | 'video', extension: RegExp): readonly string[] {
  const folder = join(mediaFolder, kind);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => extension.test(name)) : [];
  if (files.length === 0) {
    const reason = `not run: needs the real people in ${folder}, which is not here`;
    console.log(reason);
    test.skip(true, reason);
  }
  return files.map((name) => join(folder, name));
}

function framesOf({ code, lines }: Run): readonly FrameLine[] {
  expect(code).toBe(0);
  return lines.map((line) => {
    if ('problem' in line) throw new Error(`${line.file}: ${line.message}`);
    return line;
  });
}

test('finds a real person in every side photograph; against an upright one, hunched is deviating and the other upright ones are not', async () => {
  const photos = realFiles('photos', /\.jpg$/);
  const upright = photos.find((path) => basename(path).startsWith('d12'));
  if (upright === undefined) throw new Error('the upright photograph is missing');
  const frames = framesOf(await analyse(...photos, '--baseline', upright));
  expect(frames).toHaveLength(photos.length);
  for (const { file, score, view, judgement } of frames) {
    const name = basename(file);
    expect.soft(score, name).toBeGreaterThan(0.9);
    expect.soft(view, name).toBe('side');
    if (name.includes('hunchback')) expect.soft(judgement?.overall.kind, name).toBe('deviating');
    if (name.includes('straight')) expect.soft(judgement?.overall.kind, name).toBe('good');
  }
});

test('finds a real person in every frame of a video from the front', async () => {
  // One of the three: the others take minutes, and are in docs/accuracy.md.
  const videos = realFiles('video', /woman\.mp4$/);
  const frames = framesOf(await analyse(...videos));
  expect(frames.length).toBeGreaterThan(200);
  const missed = frames.filter(({ score, view }) => score === null || view !== 'front');
  expect(missed.map(({ timestampMs }) => timestampMs)).toEqual([]);
});
