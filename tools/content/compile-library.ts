// Compiles all explainers together and checks what only the whole can tell: links, related pages, and who answers which warning.
import { RED_FLAG_SLUG, TOPICS, WARNING_IDS } from '../../src/ui/learn/types';
import type { ExplainerBody, ExplainerSummary } from '../../src/ui/learn/types';
import { compilePage } from './compile-page';
import type { CompiledPage, LinkStyle } from './compile-page';
import { readFrontMatter } from './front-matter';
import type { FrontMatter } from './front-matter';
import type { Checked, Problem } from './problems';

/** The content folder as texts: Markdown by file name (`name.md`), drawings by path (`drawings/name.svg`). */
export interface ContentFiles {
  readonly pages: ReadonlyMap<string, string>;
  readonly drawings: ReadonlyMap<string, string>;
}

/** One page, ready for the app or for a static file. */
export interface LibraryPage {
  readonly summary: ExplainerSummary;
  readonly body: ExplainerBody;
  readonly plainText: string;
}

const WORDS_PER_MINUTE = 180;
/** Section that the views add below every page. */
const ADDED_SECTION_IDS = ['sources'];

interface Draft {
  readonly file: string;
  readonly slug: string;
  readonly frontMatter: FrontMatter;
  readonly compiled: CompiledPage;
}

/** Minutes to read a text at 180 words a minute [design], at least one. */
function readingTimeMinutes(plainText: string): number {
  const words = plainText.split(/\s+/).filter((word) => word !== '').length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

function linkProblems(draft: Draft, bySlug: ReadonlyMap<string, Draft>): Problem[] {
  const { file, slug, compiled, frontMatter } = draft;
  const messages: string[] = [];
  for (const link of compiled.links) {
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

function toPage({ slug, frontMatter, compiled }: Draft): LibraryPage {
  return {
    summary: {
      slug,
      title: frontMatter.title,
      summary: frontMatter.summary,
      topic: frontMatter.topic,
      keywords: frontMatter.keywords,
      headings: compiled.sections.map((section) => section.heading),
      readingTimeMinutes: readingTimeMinutes(compiled.plainText),
      lastReviewed: frontMatter.lastReviewed,
      sources: frontMatter.sources,
      related: frontMatter.related,
      warnings: frontMatter.warnings,
      primaryFor: frontMatter.primaryFor,
      stretches: frontMatter.stretches.map(({ id, title, holdMs, rounds, steps, cautions }) => ({
        id,
        title,
        holdMs,
        rounds,
        steps,
        cautions,
      })),
    },
    body: { slug, sections: compiled.sections },
    plainText: compiled.plainText,
  };
}

/**
 * Compiles every page, sorted by topic and then title. All faults of all pages come back together:
 * those of front matter and text, dead links, unknown related pages, no link to the red flags, and warnings with no page
 * or with more than one page as first choice.
 */
export function compileLibrary(files: ContentFiles, linkStyle: LinkStyle): Checked<readonly LibraryPage[]> {
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  for (const [file, text] of files.pages) {
    const slug = file.replace(/\.md$/, '');
    if (!/^[a-z0-9-]+$/.test(slug))
      problems.push({ file, message: 'needs a name of small letters, digits and hyphens' });
    const read = readFrontMatter(file, text.replaceAll('\r\n', '\n'));
    if (read.kind === 'bad') {
      problems.push(...read.problems);
      continue;
    }
    const { frontMatter, markdown } = read.value;
    const { stretches } = frontMatter;
    const compiled = compilePage({ slug, file, markdown, stretches, drawings: files.drawings, linkStyle });
    problems.push(...compiled.problems);
    drafts.push({ file, slug, frontMatter, compiled });
  }
  // A page that could not be read would make every link to it look dead, so its own fault is told first.
  if (problems.length > 0) return { kind: 'bad', problems };
  const bySlug = new Map(drafts.map((draft) => [draft.slug, draft]));
  problems.push(...drafts.flatMap((draft) => linkProblems(draft, bySlug)), ...warningProblems(drafts));
  if (problems.length > 0) return { kind: 'bad', problems };
  const pages = drafts.map(toPage);
  pages.sort(
    (a, b) =>
      TOPICS.indexOf(a.summary.topic) - TOPICS.indexOf(b.summary.topic) ||
      a.summary.title.localeCompare(b.summary.title, 'en'),
  );
  return { kind: 'ok', value: pages };
}
