// The compiled explainers with their types. The casts are sound because the build makes these values from the same types.
import { bodyLoaders as compiledLoaders, explainers as compiledExplainers } from 'virtual:explainers';
import type { ExplainerBody, ExplainerSummary } from './types';

/** Every page, sorted by topic and title. */
export const explainers = compiledExplainers as readonly ExplainerSummary[];

/** Fetches the text of a page by its slug, each in a chunk of its own; rejects when the chunk cannot be had. */
export const bodyLoaders = compiledLoaders as Readonly<Record<string, () => Promise<ExplainerBody>>>;

/** The page of that name, if there is one. */
export function findExplainer(slug: string): ExplainerSummary | undefined {
  return explainers.find((page) => page.slug === slug);
}
