// People to try things out on, from a folder outside the project that may be absent.
import { inject, type TestContext } from 'vitest';
import type { MediaFolder } from './provided-context';

/** Fetches one file of the media folder; where there is none, ends the test as not run and says why. */
export async function mediaFile(context: TestContext, path: string): Promise<File> {
  const folder: MediaFolder = inject('mediaFolder');
  if (folder === null) context.skip(`not run: needs ${path} from the media folder, which is absent here`);
  const response = await fetch(`/@fs${folder}/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new File([await response.blob()], path.slice(path.lastIndexOf('/') + 1));
}
