// Explainers as a list of cards, each with its title, what it is about, and how long it takes.
import type { ExplainerSummary } from './types';
import * as words from '../../words/views/learn';

interface ExplainerCardsProps {
  readonly pages: readonly ExplainerSummary[];
  readonly headingLevel: 2 | 3;
  /** Why a page is shown here, by slug; those without a reason show none. */
  readonly reasons?: ReadonlyMap<string, string>;
}

/** A grid of cards; the whole card is the link. */
export function ExplainerCards({ pages, headingLevel, reasons }: ExplainerCardsProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <ul class="learn-cards">
      {pages.map((page) => {
        const reason = reasons?.get(page.slug);
        return (
          <li key={page.slug} class="learn-card">
            <Heading>
              <a href={`#/learn/${page.slug}`}>{page.title}</a>
            </Heading>
            {reason !== undefined && <p class="learn-reason">{reason}</p>}
            <p>{page.summary}</p>
            <p class="learn-meta">{words.readingTime(page.readingTimeMinutes, page.stretches.length > 0)}</p>
          </li>
        );
      })}
    </ul>
  );
}
