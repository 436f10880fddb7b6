// What a page rests on: its sources, and for each statement what the source found and how sure it is.
import type { Claim, ExplainerSummary, Sureness } from './types';

const SURE: Readonly<Record<Sureness, string>> = {
  settled: 'Textbook knowledge',
  good: 'Well supported',
  some: 'One trial or study',
  weak: 'Not sure',
  advice: 'Advice of experts',
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
      <h2>Sources</h2>
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
        <summary>What each source found, and how sure it is</summary>
        <ul>
          {claims.map((claim) => (
            <li key={`${claim.sentence} ${claim.sourceNumber}`}>
              <q>{claim.sentence}</q>{' '}
              <span class="learn-meta">
                {SURE[claim.sure]}. Source {claim.sourceNumber}: {claim.found}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <p>This is general information. It does not replace advice from someone who can examine you.</p>
    </section>
  );
}
