// `npm run accuracy -- --found`: in which share of the looks each rigged person is found, by light and by group.
import { publishSection } from '../../publish/section';
import { lookAtPeople, rigNames } from '../look/look-at-people';
import { foundPlans } from './plan';
import { foundTables } from './tables';

const PAGE = new URL('../../../docs/real-people.md', import.meta.url);
const MARKS = { begin: '<!-- found: figures -->', end: '<!-- found: end -->' };

/** Null when the words ask for something else; 1 where nobody is there to be looked at. */
export async function runFound(words: readonly string[]): Promise<number | null> {
  if (!words.includes('--found')) return null;
  const plans = [...foundPlans(await rigNames()), ...foundPlans(await rigNames('fit'), 'fit')];
  if (plans.length === 0) {
    process.stderr.write('The rigged people in ../shared/media are not there.\n');
    return 1;
  }
  const tables = foundTables(await lookAtPeople(plans));
  if (words.includes('--publish')) await publishSection(PAGE, MARKS, tables);
  else process.stdout.write(`${tables}\n`);
  return 0;
}
