// Finds the words of the glossary in a page, so that each links to its meaning the first time it is used.
import type { GlossaryTerm } from './glossary';

/** A piece of text, with the term it is or null for what stands between. */
interface Piece {
  readonly text: string;
  readonly term: GlossaryTerm | null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Marks each term once; one is used for one page. */
export class TermMarker {
  private readonly open: Map<string, GlossaryTerm>;
  private readonly pattern: RegExp | null;

  constructor(terms: readonly GlossaryTerm[]) {
    const spelled = terms.flatMap((term) =>
      term.spellings.map((spelling) => [spelling.toLowerCase(), term] as const),
    );
    this.open = new Map(spelled);
    // Longer words first, so that a compound is not cut.
    const words = [...this.open.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
    this.pattern = words.length === 0 ? null : new RegExp(`(?<![\\w-])(${words.join('|')})(?![\\w-])`, 'gi');
  }

  /** The text in pieces; a term that was marked before is left as it is. */
  cut(text: string): readonly Piece[] {
    if (this.pattern === null) return [{ text, term: null }];
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of text.matchAll(this.pattern)) {
      const term = this.open.get(match[0].toLowerCase());
      if (term === undefined) continue;
      for (const spelling of term.spellings) this.open.delete(spelling.toLowerCase());
      if (match.index > from) pieces.push({ text: text.slice(from, match.index), term: null });
      pieces.push({ text: match[0], term });
      from = match.index + match[0].length;
    }
    if (from < text.length) pieces.push({ text: text.slice(from), term: null });
    return pieces;
  }
}
