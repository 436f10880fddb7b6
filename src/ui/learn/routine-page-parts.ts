// What the routine view needs of the library: every stretch once, and the drawings of those that were picked.
import { useEffect, useState } from 'preact/hooks';
import type { Routine } from '../../core/report/routine';
import type { Exercise } from './exercise/DoIt';
import { PREPARE_MS } from './exercise/DoIt';
import { bodyLoaders, explainers } from './library';
import type { Stretch } from './types';

/** The address of the routine view below `#/learn/`. */
export const ROUTINE_SLUG = 'routine';

/** Every stretch of every page once, those on a chair first. */
export const ALL_STRETCHES: readonly Stretch[] = [
  ...new Map(
    explainers.flatMap(({ stretches }) => stretches).map((stretch) => [stretch.id, stretch]),
  ).values(),
].sort((a, b) => a.place.localeCompare(b.place) || a.title.localeCompare(b.title, 'en'));

/** The stretch of that id; none where a newer version has dropped it. */
export function findStretch(id: string): Stretch | undefined {
  return ALL_STRETCHES.find((stretch) => stretch.id === id);
}

/** How long a routine takes with getting into place, in milliseconds. */
export function lengthOf(routine: Routine): number {
  return routine.reduce(
    (sum, { stretchId, holdMs }) =>
      sum + (findStretch(stretchId)?.rounds.length ?? 0) * (holdMs + PREPARE_MS),
    0,
  );
}

/** The drawings of the stretches of a routine by id, as the pages that describe them bring them. */
export function useDrawings(routine: Routine): ReadonlyMap<string, string> {
  const [drawings, setDrawings] = useState<ReadonlyMap<string, string>>(new Map());
  const slugs = [...new Set(routine.flatMap(({ stretchId }) => findStretch(stretchId)?.slug ?? []))]
    .sort()
    .join(' ');
  useEffect(() => {
    let wanted = true;
    const loads = slugs.split(' ').flatMap((slug) => bodyLoaders[slug]?.() ?? []);
    void Promise.allSettled(loads).then((settled) => {
      const blocks = settled
        .flatMap((result) => (result.status === 'fulfilled' ? result.value.sections : []))
        .flatMap(({ blocks: all }) => all);
      const entries = blocks.flatMap((block) =>
        block.kind === 'stretch' ? [[block.stretchId, block.drawingHtml] as const] : [],
      );
      if (wanted) setDrawings(new Map(entries));
    });
    return () => {
      wanted = false;
    };
  }, [slugs]);
  return drawings;
}

/** The routine as exercises to do in a row; stretches that are no more are left out. */
export function exercisesOf(routine: Routine, drawings: ReadonlyMap<string, string>): readonly Exercise[] {
  return routine.flatMap(({ stretchId, holdMs }) => {
    const stretch = findStretch(stretchId);
    return stretch === undefined ? [] : [{ stretch, holdMs, drawingHtml: drawings.get(stretchId) ?? '' }];
  });
}
