// The library of explainers: what fits you first, then a search, then everything by topic.
import { useState } from 'preact/hooks';
import { AnatomyExplorer } from './AnatomyExplorer';
import { ExplainerCards } from './ExplainerCards';
import { explainers, findExplainer } from './library';
import { searchExplainers } from './search';
import { ROUTINE_SLUG } from './routine-page-parts';
import { GLOSSARY_SLUG, TOPICS } from './types';
import type { ExplainerSummary } from './types';
import * as words from '../../words/views/learn';

/** A page to put first, and why, in a sentence for the reader. */
export interface Suggestion {
  readonly slug: string;
  readonly reason: string;
}

interface LearnIndexProps {
  readonly suggestions?: readonly Suggestion[];
}

function Suggested({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const reasons = new Map(suggestions.map(({ slug, reason }) => [slug, reason]));
  const pages = suggestions.flatMap(({ slug }) => findExplainer(slug) ?? []);
  if (pages.length === 0) return null;
  return (
    <section class="learn-shelf learn-suggested" aria-labelledby="learn-suggested">
      <h2 id="learn-suggested">{words.SUGGESTED_FOR_YOU}</h2>
      <ExplainerCards pages={pages} headingLevel={3} reasons={reasons} />
    </section>
  );
}

function Shelf({ topic, pages }: { readonly topic: string; readonly pages: readonly ExplainerSummary[] }) {
  const id = `learn-${topic.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section class="learn-shelf" aria-labelledby={id}>
      <h2 id={id}>{topic}</h2>
      <ExplainerCards pages={pages} headingLevel={3} />
    </section>
  );
}

/** The library view. `suggestions` come from what was measured lately; without any, that shelf is not shown. */
export function LearnIndex({ suggestions = [] }: LearnIndexProps) {
  const [query, setQuery] = useState('');
  const found = searchExplainers(explainers, query);
  const searching = query.trim() !== '';
  return (
    <div class="learn-index">
      <h1>{words.LEARN}</h1>
      <p class="learn-lead">{words.LEARN_MEANING}</p>
      <search class="learn-search">
        <label>
          {words.SEARCH_THE_EXPLAINERS}
          <input
            type="search"
            value={query}
            placeholder={words.SEARCH_EXAMPLE}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <p role="status" class={searching ? 'learn-meta' : 'learn-hidden'}>
          {searching ? `${found.length} ${found.length === 1 ? 'page' : 'pages'} found` : ''}
        </p>
      </search>
      <p class="learn-start">
        <a class="button" href={`#/learn/${ROUTINE_SLUG}`}>
          {words.MY_ROUTINE}
        </a>
        <a class="button" href={`#/learn/${GLOSSARY_SLUG}`}>
          {words.WORDS_USED_HERE}
        </a>
      </p>
      {searching ? (
        found.length === 0 ? (
          <p>
            {words.nothingFits(query.trim())}{' '}
            <button type="button" class="button button-small" onClick={() => setQuery('')}>
              {words.SHOW_ALL_PAGES}
            </button>
          </p>
        ) : (
          <ExplainerCards pages={found} headingLevel={2} />
        )
      ) : (
        <>
          <Suggested suggestions={suggestions} />
          <div class="learn-shelves">
            {TOPICS.map((topic) => {
              const pages = explainers.filter((page) => page.topic === topic);
              return pages.length === 0 ? null : <Shelf key={topic} topic={topic} pages={pages} />;
            })}
          </div>
          <AnatomyExplorer />
        </>
      )}
    </div>
  );
}
