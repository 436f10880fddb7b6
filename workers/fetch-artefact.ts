// Fetches a file that the build knows byte for byte: checked, fetched once more past every cache where it is not right, and never waited for without an end.
import type { WorkerTrouble } from '../src/core/supervision/load';
import { messageOf } from '../src/message-of';

/** What the build knows of a file. */
export interface Known {
  readonly sha256: string;
  readonly bytes: number;
}

/** Carries the trouble through code that can only throw. */
export class TroubleError extends Error {
  constructor(readonly trouble: WorkerTrouble) {
    super(trouble.kind);
    this.name = 'TroubleError';
  }
}

/** What whatever was thrown means. */
export function troubleOf(thrown: unknown): WorkerTrouble {
  return thrown instanceof TroubleError ? thrown.trouble : { kind: 'other', message: messageOf(thrown) };
}

/** The slowest connection that is of any use brings something in this time. [design] */
const STALLED_MS = 20_000;

/**
 * The bytes of `url`, which are those that the build knows. A kept copy that is not whole is replaced by what the server has, in the
 * caches too. Throws {@link TroubleError}.
 *
 * @param url a whole address: a worker made from a blob has no place that a relative one could start from
 * @param known what the file must be; a file that the build does not know is not fetched
 * @param name what it is called to a person
 * @param onBytes told how much of it has come
 */
export async function fetchArtefact(
  url: string,
  name: string,
  known: Known | undefined,
  stalledMs = STALLED_MS,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<ArrayBuffer> {
  if (known === undefined) throw new TroubleError({ kind: 'file-broken', file: name });
  const kept = await read(url, {}, name, known.bytes, stalledMs, onBytes).catch(() => null);
  if (kept !== null && (await isWhole(kept, known))) return kept;
  // The address is another one to the service worker's cache, and `reload` passes the browser's own.
  const past = new URL(url);
  past.searchParams.set('past-caches', known.sha256.slice(0, 8));
  const fresh = await read(past.href, { cache: 'reload' }, name, known.bytes, stalledMs, onBytes);
  if (!(await isWhole(fresh, known))) throw new TroubleError({ kind: 'file-broken', file: name });
  // What is kept wrongly would be met again at every start. Where it cannot be put right, this start is.
  await putRight(url, fresh).catch(() => undefined);
  return fresh;
}

async function read(
  url: string,
  init: RequestInit,
  file: string,
  expectedBytes: number,
  stalledMs: number,
  onBytes: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const abort = new AbortController();
  const stalled = { is: false };
  const watch = () =>
    setTimeout(() => {
      stalled.is = true;
      abort.abort();
    }, stalledMs);
  let timer = watch();
  const givenUp = new Promise<never>((_, reject) => {
    abort.signal.addEventListener('abort', () => reject(new Error('given up')));
  });
  // Nobody may be listening any more when it happens.
  givenUp.catch(() => undefined);
  try {
    const response = await Promise.race([fetch(url, { ...init, signal: abort.signal }), givenUp]);
    const { ok, status, body, headers } = response;
    // Some hosts answer what they do not have with their front page.
    const isPage = headers.get('content-type')?.startsWith('text/html') === true;
    if (!ok || isPage || body === null) throw new TroubleError({ kind: 'file-missing', file, status });
    const bytes = new Uint8Array(expectedBytes);
    let length = 0;
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), givenUp]);
      if (done) break;
      clearTimeout(timer);
      timer = watch();
      if (length + value.length > expectedBytes) throw new TroubleError({ kind: 'file-broken', file });
      bytes.set(value, length);
      length += value.length;
      onBytes(length);
    }
    if (length < expectedBytes) throw new TroubleError({ kind: 'file-broken', file });
    return bytes.buffer;
  } catch (error) {
    abort.abort();
    if (error instanceof TroubleError) throw error;
    throw new TroubleError({ kind: stalled.is ? 'stalled' : 'unreachable', file });
  } finally {
    clearTimeout(timer);
  }
}

async function isWhole(bytes: ArrayBuffer, { sha256 }: Known): Promise<boolean> {
  // Only a secure page has it; elsewhere the length, checked already, must do.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

/** Replaces what the caches hold for this address. */
async function putRight(url: string, bytes: ArrayBuffer): Promise<void> {
  const { pathname } = new URL(url);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (new URL(request.url).pathname !== pathname) continue;
      const kept = await cache.match(request);
      await cache.put(request, new Response(bytes.slice(0), { headers: kept?.headers ?? {} }));
    }
  }
}
