// Why a worker's script could not be started: the browser does not say, so its address is asked for again.
import type { WorkerTrouble } from '../core/supervision/load';

const FILE = 'the pose worker';

/** What the server says of a script that failed without a word. */
export async function whyNoScript(scriptUrl: string): Promise<WorkerTrouble> {
  try {
    const { ok, status, headers } = await fetch(scriptUrl, { cache: 'no-store' });
    // Some hosts answer what they do not have with their front page.
    const isScript = /javascript/i.test(headers.get('content-type') ?? '');
    if (status === 404 || status === 410 || (ok && !isScript)) return { kind: 'script-missing' };
    if (!ok) return { kind: 'file-missing', file: FILE, status };
    return { kind: 'other', message: 'The worker could not be started.' };
  } catch {
    return { kind: 'unreachable', file: FILE };
  }
}
