// The configurations in deploy/ on the real servers, at a sub-path: headers, types, compression, caching, missing files, and a page that starts.
import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALLOWED_FEATURES, securityHeaders } from '../../tools/build/security-headers';
import { CACHE_CONTROL, COMPRESSED_TYPES, FILE_TYPES } from '../../tools/build/serving';
import { expect, testOfAnyOrigin as test } from './support/plumbline';
import { findServer, startRealHost, type RealHost, type ServerName } from './support/real-host';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

test.use({ serviceWorkers: 'allow' });

/** Client hints tell the page's own host what its browser is; the rest does nothing without a gesture or a frame. */
const HARMLESS =
  /^ch-|^(aria-notify|cross-origin-isolated|interest-cohort|media-playback-while-not-visible|picture-in-picture)$/;

for (const name of ['nginx', 'caddy'] as const satisfies readonly ServerName[]) {
  const program = findServer(name);
  if (program === null)
    console.log(`${name} is not installed here: its configuration is not tested. (apt-get install ${name})`);

  test.describe(name, () => {
    test.skip(program === null, `${name} is not installed here.`);
    let host: RealHost;
    test.beforeAll(async () => {
      host = await startRealHost(name, program ?? '', dist);
    });
    test.afterAll(() => host.close());

    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => `${parentPath}/${file}`.slice(dist.length + 1));
    /** One file of each kind in each folder. */
    const oneOfEach = [
      ...new Map(
        files.map((file) => [`${file.split('/').slice(0, -1).join('/')}${extname(file)}`, file]),
      ).values(),
    ];

    test('every file has every header, its type, and the time it may be kept', async () => {
      expect(new Set(oneOfEach.map((file) => extname(file).slice(1)))).toEqual(
        new Set(Object.keys(FILE_TYPES).filter((kind) => files.some((file) => file.endsWith(`.${kind}`)))),
      );
      for (const file of [...oneOfEach, '']) {
        const { headers, status } = await fetch(host.url + file);
        expect.soft(status, file).toBe(200);
        for (const [header, value] of Object.entries(securityHeaders))
          expect.soft(headers.get(header), file).toBe(value);
        const type = FILE_TYPES[extname(file).slice(1) || 'html'];
        expect.soft(headers.get('content-type')?.replace(/; charset=utf-8$/, ''), file).toBe(type);
        expect
          .soft(headers.get('cache-control'), file)
          .toBe(file.startsWith('assets/') ? CACHE_CONTROL.hashed : CACHE_CONTROL.other);
        expect.soft(headers.has('etag'), `${file}: can be asked after`).toBe(true);
      }
    });

    test('what can be compressed is, and what has not changed is not sent again', async () => {
      for (const file of [...oneOfEach, '']) {
        const asked = { headers: { 'Accept-Encoding': 'gzip' } };
        const { headers } = await fetch(host.url + file, asked);
        const type = FILE_TYPES[extname(file).slice(1) || 'html'] ?? '';
        const length = Number(
          (await fetch(host.url + file, { headers: { 'Accept-Encoding': 'identity' } })).headers.get(
            'content-length',
          ),
        );
        const isWorthIt = COMPRESSED_TYPES.includes(type) && length >= 1024;
        expect.soft(headers.get('content-encoding'), file).toBe(isWorthIt ? 'gzip' : null);
        if (isWorthIt) expect.soft(headers.get('vary'), file).toMatch(/accept-encoding/i);
        const again = await fetch(host.url + file, {
          headers: { ...asked.headers, 'If-None-Match': headers.get('etag') ?? '' },
        });
        expect.soft(again.status, file).toBe(304);
      }
    });

    test('a missing file is a 404 with every header, and is not kept', async () => {
      for (const file of [
        'assets/page-gone.js',
        'nothing-here',
        'models/detector/none.bin',
        'learn/none.html',
      ]) {
        const { headers, status } = await fetch(host.url + file);
        expect.soft(status, file).toBe(404);
        for (const [header, value] of Object.entries(securityHeaders))
          expect.soft(headers.get(header), file).toBe(value);
        expect.soft(headers.get('cache-control'), file).toBe(CACHE_CONTROL.other);
      }
      const { status, headers } = await fetch(host.url.slice(0, -1), { redirect: 'manual' });
      expect([301, 308]).toContain(status);
      expect(new URL(headers.get('location') ?? '', host.url).href, 'the folder without its slash').toBe(
        host.url,
      );
    });

    test('the page starts, finds a pose, and may use nothing of the browser that it does not need', async ({
      page,
    }) => {
      const refused: string[] = [];
      page.on('response', (response) => response.status() >= 400 && refused.push(response.url()));
      page.on(
        'console',
        (message) => message.text().includes('Content Security Policy') && refused.push(message.text()),
      );
      await page.goto(host.url);
      await page.getByRole('button', { name: 'Try without a camera' }).first().click();
      await expect(page.getByRole('heading', { name: 'Demo', exact: true })).toBeVisible({
        timeout: 60_000,
      });
      expect(refused).toEqual([]);
      const allowed = await page.evaluate(() =>
        (
          document as unknown as { readonly featurePolicy: { allowedFeatures(): string[] } }
        ).featurePolicy.allowedFeatures(),
      );
      expect(allowed.filter((feature) => !HARMLESS.test(feature)).sort()).toEqual(
        [...ALLOWED_FEATURES].sort(),
      );
    });
  });
}
