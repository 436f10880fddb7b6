// Renders explainers as plain HTML files with an address, title and description of their own, and no script.
import { RED_FLAG_SLUG, TOPICS } from '../../src/ui/learn/types';
import type { Block, ExplainerSummary, Section, Stretch } from '../../src/ui/learn/types';
import { STATIC_META_POLICY } from '../build/security-headers';
import type { LibraryPage } from './library-page';
import { escapeHtml } from './html';

function layout(title: string, description: string, main: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta http-equiv="Content-Security-Policy" content="${STATIC_META_POLICY}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="learn.css">
</head>
<body>
<header><nav aria-label="Plumbline"><a href="../">Plumbline</a> <a href="./index.html">All explainers</a></nav></header>
<main>
${main}
</main>
<footer>
<p>Numbness or tingling between the legs, weakness in both legs, new trouble passing urine, chest pain, a drooping face,
or pain after a serious accident: one of these is enough to get emergency help now. <a href="${RED_FLAG_SLUG}.html">When to get help</a></p>
<p>Plumbline is not a medical device. These pages are general information and do not replace advice from someone who can examine you.</p>
</footer>
</body>
</html>
`;
}

/** How long a stretch takes, in words, for example `30 seconds each: left side, right side`. */
function stretchLength({ holdMs, rounds }: Pick<Stretch, 'holdMs' | 'rounds'>): string {
  const seconds = `${Math.round(holdMs / 1000)} seconds`;
  return rounds.length === 1 ? `${seconds}: ${rounds[0] ?? ''}` : `${seconds} each: ${rounds.join(', ')}`;
}

function dateInWords(isoDate: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDate));
}

function list(tag: 'ol' | 'ul', entries: readonly string[]): string {
  return `<${tag}>${entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</${tag}>`;
}

function renderBlock(block: Block, summary: ExplainerSummary): string {
  if (block.kind === 'html') return block.html;
  const stretch = summary.stretches.find((entry) => entry.id === block.stretchId);
  if (stretch === undefined) return '';
  return [
    `<article class="learn-stretch" id="stretch-${stretch.id}"><h3>${escapeHtml(stretch.title)}</h3>`,
    `<figure class="learn-figure">${block.drawingHtml}</figure>`,
    `<p>${escapeHtml(stretchLength(stretch))}</p>${list('ol', stretch.steps)}`,
    `<p>Take care:</p>${list('ul', stretch.cautions)}${chairLink(stretch)}</article>`,
  ].join('');
}

/** The two or three signs that matter to a page. */
function signs(summary: ExplainerSummary): string {
  if (summary.signs.length === 0) return '';
  const all = `<p><a href="${RED_FLAG_SLUG}.html">All signs, and what to do</a></p>`;
  return `<aside class="learn-signs" aria-label="Signs that should not wait"><p><strong>Get help now</strong> with any one of these:</p>${list('ul', summary.signs)}${all}</aside>`;
}

/** Where the same is done without the floor. */
function chairLink({ chairVersion }: Stretch): string {
  return chairVersion === null
    ? ''
    : `<p><a href="${chairVersion.slug}.html#stretch-${chairVersion.id}">On a chair: ${escapeHtml(chairVersion.title)}</a></p>`;
}

function renderSection(section: Section, summary: ExplainerSummary): string {
  const blocks = section.blocks.map((block) => renderBlock(block, summary)).join('');
  return `<section id="${section.id}"><h2>${escapeHtml(section.heading)}</h2>${blocks}</section>`;
}

/** The way to each section, which is also the address to pass on. */
function contents(sections: readonly Section[]): string {
  const entries = [...sections, { id: 'sources', heading: 'Sources' }].map(
    ({ id, heading }) => `<li><a href="#${id}">${escapeHtml(heading)}</a></li>`,
  );
  return `<nav class="learn-contents" aria-label="On this page"><ul>${entries.join('')}</ul></nav>`;
}

function links(pages: readonly ExplainerSummary[]): string {
  const entries = pages.map(
    (page) =>
      `<li><a href="${page.slug}.html">${escapeHtml(page.title)}</a><br>${escapeHtml(page.summary)}</li>`,
  );
  return `<ul class="learn-links">${entries.join('')}</ul>`;
}

/** The whole HTML of one page; `pages` are all pages compiled with static links. */
export function renderStaticPage({ summary, body }: LibraryPage, pages: readonly LibraryPage[]): string {
  const sources = summary.sources.map(
    (source) =>
      `<li><a href="${escapeHtml(source.url)}" rel="noopener noreferrer">${escapeHtml(source.title)}</a></li>`,
  );
  const related = summary.related.flatMap(
    (slug) => pages.find((page) => page.summary.slug === slug)?.summary ?? [],
  );
  const main = [
    `<h1>${escapeHtml(summary.title)}</h1><p class="learn-lead">${escapeHtml(summary.summary)}</p>`,
    `<p class="learn-meta">${summary.readingTimeMinutes} minute read. Last reviewed `,
    `<time datetime="${summary.lastReviewed}">${dateInWords(summary.lastReviewed)}</time>.</p>`,
    signs(summary),
    contents(body.sections),
    ...body.sections.map((section) => renderSection(section, summary)),
    `<section id="sources"><h2>Sources</h2><ol>${sources.join('')}</ol></section>`,
    related.length === 0
      ? ''
      : `<nav aria-labelledby="related"><h2 id="related">Read next</h2>${links(related)}</nav>`,
  ].join('');
  return layout(`${summary.title} · Plumbline`, summary.summary, main);
}

/** The list of all pages by topic, as one HTML file. */
export function renderStaticIndex(pages: readonly LibraryPage[]): string {
  const summaries = pages.map((page) => page.summary);
  const shelves = TOPICS.map((topic) => {
    const onShelf = summaries.filter((summary) => summary.topic === topic);
    return onShelf.length === 0 ? '' : `<section><h2>${escapeHtml(topic)}</h2>${links(onShelf)}</section>`;
  });
  const main = `<h1>Explainers</h1><p class="learn-lead">Short, plain pages about your back, sitting and moving.</p>${shelves.join('')}`;
  return layout('Explainers · Plumbline', 'Short, plain pages about your back, sitting and moving.', main);
}
