// What a page of the library is once it is compiled.
import type { ExplainerBody, ExplainerSummary } from '../../src/ui/learn/types';

/** One page, ready for the app or for a static file. */
export interface LibraryPage {
  readonly summary: ExplainerSummary;
  readonly body: ExplainerBody;
  readonly plainText: string;
  /** Paragraphs, list entries and captions, without headings and stretch cards. */
  readonly prose: readonly string[];
}
