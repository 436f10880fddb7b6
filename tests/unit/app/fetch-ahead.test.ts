// Promises of fetching ahead: in its own time, no part holds up another, and nobody who saves data pays for it.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchAhead } from '../../../src/app/fetch-ahead';

afterEach(() => vi.unstubAllGlobals());

/** Fetches three parts, of which the first cannot be had, and tells which were asked for. */
async function asked(connection: object | undefined, idle: object): Promise<readonly string[]> {
  const names: string[] = [];
  vi.stubGlobal('navigator', { connection });
  vi.stubGlobal('window', idle);
  const part = (name: string, isThere: boolean) => () => {
    names.push(name);
    return isThere ? Promise.resolve() : Promise.reject(new Error('The network is gone.'));
  };
  fetchAhead([part('report', false), part('history', true), part('charts', true)]);
  await vi.advanceTimersByTimeAsync(60_000);
  return names;
}

describe('what the first look back needs', () => {
  test('is fetched part by part once the page is idle, and one that cannot be had keeps no other from it', async () => {
    vi.useFakeTimers();
    const idle = { requestIdleCallback: (work: () => void) => setTimeout(work, 10) };
    expect(await asked(undefined, idle)).toEqual(['report', 'history', 'charts']);
    expect(await asked({ saveData: false }, {})).toEqual(['report', 'history', 'charts']);
    vi.useRealTimers();
  });

  test('waits until it is needed where a person saves data', async () => {
    vi.useFakeTimers();
    expect(await asked({ saveData: true }, {})).toEqual([]);
    vi.useRealTimers();
  });
});
