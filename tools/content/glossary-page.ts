// The glossary compiled into a page of the library.
import { GLOSSARY_SLUG } from '../../src/ui/learn/types';
import { citePage, type Citations } from './claims/citations';
import type { LibraryPage } from './library-page';
import { pageHref, type LinkStyle } from './compile-page';
import { glossaryHtml, type Glossary } from './glossary';
import type { Checked } from './problems';
import { readingTimeMinutes } from './reading/reading-time';

/** The glossary as one more page, reached and searched like the others. */
export function glossaryPage(
  glossary: Glossary,
  pages: readonly LibraryPage[],
  citations: Citations,
  linkStyle: LinkStyle,
): Checked<LibraryPage> {
  const titles = new Map(pages.map(({ summary }) => [summary.slug, summary.title]));
  const prose = glossary.terms.map(({ meaning }) => meaning);
  const cited = citePage(GLOSSARY_SLUG, glossary.file, [glossary.summary, ...prose], citations);
  const dead = glossary.terms.flatMap(({ term, page }) =>
    page === undefined || titles.has(page)
      ? []
      : [{ file: glossary.file, message: `"${term}" leads to the page "${page}", which does not exist` }],
  );
  const problems = [...cited.problems, ...dead];
  if (problems.length > 0) return { kind: 'bad', problems };
  const hrefOf = (slug: string): string => pageHref({ slug, sectionId: undefined }, linkStyle);
  const plainText = glossary.terms.map(({ term, meaning }) => `${term}\n${meaning}`).join('\n');
  const { title, summary, lastReviewed, terms } = glossary;
  return {
    kind: 'ok',
    value: {
      summary: {
        slug: GLOSSARY_SLUG,
        title,
        summary,
        topic: 'How your back works',
        keywords: terms.flatMap(({ spellings }) => spellings),
        headings: ['Words'],
        readingTimeMinutes: readingTimeMinutes(plainText),
        lastReviewed,
        signs: [],
        sources: cited.sources,
        related: [],
        warnings: [],
        primaryFor: [],
        stretches: [],
      },
      body: {
        slug: GLOSSARY_SLUG,
        sections: [
          {
            id: 'words',
            heading: 'Words',
            blocks: [{ kind: 'html', html: glossaryHtml(glossary, hrefOf, titles) }],
          },
        ],
        claims: cited.claims,
      },
      plainText,
      prose,
    },
  };
}
