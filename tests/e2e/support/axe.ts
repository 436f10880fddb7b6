// What axe finds wrong with a page, told by rule and element.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from './plumbline';

/** What depends on the colours alone. */
export const CONTRAST = ['color-contrast'];

/** By all rules, or by those that are named. */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // The page holds no other origin's frames, so that axe may run in it at once, and need only work out what is wrong.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
