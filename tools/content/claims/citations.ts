// Sources and claims: which sentence rests on which work, and whether every sentence that needs one has one.
import * as v from 'valibot';
import { SURENESS, type Claim, type Source } from '../../../src/ui/learn/types';
import type { Checked, Problem } from '../problems';
import { isFactual } from '../reading/factual';
import { plainSentence, sentencesOf } from '../reading/sentences';
import { httpsUrl, oneOf, readYaml, someTexts, text } from '../yaml';

/** How a source was compared with what is said of it. */
export const CHECKED = [
  'full text',
  'abstract',
  'page',
  'copy of the page',
  'record',
  'not reached',
] as const;

const sourcesSchema = v.record(
  text,
  v.strictObject({
    title: text,
    url: httpsUrl,
    checked: oneOf(CHECKED),
  }),
);

const claimsSchema = v.array(
  v.strictObject({
    page: text,
    source: text,
    /** What the source found, in our words. */
    found: text,
    sure: oneOf(SURENESS),
    sentences: someTexts,
  }),
  'is not a list of claims',
);

type SourceEntry = v.InferOutput<typeof sourcesSchema>[string];
type ClaimEntry = v.InferOutput<typeof claimsSchema>[number];

/** `sources.yml` and `claims.yml`, read. */
export interface Citations {
  readonly sources: Readonly<Record<string, SourceEntry>>;
  readonly claims: readonly ClaimEntry[];
}

const SOURCES_FILE = 'sources.yml';
export const CLAIMS_FILE = 'claims.yml';

function shorten(sentence: string): string {
  return sentence.length <= 90 ? sentence : `${sentence.slice(0, 87)}…`;
}

/** Reads both files. Faults: those of their schemas, a claim on an unknown source, a source that no claim uses. */
export function readCitations(sourcesYaml: string, claimsYaml: string): Checked<Citations> {
  const sources = readYaml(sourcesYaml, sourcesSchema);
  const claims = readYaml(claimsYaml, claimsSchema);
  const problems: Problem[] = [];
  if (sources.kind === 'bad')
    problems.push(...sources.messages.map((message) => ({ file: SOURCES_FILE, message })));
  if (claims.kind === 'bad')
    problems.push(...claims.messages.map((message) => ({ file: CLAIMS_FILE, message })));
  if (sources.kind === 'bad' || claims.kind === 'bad') return { kind: 'bad', problems };
  const used = new Set(claims.value.map(({ source }) => source));
  for (const source of used) {
    if (!Object.hasOwn(sources.value, source))
      problems.push({
        file: CLAIMS_FILE,
        message: `names the source "${source}", which ${SOURCES_FILE} does not hold`,
      });
  }
  for (const source of Object.keys(sources.value)) {
    if (!used.has(source))
      problems.push({ file: SOURCES_FILE, message: `holds "${source}", which no claim rests on` });
  }
  if (problems.length > 0) return { kind: 'bad', problems };
  return { kind: 'ok', value: { sources: sources.value, claims: claims.value } };
}

/** What a page rests on: its sources in the order in which they are first needed, and its claims. */
export interface PageCitations {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the claims of one page. `lines` are its paragraphs and list entries without headings and stretch cards.
 * Faults: a sentence with a number, a cause or an effect that has no claim, a claim whose sentence does not stand in the page,
 * and a page that rests on nothing.
 */
export function citePage(
  slug: string,
  file: string,
  lines: readonly string[],
  citations: Citations,
): PageCitations {
  const sentences = lines.flatMap(sentencesOf);
  const standing = new Set(sentences);
  const entries = citations.claims.filter(({ page }) => page === slug);
  const flat = entries.flatMap((entry) =>
    entry.sentences.map((sentence) => ({ ...entry, sentence: plainSentence(sentence) })),
  );
  const claimed = new Set(flat.map(({ sentence }) => sentence));
  const problems: Problem[] = [
    ...flat
      .filter(({ sentence }) => !standing.has(sentence))
      .map(({ sentence }) => ({
        file: CLAIMS_FILE,
        message: `claims a sentence that ${file} does not hold (any more): “${shorten(sentence)}”`,
      })),
    ...sentences
      .filter((sentence) => isFactual(sentence) && !claimed.has(sentence))
      .map((sentence) => ({
        file,
        message:
          `states a number, a cause or an effect without a source: “${shorten(sentence)}” ` +
          `Give it an entry in content/${CLAIMS_FILE}, or say it without.`,
      })),
  ];
  if (flat.length === 0)
    problems.push({
      file,
      message: `has no claim in content/${CLAIMS_FILE}: every page names what it rests on`,
    });
  const keys = [...new Set(flat.map(({ source }) => source))];
  const sources = keys.flatMap((key) => {
    const entry = citations.sources[key];
    return entry === undefined ? [] : [{ title: entry.title, url: entry.url }];
  });
  const position = (sentence: string): number => sentences.indexOf(sentence);
  const claims = flat
    .map(({ sentence, source, found, sure }) => ({
      sentence,
      found,
      sure,
      sourceNumber: keys.indexOf(source) + 1,
    }))
    .sort((a, b) => position(a.sentence) - position(b.sentence));
  return { sources, claims, problems };
}
