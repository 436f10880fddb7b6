// Draws claims at random, to be compared with their sources again: npx tsx tools/content/claims/draw-claims-cli.ts [COUNT] [SEED].
import { formatProblems } from '../problems';
import { readContent } from '../read-content';
import { readCitations } from './citations';

/** A small generator with a seed (mulberry32), so that a draw can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const count = Number(process.argv[2] ?? 30);
const seed = Number(process.argv[3] ?? 16);
const files = await readContent('content');
const citations = readCitations(files.sources, files.claims);
if (citations.kind === 'bad') {
  console.error(formatProblems(citations.problems));
  process.exitCode = 2;
} else {
  const { sources, claims } = citations.value;
  const all = claims.flatMap((claim) => claim.sentences.map((sentence) => ({ ...claim, sentence })));
  const random = randomFrom(seed);
  const drawn = all
    .map((claim) => ({ claim, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count);
  console.log(`${drawn.length} of ${all.length} claims, seed ${seed}\n`);
  for (const [index, { claim }] of drawn.entries()) {
    const source = sources[claim.source];
    console.log(`${index + 1}. ${claim.page}: “${claim.sentence}” (${claim.sure})`);
    console.log(`   ${source?.title ?? claim.source} [${source?.checked ?? 'unknown'}]`);
    console.log(`   found: ${claim.found}\n`);
  }
}
