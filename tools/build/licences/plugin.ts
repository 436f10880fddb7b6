// Puts the licence and notice of every package that ships into the build, as a list for the page and as a text for people.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { packageFolderOf, readPackage, withDependencies, type ShippedPackage } from './shipped-package';

/** Ships as files rather than modules: the weights of the models. */
const SHIPPED_AS_FILES = ['@mediapipe/pose'];
/** The service worker is built last, from these; `forServiceWorker` sees to it that there are no others. */
const IN_SERVICE_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing'];

interface LicencePlugins {
  /** For the page: writes `licences.json` and `licences.txt`. */
  readonly forPage: Plugin;
  /** For the builds of workers, which come before the page is written. */
  readonly forWorker: () => Plugin;
  /** For the build of the service worker, which comes after: fails on a package that is not in the list. */
  readonly forServiceWorker: () => Plugin;
}

/** The plugins of one build, which share what they have seen. */
export function licencePlugins(root: string): LicencePlugins {
  const folders = new Set<string>();
  const see = (moduleIds: readonly string[]): void => {
    for (const folder of moduleIds.map(packageFolderOf)) if (folder !== null) folders.add(folder);
  };
  return {
    forPage: {
      name: 'plumbline-licences',
      apply: 'build',
      async generateBundle(_, bundle) {
        see(modulesIn(bundle));
        for (const folder of withDependencies(root, IN_SERVICE_WORKER)) folders.add(folder);
        for (const name of SHIPPED_AS_FILES)
          for (const folder of withDependencies(root, [name])) folders.add(folder);
        const packages = [...folders].map(readPackage).sort((a, b) => a.name.localeCompare(b.name));
        this.emitFile({
          type: 'asset',
          fileName: 'licences.json',
          source: JSON.stringify(sharingTexts(packages)),
        });
        const own = await Promise.all(
          ['NOTICE', 'LICENSE'].map((file) => readFile(`${root}/${file}`, 'utf8')),
        );
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: asText(own, packages) });
      },
    },
    forWorker: () => ({
      name: 'plumbline-licences-of-worker',
      generateBundle: (_, bundle) => see(modulesIn(bundle)),
    }),
    forServiceWorker: () => ({
      name: 'plumbline-licences-of-service-worker',
      generateBundle(_, bundle) {
        const unlisted = modulesIn(bundle)
          .map(packageFolderOf)
          .filter((folder) => folder !== null && !folders.has(folder));
        if (unlisted.length > 0)
          this.error(`The service worker holds packages whose licences do not ship: ${unlisted.join(', ')}`);
      },
    }),
  };
}

function modulesIn(
  bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>,
): readonly string[] {
  return Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
}

/** Many packages share one text, which is sent once: each names its place in `texts`. */
function sharingTexts(packages: readonly ShippedPackage[]): unknown {
  const texts = [...new Set(packages.map(({ text }) => text))];
  return { packages: packages.map(({ text, ...rest }) => ({ ...rest, text: texts.indexOf(text) })), texts };
}

function asText(own: readonly string[], packages: readonly ShippedPackage[]): string {
  const line = '='.repeat(72);
  const parts = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`,
  );
  return [...own.map((text) => text.trim()), ...parts].join(`\n\n${line}\n\n`) + '\n';
}
