// Files the build knows byte for byte: what is damaged is fetched anew and put right, and nothing is waited for without an end.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchArtefact, troubleOf, type Known } from '../../../workers/fetch-artefact';

const WHOLE = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
const KNOWN: Known = { sha256: createHash('sha256').update(WHOLE).digest('hex'), bytes: WHOLE.length };
const URL_OF_IT = 'https://here.test/models/detector/weights.bin';

type Answer = () => Promise<Response>;
const bytes =
  (content: Uint8Array<ArrayBuffer>): Answer =>
  () =>
    Promise.resolve(new Response(content));

/** What is kept under an address, as a service worker's cache keeps it. */
let kept = new Map<string, Response>();
let asked: { readonly url: string; readonly cache: RequestCache | undefined }[] = [];

/** The first request gets the first answer, the second the second. */
function answers(first: Answer, second: Answer): void {
  const queue = [first, second];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, cache: init.cache });
    const answer = (queue.shift() ?? second)();
    const { signal } = init;
    return Promise.race([
      answer,
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    ]);
  });
}

beforeEach(() => {
  asked = [];
  kept = new Map();
  vi.stubGlobal('self', { location: { href: 'https://here.test/assets/pose.worker.js' } });
  const cache = {
    keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
    match: ({ url }: { url: string }) => Promise.resolve(kept.get(url)),
    put: ({ url }: { url: string }, response: Response) => Promise.resolve(void kept.set(url, response)),
  };
  vi.stubGlobal('caches', { keys: () => Promise.resolve(['precache']), open: () => Promise.resolve(cache) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fetched = () => fetchArtefact(URL_OF_IT, 'detector/weights.bin', KNOWN);
const trouble = () => fetched().then(() => null, troubleOf);
const never: Answer = () => new Promise(() => undefined);
const notFound: Answer = () => Promise.resolve(new Response('gone', { status: 404 }));
const offline: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

test('a whole file is taken as it is', async () => {
  answers(bytes(WHOLE), offline);
  expect(new Uint8Array(await fetched())).toEqual(WHOLE);
  expect(asked).toHaveLength(1);
});

test('how much of it has come is told as it comes', async () => {
  const told: number[] = [];
  answers(bytes(WHOLE), offline);
  await fetchArtefact(URL_OF_IT, 'detector/weights.bin', KNOWN, 1_000, (length) => told.push(length));
  expect(told.at(-1)).toBe(WHOLE.length);
});

test.each([
  ['cut short', WHOLE.slice(0, 5)],
  ['longer than it should be', new Uint8Array([...WHOLE, 9])],
  ['of the right length with a wrong byte', new Uint8Array([...WHOLE.slice(0, 7), 0])],
])(
  'a kept file that is %s is fetched once more past every cache, and the kept one is put right',
  async (_, damaged) => {
    const cachedUrl = `${URL_OF_IT}?__WB_REVISION__=1`;
    kept.set(cachedUrl, new Response(damaged, { headers: { 'content-type': 'application/octet-stream' } }));
    answers(bytes(damaged), bytes(WHOLE));
    expect(new Uint8Array(await fetched())).toEqual(WHOLE);
    expect(asked[1]?.cache).toBe('reload');
    expect(asked[1]?.url).not.toBe(URL_OF_IT);
    const healed = kept.get(cachedUrl);
    expect(new Uint8Array((await healed?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(WHOLE);
    expect(healed?.headers.get('content-type')).toBe('application/octet-stream');
  },
);

test('a file that stays damaged is told as damaged, by its name', async () => {
  const wrong = bytes(new Uint8Array(8));
  answers(wrong, wrong);
  expect(await trouble()).toEqual({ kind: 'file-broken', file: 'detector/weights.bin' });
  expect(asked).toHaveLength(2);
});

test('a file that the server does not have is told as missing, also where it answers with its front page', async () => {
  answers(notFound, notFound);
  expect(await trouble()).toEqual({ kind: 'file-missing', file: 'detector/weights.bin', status: 404 });
  const frontPage: Answer = () =>
    Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  answers(frontPage, frontPage);
  expect(await trouble()).toMatchObject({ kind: 'file-missing' });
});

test('without a network it is told as unreachable', async () => {
  answers(offline, offline);
  expect(await trouble()).toEqual({ kind: 'unreachable', file: 'detector/weights.bin' });
});

test('a download from which nothing more comes is given up after twenty seconds each time, and told', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const halfway: Answer = () =>
    Promise.resolve(
      new Response(
        new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(WHOLE.slice(0, 3)) }),
      ),
    );
  answers(never, halfway);
  const told = trouble();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(20_100);
  expect(await told).toEqual({ kind: 'stalled', file: 'detector/weights.bin' });
});
