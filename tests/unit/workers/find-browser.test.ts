// The browser under test is the one that was meant.
import { describe, expect, test } from 'vitest';
import { absentMessage, searchBrowser, type BrowserSurroundings } from '../../../tools/browsers/browser';

function around(there: readonly string[], named?: string): BrowserSurroundings {
  return {
    named,
    playwrightPath: '/own/chrome',
    searchPath: ['/usr/local/bin', '/usr/bin'],
    platform: 'linux',
    runs: (path) => Promise.resolve(there.includes(path)),
  };
}

describe('the browser for tests', () => {
  test('is the named one before Playwright’s own, and that before the system’s', async () => {
    const everything = ['/my/chrome', '/own/chrome', '/usr/bin/chromium'];
    expect(await searchBrowser(around(everything, '/my/chrome'))).toMatchObject({ from: 'environment' });
    expect(await searchBrowser(around(everything, ''))).toMatchObject({ from: 'playwright' });
    expect(await searchBrowser(around(['/usr/bin/chromium']))).toEqual({
      kind: 'found',
      executablePath: '/usr/bin/chromium',
      from: 'system',
    });
  });

  test('is never another one than the one that was named', async () => {
    const search = await searchBrowser(around(['/own/chrome', '/usr/bin/chromium'], '/my/chrome'));
    expect(search).toEqual({ kind: 'absent', tried: ['PLUMBLINE_BROWSER=/my/chrome'] });
  });

  test('is asked for with commands to type when there is none', async () => {
    const search = await searchBrowser(around([]));
    const message = search.kind === 'absent' ? absentMessage(search.tried) : '';
    expect(message).toContain('/own/chrome');
    expect(message).toContain('npx playwright install chromium');
    expect(message).toContain('apt-get install chromium');
  });
});
