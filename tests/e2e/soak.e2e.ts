// Minutes in a hidden tab in which everything goes wrong once, in turn: no moment is lost, told twice, or judged unseen.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULTS } from '../../tools/day/scenarios/faults';
import { makeFilm } from '../../tools/day/films/films';
import { soak } from '../../tools/day/scenarios/soak';
import { expect, test } from './support/plumbline';

test('every fault in turn is survived in a hidden tab, with every moment stored once and none of them wrongly', async ({
  baseURL,
}) => {
  test.setTimeout(900_000);
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-soak-'));
  try {
    const film = join(folder, 'shutter.y4m');
    await makeFilm('shutter', film);
    const soaked = await soak({ appUrl: baseURL ?? '', film, minutes: 3, log: () => undefined });
    expect(soaked.faults).toEqual([]);
    expect(Object.keys(soaked.done)).toEqual(FAULTS.map(({ name }) => name));
    expect(soaked.watchedSeconds).toBeGreaterThan(180);
    expect(soaked.seconds['good'], JSON.stringify(soaked.seconds)).toBeGreaterThan(45);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
