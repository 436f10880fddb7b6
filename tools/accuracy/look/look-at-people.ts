// Gets a recording of every planned station: from the cache where it may, else from the browser and the real pose model.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { withToolPage } from '../../browsers/with-tool-page';
import { keepRecording, readRecording } from './cache';
import { sitterBody } from '../people/plan';
import type { ComparedModel } from '../figures/models-compared';
import type { Recording, Station, StationPlan } from './recording';

/** Where the rigged people that judge are, if they are. */
export const avatarsFolder = fileURLToPath(new URL('../../../../shared/media/avatars', import.meta.url));

/** Where those are that a fit may look at. */
const fitAvatarsFolder = `${avatarsFolder}-fit`;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const folderOf = (shelf: Station['shelf']): string => (shelf === 'fit' ? fitAvatarsFolder : avatarsFolder);

/** The rigged people by name, in alphabetical order; empty when the folder is not there. */
export async function rigNames(shelf?: Station['shelf']): Promise<readonly string[]> {
  const files = await readdir(folderOf(shelf)).catch(() => []);
  return files
    .filter((name) => name.endsWith('.glb'))
    .sort()
    .map((name) => name.replace(/\.glb$/, ''));
}

async function seat(page: Page, { station }: StationPlan): Promise<void> {
  if (station.kind === 'rig') {
    await page.setInputFiles('#files', join(folderOf(station.shelf), `${station.body}.glb`));
  }
  const body = station.kind === 'sitter' ? sitterBody(Number(station.body)) : null;
  await page.evaluate((who) => window.seat(who), body);
}

/** Recordings in the order of the plans. Progress goes to standard error. Rejects when the browser, the model or a file fails. */
export async function lookAtPeople(
  plans: readonly StationPlan[],
  model: ComparedModel = 'full',
): Promise<readonly Recording[]> {
  const recordings = await Promise.all(plans.map((plan) => readRecording(plan, model)));
  const missing = recordings.flatMap((recording, i) => (recording === null ? [i] : []));
  say(`${plans.length} stations, ${plans.length - missing.length} of them known already`);
  if (missing.length > 0) {
    await withToolPage({ path: 'tools/accuracy/look/page.html', onConsoleError: say }, async (page) => {
      await page.exposeFunction('tellProgress', (text: string) => say(`    ${text}`));
      await page.waitForFunction(() => 'record' in window);
      await page.evaluate((name) => window.openBenchModel(name), model);
      let seated = '';
      for (const [count, i] of missing.entries()) {
        const plan = plans[i];
        if (plan === undefined) continue;
        const { kind, body, view, surrounding } = plan.station;
        const startMs = Date.now();
        say(
          `[${count + 1}/${missing.length}] ${kind} ${body}, ${view}${surrounding === undefined ? '' : `, ${surrounding}`}`,
        );
        if (seated !== `${kind} ${body}`) await seat(page, plan);
        seated = `${kind} ${body}`;
        const recording = await page.evaluate((p) => window.record(p), plan);
        await keepRecording(plan, model, recording);
        recordings[i] = recording;
        say(`    done in ${((Date.now() - startMs) / 1000).toFixed(0)} s`);
      }
    });
  }
  return recordings.filter((recording) => recording !== null);
}
