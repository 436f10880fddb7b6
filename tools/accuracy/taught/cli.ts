// `npm run accuracy -- --taught`: rigged people show postures, and later moments are told by them.
import { publishSection } from '../../publish/section';
import { lookAtPeople, rigNames } from '../look/look-at-people';
import type { CameraView } from '../look/recording';
import { taughtIn } from './judge';
import { taughtPlans } from './plan';
import { taughtTables } from './tables';

const PAGE = new URL('../../../docs/calibration.md', import.meta.url);
const MARKS = { begin: '<!-- taught: figures -->', end: '<!-- taught: end -->' };

/** Each station takes a minute or two, so that few are enough for a first look. */
const peopleIn = (words: readonly string[]): number => {
  const given = words[words.indexOf('--people') + 1];
  return words.includes('--people') ? Number(given) : Number.POSITIVE_INFINITY;
};

/** Null when the words ask for something else; 1 where nobody is there to be looked at. */
export async function runTaught(words: readonly string[]): Promise<number | null> {
  if (!words.includes('--taught')) return null;
  const names = (await rigNames()).slice(0, peopleIn(words));
  const views: readonly CameraView[] = ['front', 'side'];
  const plans = views.flatMap((view) => taughtPlans(names, view));
  if (plans.length === 0) {
    process.stderr.write('The rigged people in ../shared/media/avatars are not there.\n');
    return 1;
  }
  const tables = taughtTables((await lookAtPeople(plans)).flatMap(taughtIn));
  if (words.includes('--publish')) await publishSection(PAGE, MARKS, tables);
  else process.stdout.write(`${tables}\n`);
  return 0;
}
