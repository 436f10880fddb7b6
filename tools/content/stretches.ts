// The stretches of all pages together: each is described once, shown anywhere, and has a version on a chair.
import type { Stretch, StretchLink } from '../../src/ui/learn/types';
import type { FrontMatter, StretchEntry } from './front-matter';
import type { Problem } from './problems';

interface DescribingPage {
  readonly file: string;
  readonly slug: string;
  readonly frontMatter: FrontMatter;
}

/** A stretch and the page that describes it. */
interface Home {
  readonly slug: string;
  readonly entry: StretchEntry;
}

/** Every stretch by id. */
type Homes = ReadonlyMap<string, Home>;

/** Where each stretch is described, by id; ids that stand twice, and chair versions that are not there, are faults. */
export function collectStretches(pages: readonly DescribingPage[]): {
  readonly homes: Homes;
  readonly problems: readonly Problem[];
} {
  const homes = new Map<string, Home>();
  const problems: Problem[] = [];
  for (const { file, slug, frontMatter } of pages) {
    for (const entry of frontMatter.stretches) {
      const other = homes.get(entry.id);
      if (other !== undefined)
        problems.push({ file, message: `describes the stretch "${entry.id}", as ${other.slug}.md does` });
      else homes.set(entry.id, { slug, entry });
    }
  }
  for (const { file, frontMatter } of pages) {
    for (const { id, chairVersion } of frontMatter.stretches) {
      if (chairVersion === undefined || homes.get(chairVersion)?.entry.place === 'chair') continue;
      problems.push({
        file,
        message: `stretch "${id}" names the chairVersion "${chairVersion}", which is no stretch on a chair`,
      });
    }
  }
  return { homes, problems };
}

function linkTo(id: string | undefined, homes: Homes): StretchLink | null {
  const home = id === undefined ? undefined : homes.get(id);
  return home === undefined ? null : { slug: home.slug, id: home.entry.id, title: home.entry.title };
}

/** The stretch as the views read it. */
export function toStretch({ slug, entry }: Home, homes: Homes): Stretch {
  const { id, title, place, chairVersion, holdSeconds, rounds, steps, cautions } = entry;
  return {
    id,
    slug,
    title,
    place,
    chairVersion: linkTo(chairVersion, homes),
    holdMs: holdSeconds * 1000,
    rounds,
    steps,
    cautions,
  };
}
