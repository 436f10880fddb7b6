// `npm run analyse` on real files: what it finds, what it says of files that are no pictures, and its exit codes.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { FrameLine, ProblemLine } from '../../tools/analyse/lines';

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

const photosFolder = join('..', 'shared', 'media', 'photos');

test('finds a real person in every side photograph; against an upright one, hunched is deviating and the other upright ones are not', async () => {
  test.skip(!existsSync(photosFolder), `not run: there are no photographs in ${photosFolder}`);
  const photos = readdirSync(photosFolder).filter((name) => name.endsWith('.jpg'));
  const upright = photos.find((name) => name.startsWith('d12'));
  if (upright === undefined) throw new Error('the upright photograph is missing');
  const paths = photos.map((name) => join(photosFolder, name));
  const { code, lines } = await analyse(...paths, '--baseline', join(photosFolder, upright));
  expect(code).toBe(0);
  expect(lines).toHaveLength(photos.length);
  for (const line of lines) {
    if ('problem' in line) throw new Error(`${line.file}: ${line.message}`);
    const name = basename(line.file);
    expect.soft(line.score, name).toBeGreaterThan(0.9);
    expect.soft(line.view, name).toBe('side');
    if (name.includes('hunchback')) expect.soft(line.judgement?.overall.kind, name).toBe('deviating');
    if (name.includes('straight')) expect.soft(line.judgement?.overall.kind, name).toBe('good');
  }
});
