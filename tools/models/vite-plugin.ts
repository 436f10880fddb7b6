// Vite plugin: makes missing or outdated models before anything is served, built or tested.
import type { Plugin } from 'vite';
import { ensureModel, modelFolders } from './ensure-models';
import { DEFAULT_MODELS, type ModelName } from './known-models';

/**
 * Makes the models on dev, build and test. When they lie ready it only looks at three small files.
 *
 * @param names the models to make; the usual three unless said otherwise
 */
export function modelsPlugin(names: readonly ModelName[] = DEFAULT_MODELS): Plugin {
  return {
    name: 'plumbline-models',
    // Not later: the dev server lists the public files right after this hook.
    async configResolved(config) {
      const folders =
        config.publicDir === '' ? modelFolders(config.root) : modelFolders(config.root, config.publicDir);
      for (const name of names) {
        const result = await ensureModel(folders, name);
        if (result.kind === 'made') {
          config.logger.info(`models: made ${name} (${(result.bytes / 1e6).toFixed(1)} MB)`);
        }
      }
    },
  };
}
