// Compiles the text of one explainer from Markdown into sections of finished HTML.
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Block, Section } from '../../src/ui/learn/types';
import { prepareDrawing } from './drawings';
import type { StretchEntry } from './front-matter';
import { glossaryLink, type GlossaryTerm } from './glossary';
import { escapeHtml, slugify } from './html';
import { TermMarker } from './mark-terms';
import type { Problem } from './problems';

/** Where links between pages lead: to a route of the app, or to a file beside this one. */
export type LinkStyle = 'app' | 'static';

/** A link from one page to another, or to a section of it. */
interface InternalLink {
  readonly slug: string;
  readonly sectionId: string | undefined;
}

interface PageInput {
  readonly slug: string;
  readonly file: string;
  readonly markdown: string;
  /** What the page itself describes, and must show. */
  readonly stretches: readonly StretchEntry[];
  /** Every stretch of the library by id: a page may show those of others. */
  readonly allStretches: ReadonlyMap<string, StretchEntry>;
  readonly terms: readonly GlossaryTerm[];
  /** SVG texts by file name relative to the content folder, for example `drawings/pelvis.svg`. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly linkStyle: LinkStyle;
}

export interface CompiledPage {
  readonly sections: readonly Section[];
  readonly links: readonly InternalLink[];
  /** The words of the page without markup, a line for each paragraph or list entry. */
  readonly plainText: string;
  /** Of these, the paragraphs, list entries and captions, without headings and stretch cards. */
  readonly prose: readonly string[];
  /** The stretches shown, in order. */
  readonly shownStretches: readonly string[];
  readonly problems: readonly Problem[];
}

const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false });
/** The token class of this parser, which the package exports as a type only. */
const TextToken = new markdownIt.core.State('', markdownIt, {}).Token;

/** The address of another page in the given style. */
export function pageHref(link: InternalLink, style: LinkStyle): string {
  if (style === 'app')
    return `#/learn/${link.slug}${link.sectionId === undefined ? '' : `/${link.sectionId}`}`;
  return `${link.slug}.html${link.sectionId === undefined ? '' : `#${link.sectionId}`}`;
}

function parseInternalLink(href: string): InternalLink | undefined {
  const match = /^([a-z0-9-]+)\.md(?:#([a-z0-9-]+))?$/.exec(href);
  return match?.[1] === undefined ? undefined : { slug: match[1], sectionId: match[2] };
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

/** Collects what one page is made of; one is used for one compilation. */
class PageCompiler {
  readonly problems: Problem[] = [];
  readonly links: InternalLink[] = [];
  readonly lines: string[] = [];
  readonly prose: string[] = [];
  private drawingCount = 0;
  private readonly shownStretches = new Set<string>();
  private readonly marker: TermMarker;

  constructor(private readonly input: PageInput) {
    this.marker = new TermMarker(input.terms);
  }

  private fault(message: string): void {
    this.problems.push({ file: this.input.file, message });
  }

  private drawing(src: string, alt: string): string {
    const source = this.input.drawings.get(src);
    if (source === undefined) {
      this.fault(`drawing "${src}" does not exist`);
      return '';
    }
    this.drawingCount += 1;
    const prepared = prepareDrawing(source, alt, `${this.input.slug}-${this.drawingCount}-`);
    if (prepared.kind === 'ok') return `<div class="learn-drawing">${prepared.svg}</div>`;
    for (const message of prepared.messages) this.fault(`drawing "${src}" ${message}`);
    return '';
  }

  private rewriteLink(token: Token): void {
    const href = attribute(token, 'href');
    const link = parseInternalLink(href);
    if (link !== undefined) {
      this.links.push(link);
      token.attrSet('href', pageHref(link, this.input.linkStyle));
    } else if (href.startsWith('https://')) {
      token.attrSet('rel', 'noopener noreferrer');
      token.attrSet('target', '_blank');
    } else {
      this.fault(`link "${href}" is neither another page (name.md) nor an https address`);
    }
  }

  /** A run of text with the first use of each word of the glossary as a link. */
  private marked(token: Token): Token[] {
    return this.marker.cut(token.content).map(({ text, term }) => {
      if (term === null) {
        const plain = new TextToken('text', '', 0);
        plain.content = text;
        return plain;
      }
      const link = glossaryLink(term);
      this.links.push(link);
      const marked = new TextToken('html_inline', '', 0);
      const meaning = escapeHtml(term.meaning);
      const href = pageHref(link, this.input.linkStyle);
      marked.content = `<a class="learn-term" href="${href}" aria-description="${meaning}" data-meaning="${meaning}">${escapeHtml(text)}</a>`;
      return marked;
    });
  }

  private inline(token: Token, heading: boolean): void {
    const children = token.children ?? [];
    const line = children.map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join('');
    let linked = heading;
    token.children = children.flatMap((child) => {
      if (child.type === 'link_open') this.rewriteLink(child);
      if (child.type === 'link_open') linked = true;
      if (child.type === 'link_close') linked = heading;
      if (child.type === 'image')
        this.fault(`drawing "${attribute(child, 'src')}" must stand in a paragraph of its own`);
      return child.type === 'text' && !linked ? this.marked(child) : [child];
    });
    this.lines.push(line);
    if (!heading) this.prose.push(line);
  }

  private figure(image: Token): Block {
    const caption = attribute(image, 'title');
    if (caption !== '') this.prose.push(caption);
    const svg = this.drawing(attribute(image, 'src'), image.content);
    const figcaption = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
    return { kind: 'html', html: `<figure class="learn-figure">${svg}${figcaption}</figure>` };
  }

  private stretch(id: string): Block {
    const entry = this.input.allStretches.get(id);
    this.shownStretches.add(id);
    if (entry === undefined) {
      this.fault(`stretch "${id}" is not described in the front matter of any page`);
      return { kind: 'html', html: '' };
    }
    this.lines.push(entry.title, ...entry.steps, ...entry.cautions);
    return { kind: 'stretch', stretchId: id, drawingHtml: this.drawing(entry.drawing, entry.drawingAlt) };
  }

  /** One block: the tokens from an opening one to its closing one, at the top level of the page. */
  private block(tokens: readonly Token[]): Block {
    const content = tokens.length === 3 && tokens[0]?.type === 'paragraph_open' ? tokens[1] : undefined;
    const marker = /^\[stretch: ([a-z0-9-]+)\]$/.exec(content?.content ?? '');
    if (marker?.[1] !== undefined) return this.stretch(marker[1]);
    const only = content?.children?.length === 1 ? content.children[0] : undefined;
    if (only?.type === 'image') return this.figure(only);
    const heading = tokens[0]?.type === 'heading_open';
    for (const token of tokens) if (token.type === 'inline') this.inline(token, heading);
    return { kind: 'html', html: markdownIt.renderer.render([...tokens], markdownIt.options, {}) };
  }

  run(): CompiledPage {
    const sections: { id: string; heading: string; blocks: Block[] }[] = [];
    let open: Token[] = [];
    for (const token of markdownIt.parse(this.input.markdown, {})) {
      open.push(token);
      if (token.level > 0 || token.nesting === 1) continue;
      const tokens = open;
      open = [];
      if (tokens[0]?.tag === 'h1') {
        this.fault('has a first-level heading: the title stands in the front matter');
      } else if (tokens[0]?.tag === 'h2') {
        const heading = tokens[1]?.content ?? '';
        this.lines.push(heading);
        sections.push({ id: slugify(heading), heading, blocks: [] });
      } else {
        const blocks = sections.at(-1)?.blocks;
        if (blocks === undefined) {
          this.fault('has text before its first heading (##)');
          continue;
        }
        const block = this.block(tokens);
        const previous = blocks.at(-1);
        if (block.kind === 'html' && previous?.kind === 'html') {
          blocks[blocks.length - 1] = { kind: 'html', html: previous.html + block.html };
        } else {
          blocks.push(block);
        }
      }
    }
    const ids = sections.map((section) => section.id);
    const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
    if (repeated !== undefined) this.fault(`has two sections with the address "${repeated}"`);
    for (const { id } of this.input.stretches) {
      if (!this.shownStretches.has(id))
        this.fault(`stretch "${id}" is described but not shown: write [stretch: ${id}]`);
    }
    const { links, prose, problems } = this;
    const shownStretches = [...this.shownStretches];
    return { sections, links, plainText: this.lines.join('\n'), prose, shownStretches, problems };
  }
}

/**
 * Compiles the text of one page. Never throws: faults are listed in `problems`, with what could be made beside them.
 * A paragraph `[stretch: id]` becomes a stretch block; a paragraph with only an image becomes a figure.
 */
export function compilePage(input: PageInput): CompiledPage {
  return new PageCompiler(input).run();
}
