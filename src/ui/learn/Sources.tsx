// What a page rests on: its sources, and for each statement what the source found and how sure it is.
import type { Claim, ExplainerSummary, Sureness } from './types';
import * as words from '../../words/views/learn';

const SURE: Readonly<Record<Sureness, string>> = {
  settled: words.TEXTBOOK_KNOWLEDGE,
  good: words.WELL_SUPPORTED,
  some: words.ONE_STUDY,
  weak: words.NOT_SURE,
  advice: words.ADVICE_OF_EXPERTS,
};

/** The section at the end of a page. */
export function Sources({
  page,
  claims,
}: {
  readonly page: ExplainerSummary;
  readonly claims: readonly Claim[];
}) {
  return (
    <section id="sources" class="learn-section learn-sources" tabIndex={-1}>
      <h2>{words.SOURCES}</h2>
      <ol>
        {page.sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.title}
            </a>
          </li>
        ))}
      </ol>
      <details class="learn-claims">
        <summary>{words.SOURCES_FOUND}</summary>
        <ul>
          {claims.map((claim) => (
            <li key={`${claim.sentence} ${claim.sourceNumber}`}>
              <q>{claim.sentence}</q>{' '}
              <span class="learn-meta">
                {words.sourceFound(SURE[claim.sure], claim.sourceNumber, claim.found)}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <p>{words.GENERAL_INFORMATION}</p>
    </section>
  );
}
