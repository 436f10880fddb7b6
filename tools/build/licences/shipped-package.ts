// One package that ships: its name, version, licence, and the texts that must go with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { knownLicenceText } from './texts';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Licence first, then notices. */
  readonly text: string;
}

/** The folder of the package that a module of `node_modules` belongs to; null for a module of our own. */
export function packageFolderOf(moduleId: string): string | null {
  const [file = ''] = moduleId.replace(/^\0/, '').split('?');
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return found?.[1] ?? null;
}

/** Reads a package, and throws where its licence cannot be told: nothing ships without one. */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  if (typeof license !== 'string') throw new Error(`${name} ships and names no licence.`);
  const named = (pattern: RegExp): readonly string[] =>
    readdirSync(folder)
      .filter((file) => pattern.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const own = named(/^(licen[cs]e|copying)/i);
  const known = own.length === 0 ? knownLicenceText(name, license) : null;
  if (own.length === 0 && known === null) {
    throw new Error(
      `${name} ships under ${license}, and brings no text of it: add it to tools/build/licences/texts.ts.`,
    );
  }
  const texts = [...own, ...(known === null ? [] : [known]), ...named(/^notice/i)];
  return { name, version, licence: license, text: texts.join('\n\n') };
}

/** The folders of `names` and of all that they need in turn, as Node finds them from `root`. */
export function withDependencies(root: string, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const folder = findPackage(name, from);
    if (folder === null || found.has(folder)) return;
    found.add(folder);
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    // What is for the compiler alone does not ship.
    for (const needed of Object.keys(dependencies)) if (!needed.startsWith('@types/')) visit(needed, folder);
  };
  for (const name of names) visit(name, root);
  return found;
}

function findPackage(name: string, from: string): string | null {
  const folder = path.join(from, 'node_modules', name);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(from);
  return above === from ? null : findPackage(name, above);
}
