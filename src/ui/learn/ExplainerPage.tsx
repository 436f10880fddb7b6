// One explainer: what was found for you, then the text, its stretches, sources, and what to read next.
import { Phrase } from '../kit/Phrase';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StretchDone } from '../../core/report/done-stretch';
import { useFetched } from '../kit/use-fetched';
import { Drawing } from './Drawing';
import { ExplainerCards } from './ExplainerCards';
import { bodyLoaders, findExplainer } from './library';
import { Signs } from './Signs';
import { Sources } from './Sources';
import { StretchCard } from './StretchCard';
import { RED_FLAG_SLUG } from './types';
import type { ExplainerSummary, Section } from './types';
import * as words from '../../words/views/learn';

interface ExplainerPageProps {
  readonly slug: string;
  /** A section to scroll to, as in `#/learn/<slug>/<section>`; `do-<id>` opens that stretch to be done. */
  readonly section?: string | undefined;
  /** Where the reader goes after a stretch that the address opened; without it, they stay. */
  readonly onLeaveStretch?: (() => void) | undefined;
  /** What was measured for the reader, shown before everything else. */
  readonly context?: ComponentChildren;
  readonly onStretchDone?: ((done: StretchDone) => void) | undefined;
}

/** What an address calls the card on which a stretch is done. */
const DO = 'do-';

interface SectionViewProps extends Pick<ExplainerPageProps, 'onStretchDone' | 'onLeaveStretch'> {
  readonly section: Section;
  readonly page: ExplainerSummary;
  /** The stretch that the address asks to do. */
  readonly opened: string | undefined;
}

function SectionView({ section, page, opened, onStretchDone, onLeaveStretch }: SectionViewProps) {
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
            stretch={stretch}
            drawingHtml={block.drawingHtml}
            opened={opened === stretch.id}
            onLeave={opened === stretch.id ? onLeaveStretch : undefined}
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

/** The way to each section, which is also the address to pass on. */
function Contents({
  page,
  sections,
}: {
  readonly page: ExplainerSummary;
  readonly sections: readonly Section[];
}) {
  return (
    <nav class="learn-contents" aria-label={words.ON_THIS_PAGE}>
      <ul>
        {[...sections, { id: 'sources', heading: words.SOURCES }].map(({ id, heading }) => (
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
      <h1>{words.NO_SUCH_PAGE}</h1>
      <p>
        <Phrase text={words.OLD_ADDRESS}>{(text) => <a href="#/learn">{text}</a>}</Phrase>
      </p>
    </div>
  );
}

/** The page of one explainer. Its text is fetched when it is first shown; monitoring goes on meanwhile. */
export function ExplainerPage({ slug, section, context, onStretchDone, onLeaveStretch }: ExplainerPageProps) {
  const page = findExplainer(slug);
  const body = useFetched(bodyLoaders[slug]);
  const loaded = body.kind === 'ready';
  const opened = section?.startsWith(DO) === true ? section.slice(DO.length) : undefined;
  useEffect(() => {
    if (!loaded || section === undefined) return;
    const target = document.getElementById(opened === undefined ? section : `stretch-${opened}`);
    target?.scrollIntoView();
    // An open card keeps the focus that it took.
    if (opened === undefined) target?.focus({ preventScroll: true });
  }, [loaded, section, opened]);
  if (page === undefined) return <Unknown />;

  const related = page.related.flatMap((name) => findExplainer(name) ?? []);
  return (
    <article class="learn-page" aria-busy={body.kind === 'loading'}>
      <p class="learn-back">
        <a href="#/learn">{words.ALL_EXPLAINERS}</a>
      </p>
      <h1>{page.title}</h1>
      <p class="learn-lead">{page.summary}</p>
      <p class="learn-meta">
        <Phrase text={words.reviewed(page.readingTimeMinutes, reviewedOn(page.lastReviewed))}>
          {(text) => <time dateTime={page.lastReviewed}>{text}</time>}
        </Phrase>
      </p>
      {context !== undefined && context !== null && (
        <aside class="learn-context" aria-label={words.MEASURED_FOR_YOU}>
          {context}
        </aside>
      )}
      <Signs signs={page.signs} />
      {body.kind === 'loading' && (
        <p class="learn-loading" role="status">
          {words.LOADING_THE_PAGE}
        </p>
      )}
      {body.kind === 'failed' && (
        <div class="learn-failed" role="alert">
          <p>{words.TEXT_NOT_LOADED}</p>
          <button type="button" class="button" onClick={body.retry}>
            {words.TRY_AGAIN}
          </button>
        </div>
      )}
      {body.kind === 'ready' && (
        <>
          <Contents page={page} sections={body.value.sections} />
          {body.value.sections.map((entry) => (
            <SectionView
              key={entry.id}
              section={entry}
              page={page}
              opened={opened}
              onStretchDone={onStretchDone}
              onLeaveStretch={onLeaveStretch}
            />
          ))}
          <Sources page={page} claims={body.value.claims} />
        </>
      )}
      {slug !== RED_FLAG_SLUG && (
        <p class="learn-help">
          <Phrase text={words.WORRIED}>{(text) => <a href={`#/learn/${RED_FLAG_SLUG}`}>{text}</a>}</Phrase>
        </p>
      )}
      {related.length > 0 && (
        <nav class="learn-related" aria-label={words.READ_NEXT}>
          <h2>{words.READ_NEXT}</h2>
          <ExplainerCards pages={related} headingLevel={3} />
        </nav>
      )}
    </article>
  );
}
