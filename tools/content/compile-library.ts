// Compiles all explainers together and checks what only the whole can tell: links, related pages, and who answers which warning.
import { GLOSSARY_SLUG, RED_FLAG_SLUG, TOPICS, WARNING_IDS } from '../../src/ui/learn/types';
import { citePage, CLAIMS_FILE, readCitations, type PageCitations } from './claims/citations';
import { compilePage } from './compile-page';
import type { CompiledPage, LinkStyle } from './compile-page';
import { readFrontMatter } from './front-matter';
import type { FrontMatter } from './front-matter';
import { readGlossary } from './glossary';
import { glossaryPage } from './glossary-page';
import type { LibraryPage } from './library-page';
import type { Checked, Problem } from './problems';
import { readingTimeMinutes } from './reading/reading-time';
import { collectStretches, toStretch } from './stretches';

/**
 * The content folder as texts: Markdown by file name (`name.md`), drawings by path (`drawings/name.svg`), three files of YAML, and what the
 * anatomy explorer says, which stands with its view and rests on sources all the same.
 */
export interface ContentFiles {
  readonly pages: ReadonlyMap<string, string>;
  readonly drawings: ReadonlyMap<string, string>;
  readonly sources: string;
  readonly claims: string;
  readonly glossary: string;
  readonly explorer: readonly string[];
}

/** The name under which `claims.yml` holds what the explorer's words rest on. */
const EXPLORER = 'anatomy-explorer';

/** Section that the views add below every page. */
const ADDED_SECTION_IDS = ['sources'];

/** A page whose front matter could be read. */
interface Read {
  readonly file: string;
  readonly slug: string;
  readonly frontMatter: FrontMatter;
  readonly markdown: string;
}

interface Draft extends Read {
  readonly compiled: CompiledPage;
  readonly cited: PageCitations;
}

function linkProblems(draft: Draft, bySlug: ReadonlyMap<string, Draft>): Problem[] {
  const { file, slug, compiled, frontMatter } = draft;
  const messages: string[] = [];
  for (const link of compiled.links) {
    // Made by the compiler itself, from the words that are there.
    if (link.slug === GLOSSARY_SLUG) continue;
    const target = bySlug.get(link.slug);
    if (target === undefined) messages.push(`links to "${link.slug}.md", which does not exist`);
    else if (link.sectionId !== undefined) {
      const ids = [...target.compiled.sections.map((section) => section.id), ...ADDED_SECTION_IDS];
      if (!ids.includes(link.sectionId))
        messages.push(`links to "${link.slug}.md#${link.sectionId}", a section that does not exist`);
    }
  }
  for (const related of frontMatter.related) {
    if (!bySlug.has(related)) messages.push(`related names "${related}", which does not exist`);
    if (related === slug) messages.push('related names the page itself');
  }
  if (slug !== RED_FLAG_SLUG && !compiled.links.some((link) => link.slug === RED_FLAG_SLUG)) {
    messages.push(`has no link to ${RED_FLAG_SLUG}.md: red flags must be one step away`);
  }
  return messages.map((message) => ({ file, message }));
}

function warningProblems(drafts: readonly Draft[]): Problem[] {
  return WARNING_IDS.flatMap((id) => {
    const first = drafts.filter((draft) => draft.frontMatter.primaryFor.includes(id));
    if (first.length === 1) return [];
    if (first.length === 0) return [{ file: '', message: `no page is primaryFor the warning "${id}"` }];
    const names = first.map((draft) => draft.slug).join(', ');
    return first
      .slice(1)
      .map(({ file }) => ({ file, message: `is one of several pages primaryFor "${id}": ${names}` }));
  });
}

function toPage(
  { slug, frontMatter, compiled, cited }: Draft,
  homes: ReturnType<typeof collectStretches>['homes'],
): LibraryPage {
  const { title, summary, topic, keywords, lastReviewed, signs, related, warnings, primaryFor } = frontMatter;
  return {
    summary: {
      slug,
      title,
      summary,
      topic,
      keywords,
      headings: compiled.sections.map((section) => section.heading),
      readingTimeMinutes: readingTimeMinutes(compiled.plainText),
      lastReviewed,
      signs,
      sources: cited.sources,
      related,
      warnings,
      primaryFor,
      stretches: compiled.shownStretches.flatMap((id) => {
        const home = homes.get(id);
        return home === undefined ? [] : [toStretch(home, homes)];
      }),
    },
    body: { slug, sections: compiled.sections, claims: cited.claims },
    plainText: compiled.plainText,
    prose: compiled.prose,
  };
}

/** Reads the front matter of every page, and all faults of it. */
function readPages(files: ContentFiles): {
  readonly pages: readonly Read[];
  readonly problems: readonly Problem[];
} {
  const pages: Read[] = [];
  const problems: Problem[] = [];
  for (const [file, source] of files.pages) {
    const slug = file.replace(/\.md$/, '');
    if (!/^[a-z0-9-]+$/.test(slug))
      problems.push({ file, message: 'needs a name of small letters, digits and hyphens' });
    if (slug === GLOSSARY_SLUG) problems.push({ file, message: 'takes the place of the glossary' });
    const read = readFrontMatter(file, source.replaceAll('\r\n', '\n'));
    if (read.kind === 'bad') problems.push(...read.problems);
    else pages.push({ file, slug, ...read.value });
  }
  return { pages, problems };
}

/**
 * Compiles every page, sorted by topic and then title. All faults of all pages come back together:
 * those of front matter and text, dead links, unknown related pages, no link to the red flags, statements without a source,
 * and warnings with no page or with more than one page as first choice.
 */
export function compileLibrary(files: ContentFiles, linkStyle: LinkStyle): Checked<readonly LibraryPage[]> {
  const { pages, problems: unread } = readPages(files);
  const citations = readCitations(files.sources, files.claims);
  const glossary = readGlossary(files.glossary);
  const problems: Problem[] = [...unread];
  if (citations.kind === 'bad') problems.push(...citations.problems);
  if (glossary.kind === 'bad') problems.push(...glossary.problems);
  // A page that could not be read would make every link to it look dead, so its own fault is told first.
  if (problems.length > 0 || citations.kind === 'bad' || glossary.kind === 'bad')
    return { kind: 'bad', problems };

  const stretches = collectStretches(pages);
  problems.push(...stretches.problems);
  const allStretches = new Map([...stretches.homes].map(([id, { entry }]) => [id, entry]));
  const { terms } = glossary.value;
  const drafts = pages.map((page): Draft => {
    const { file, slug, frontMatter, markdown } = page;
    const own = frontMatter.stretches;
    const compiled = compilePage({
      slug,
      file,
      markdown,
      stretches: own,
      allStretches,
      terms,
      drawings: files.drawings,
      linkStyle,
    });
    const cited = citePage(slug, file, [frontMatter.summary, ...compiled.prose], citations.value);
    return { ...page, compiled, cited };
  });
  problems.push(...drafts.flatMap(({ compiled, cited }) => [...compiled.problems, ...cited.problems]));
  if (files.explorer.length > 0)
    problems.push(...citePage(EXPLORER, EXPLORER, files.explorer, citations.value).problems);
  const slugs = new Set([...drafts.map(({ slug }) => slug), GLOSSARY_SLUG, EXPLORER]);
  const lost = citations.value.claims.filter(({ page }) => !slugs.has(page));
  problems.push(
    ...lost.map(({ page }) => ({
      file: CLAIMS_FILE,
      message: `names the page "${page}", which does not exist`,
    })),
  );
  if (problems.length > 0) return { kind: 'bad', problems };

  const bySlug = new Map(drafts.map((draft) => [draft.slug, draft]));
  problems.push(...drafts.flatMap((draft) => linkProblems(draft, bySlug)), ...warningProblems(drafts));
  const compiled = drafts.map((draft) => toPage(draft, stretches.homes));
  const words = glossaryPage(glossary.value, compiled, citations.value, linkStyle);
  if (words.kind === 'bad') problems.push(...words.problems);
  if (problems.length > 0 || words.kind === 'bad') return { kind: 'bad', problems };
  const library = [...compiled, words.value];
  library.sort(
    (a, b) =>
      TOPICS.indexOf(a.summary.topic) - TOPICS.indexOf(b.summary.topic) ||
      a.summary.title.localeCompare(b.summary.title, 'en'),
  );
  return { kind: 'ok', value: library };
}
