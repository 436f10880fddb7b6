// One explainer: what was found for you, then the text, its stretches, sources, and what to read next.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StretchDone } from '../../core/report/done-stretch';
import { Drawing } from './Drawing';
import { ExplainerCards } from './ExplainerCards';
import { bodyLoaders, findExplainer } from './library';
import { StretchCard } from './StretchCard';
import { RED_FLAG_SLUG } from './types';
import type { ExplainerBody, ExplainerSummary, Section } from './types';

interface ExplainerPageProps {
  readonly slug: string;
  /** A section to scroll to, as in `#/learn/<slug>/<section>`. */
  readonly section?: string | undefined;
  /** What was measured for the reader, shown before everything else. */
  readonly context?: ComponentChildren;
  readonly onStretchDone?: ((done: StretchDone) => void) | undefined;
}

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly body: ExplainerBody }
  | { readonly kind: 'failed' };

function useBody(slug: string): readonly [Loading, () => void] {
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const settle = (next: Loading): void => {
      if (wanted) setLoading(next);
    };
    settle({ kind: 'loading' });
    bodyLoaders[slug]?.().then(
      (body) => settle({ kind: 'loaded', body }),
      () => settle({ kind: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [slug, attempt]);
  return [loading, () => setAttempt((count) => count + 1)];
}

function SectionView({
  section,
  page,
  onStretchDone,
}: {
  readonly section: Section;
  readonly page: ExplainerSummary;
  readonly onStretchDone: ExplainerPageProps['onStretchDone'];
}) {
  return (
    <section id={section.id} class="learn-section" tabIndex={-1}>
      <h2>{section.heading}</h2>
      {section.blocks.map((block) => {
        if (block.kind === 'html')
          return <div class="learn-text" dangerouslySetInnerHTML={{ __html: block.html }} />;
        const stretch = page.stretches.find((entry) => entry.id === block.stretchId);
        return stretch === undefined ? (
          <Drawing html={block.drawingHtml} />
        ) : (
          <StretchCard
            key={stretch.id}
            slug={page.slug}
            stretch={stretch}
            drawingHtml={block.drawingHtml}
            onStretchDone={onStretchDone}
          />
        );
      })}
    </section>
  );
}

function reviewedOn(isoDate: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDate));
}

function Sources({ page }: { readonly page: ExplainerSummary }) {
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
      <p>This is general information. It does not replace advice from someone who can examine you.</p>
    </section>
  );
}

/** The way to each section, which is also the address to pass on. */
function Contents({
  page,
  sections,
}: {
  readonly page: ExplainerSummary;
  readonly sections: readonly Section[];
}) {
  return (
    <nav class="learn-contents" aria-label="On this page">
      <ul>
        {[...sections, { id: 'sources', heading: 'Sources' }].map(({ id, heading }) => (
          <li key={id}>
            <a href={`#/learn/${page.slug}/${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Unknown() {
  return (
    <div class="learn-page">
      <h1>This page does not exist</h1>
      <p>
        The address may be old or mistyped. <a href="#/learn">See all explainers</a>
      </p>
    </div>
  );
}

/** The page of one explainer. Its text is fetched when it is first shown; monitoring goes on meanwhile. */
export function ExplainerPage({ slug, section, context, onStretchDone }: ExplainerPageProps) {
  const page = findExplainer(slug);
  const [loading, retry] = useBody(slug);
  const loaded = loading.kind === 'loaded';
  useEffect(() => {
    if (!loaded || section === undefined) return;
    const target = document.getElementById(section);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [loaded, section]);
  if (page === undefined) return <Unknown />;

  const related = page.related.flatMap((name) => findExplainer(name) ?? []);
  return (
    <article class="learn-page" aria-busy={loading.kind === 'loading'}>
      <p class="learn-back">
        <a href="#/learn">All explainers</a>
      </p>
      <h1>{page.title}</h1>
      <p class="learn-lead">{page.summary}</p>
      <p class="learn-meta">
        {page.readingTimeMinutes} minute read. Last reviewed{' '}
        <time dateTime={page.lastReviewed}>{reviewedOn(page.lastReviewed)}</time>.
      </p>
      {context !== undefined && context !== null && (
        <aside class="learn-context" aria-label="What was measured for you">
          {context}
        </aside>
      )}
      {loading.kind === 'loading' && (
        <p class="learn-loading" role="status">
          Loading the page…
        </p>
      )}
      {loading.kind === 'failed' && (
        <div class="learn-failed" role="alert">
          <p>The text could not be loaded. You may be offline, or Plumbline was updated while it was open.</p>
          <button type="button" class="button" onClick={retry}>
            Try again
          </button>
        </div>
      )}
      {loading.kind === 'loaded' && (
        <>
          <Contents page={page} sections={loading.body.sections} />
          {loading.body.sections.map((entry) => (
            <SectionView key={entry.id} section={entry} page={page} onStretchDone={onStretchDone} />
          ))}
          <Sources page={page} />
        </>
      )}
      {slug !== RED_FLAG_SLUG && (
        <p class="learn-help">
          Worried about a sign? <a href={`#/learn/${RED_FLAG_SLUG}`}>When to get help</a>
        </p>
      )}
      {related.length > 0 && (
        <nav class="learn-related" aria-label="Read next">
          <h2>Read next</h2>
          <ExplainerCards pages={related} headingLevel={3} />
        </nav>
      )}
    </article>
  );
}
