// Makes sure that converted models lie ready and up to date; quick when they do.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { splitBytes } from '../../src/pose/byte-planes';
import { convertModel } from './convert';
import { WEIGHTS_FILE } from './graph-model';
import { KNOWN_MODELS, type ModelName } from './known-models';
import { ModelInputError, readInput, REMEDY } from './read-input';
import { roundWeights } from './round-weights';

/** Raise this whenever the converter writes different bytes for the same input. */
const CONVERTER_VERSION = 3;

const JSON_FILE = 'model.json';
const STAMP_FILE = 'stamp.json';

/** What was found or done for one model. */
export type EnsureResult =
  { kind: 'present'; name: ModelName } | { kind: 'made'; name: ModelName; bytes: number };

/** Where the inputs lie and where the models go. */
export interface ModelFolders {
  /** Folder of the installed package `@mediapipe/pose`. */
  inputs: string;
  /** Folder that gets one folder a model. */
  outputs: string;
}

/**
 * The folders of a project, by its root and its folder of public files.
 *
 * @throws ModelInputError when the package that ships the models is not installed
 */
export function modelFolders(root: string, publicDir: string = path.join(root, 'public')): ModelFolders {
  const outputs = path.join(publicDir, 'models');
  try {
    const manifest = createRequire(path.join(root, 'package.json')).resolve('@mediapipe/pose/package.json');
    return { inputs: path.dirname(manifest), outputs };
  } catch (cause) {
    throw new ModelInputError(`The pose models cannot be made: their files are not installed. ${REMEDY}`, {
      cause,
    });
  }
}

/**
 * Makes one model unless it lies there already, made by this converter from this input, with every file whole.
 *
 * Two processes may do this at once: each file is written aside and moved into place, the stamp last, and both
 * write the same bytes.
 *
 * @throws ModelInputError when the input is missing or not the expected file
 */
export async function ensureModel(folders: ModelFolders, name: ModelName): Promise<EnsureResult> {
  const known = KNOWN_MODELS[name];
  const folder = path.join(folders.outputs, name);
  if (await isUpToDate(folder, known.sha256)) return { kind: 'present', name };

  const made = convertModel(await readInput(folders.inputs, known), known.heads, roundWeights);
  const weights = splitBytes(made.weights);
  const { json } = made;
  const stamp = {
    converter: CONVERTER_VERSION,
    inputSha256: known.sha256,
    files: { [JSON_FILE]: Buffer.byteLength(json), [WEIGHTS_FILE]: weights.length },
  };
  await mkdir(folder, { recursive: true });
  await replaceFile(path.join(folder, WEIGHTS_FILE), weights);
  await replaceFile(path.join(folder, JSON_FILE), json);
  await replaceFile(path.join(folder, STAMP_FILE), JSON.stringify(stamp, null, 2));
  return { kind: 'made', name, bytes: Buffer.byteLength(json) + weights.length };
}

async function isUpToDate(folder: string, inputSha256: string): Promise<boolean> {
  try {
    const stamp: unknown = JSON.parse(await readFile(path.join(folder, STAMP_FILE), 'utf8'));
    if (!isRecord(stamp) || !isRecord(stamp['files'])) return false;
    if (stamp['converter'] !== CONVERTER_VERSION || stamp['inputSha256'] !== inputSha256) return false;
    for (const file of [JSON_FILE, WEIGHTS_FILE]) {
      if ((await stat(path.join(folder, file))).size !== stamp['files'][file]) return false;
    }
    return true;
  } catch {
    // No stamp, an unreadable one or a missing file all mean the same: it must be made.
    return false;
  }
}

async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const aside = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(aside, content);
    await rename(aside, file);
  } catch (cause) {
    await rm(aside, { force: true });
    throw cause;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
