// Promises of the real explainers: they compile, every warning leads to one, and they are short, plain and kind.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GLOSSARY_SLUG, RED_FLAG_SLUG, WARNING_IDS, type WarningId } from '../../../src/ui/learn/types';
import { compileLibrary } from '../../../tools/content/compile-library';
import { formatProblems } from '../../../tools/content/problems';
import { readContent } from '../../../tools/content/read-content';
import { readability } from '../../../tools/content/reading/readability';

const files = await readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
const compiled = compileLibrary(files, 'app');
const pages = compiled.kind === 'ok' ? compiled.value : [];
/** The topics, each with the warnings that must lead to it. */
const TOPIC_WARNINGS: Readonly<Record<string, readonly WarningId[]>> = {
  'rounded-shoulders': [
    'shoulderRoundingDeg',
    'shoulderForwardRatio',
    'shoulderBreadthRatio',
    'neckInclinationDeg',
    'headForwardRatio',
  ],
  'sitting-all-day': ['sittingDuration'],
  'psoas-stretch': ['pelvicTiltDeg', 'sittingDuration'],
  'pelvic-tilt': ['pelvicTiltDeg', 'slumpRatio', 'slumpDropRatio', 'slumpScore'],
  'simple-stretches': ['sittingDuration', 'slumpRatio', 'slumpDropRatio', 'slumpScore'],
  'chair-stretches': ['sittingDuration'],
  'anatomy-of-the-back': [],
  'core-strength': ['slumpRatio', 'slumpScore'],
  'facet-joints': [],
  'slipped-disc': [],
  sciatica: [],
  running: [],
  cycling: [],
  'when-to-get-help': [],
  glossary: [],
};
const bySlug = pages.map((page) => [page.summary.slug, page] as const);

describe('the explainers', () => {
  it('compile without a fault', () => {
    expect(compiled.kind === 'ok' ? '' : formatProblems(compiled.problems)).toBe('');
    expect(pages.length).toBeGreaterThan(0);
  });

  it('are the promised topics, each reached from its warnings', () => {
    expect(pages.map(({ summary }) => summary.slug).sort()).toEqual(Object.keys(TOPIC_WARNINGS).sort());
    for (const { summary } of pages) {
      expect(summary.warnings).toEqual(expect.arrayContaining([...(TOPIC_WARNINGS[summary.slug] ?? [])]));
    }
  });

  it.each(WARNING_IDS)('%s leads to exactly one page first', (id) => {
    expect(pages.filter(({ summary }) => summary.primaryFor.includes(id))).toHaveLength(1);
  });

  it.each(bySlug)('%s can be read at the age of about 12', (_slug, { plainText }) => {
    expect(readability(plainText).grade).toBeLessThanOrEqual(8);
  });

  it.each(bySlug)('%s is 200 to 750 words long beside its stretches', (_slug, { prose }) => {
    const { words } = readability(prose.join('\n'));
    expect(words).toBeGreaterThanOrEqual(200);
    expect(words).toBeLessThanOrEqual(750);
  });

  it.each(bySlug.filter(([slug]) => ![RED_FLAG_SLUG, GLOSSARY_SLUG, 'sitting-all-day'].includes(slug)))(
    '%s begins with the two or three signs that matter to it',
    (_slug, { summary }) => {
      expect([2, 3]).toContain(summary.signs.length);
    },
  );

  it('warn of warmth on numb skin wherever they speak of warmth', () => {
    for (const { summary, plainText } of pages.filter((page) => /\bwarmth\b/i.test(page.plainText)))
      expect(plainText, summary.slug).toMatch(/numb skin/);
  });

  it('name every exercise only where it can be done: with its drawing and timer', () => {
    const titles = new Set(
      pages.flatMap(({ summary }) => summary.stretches.map(({ title }) => title.toLowerCase())),
    );
    expect(titles.size).toBeGreaterThan(15);
    for (const { summary, prose } of pages) {
      const named =
        prose
          .join(' ')
          .match(
            /\b(?:bridge|plank|child's pose|cat and cow|knee rolls?|chin slide|nerve slide|figure four)\b/gi,
          ) ?? [];
      for (const name of named)
        expect(
          [...titles].some((title) => title.includes(name.toLowerCase())),
          `${summary.slug}: ${name}`,
        ).toBe(true);
    }
  });

  it.each(bySlug)('%s neither alarms nor promises', (_slug, { plainText, summary }) => {
    const text = `${summary.title} ${summary.summary} ${plainText}`;
    expect(text).not.toMatch(
      /bad posture|poor posture|damage|prevents? pain|diagnos|correct angle|correct posture|\bcures?\b/i,
    );
  });

  it.each(bySlug.filter(([slug]) => slug !== RED_FLAG_SLUG && slug !== GLOSSARY_SLUG))(
    '%s says what it is, why it matters, what to do and when to see someone',
    (_slug, { body }) => {
      const headings = body.sections.map((section) => section.heading);
      expect(headings).toEqual(
        expect.arrayContaining([
          'What it is',
          'Why it matters at a desk',
          'What you can do',
          'When to see someone',
        ]),
      );
    },
  );

  it('name every sign that should not wait, each enough by itself', () => {
    const help = pages.find(({ summary }) => summary.slug === RED_FLAG_SLUG)?.plainText ?? '';
    const back = [
      ...[
        'both legs',
        'tingling around your genitals',
        'passing urine',
        'bladder or bowel',
        'sexual',
        'chest pain',
      ],
      ...[
        'serious accident',
        'fever',
        'weight loss',
        'lump',
        'shape',
        'at night',
        'no position eases',
        'coughing',
      ],
      ...['between your shoulders', 'cancer', 'osteoporosis', 'steroid'],
    ];
    const neck = [
      'clumsy hands',
      'unsteady walking',
      'face that droops',
      'very bad headache',
      'swallowing',
      'speaking',
    ];
    for (const sign of [...back, ...neck]) expect(help).toContain(sign);
    expect(help).toContain('One sign is enough.');
    expect(help).not.toMatch(/back pain and any/);
    expect(help).toContain('not a medical device');
  });

  it('time the hip stretch at 30 seconds for each side', () => {
    const psoas = pages.find(({ summary }) => summary.slug === 'psoas-stretch')?.summary.stretches[0];
    expect(psoas).toMatchObject({ holdMs: 30_000, rounds: ['left knee down', 'right knee down'] });
  });
});

describe('the drawings', async () => {
  const palette = await readFile(new URL('../../../src/ui/learn/drawings.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = palette.split('@media (prefers-color-scheme: dark)');
  const drawings = [...files.drawings];

  it.each(drawings)('%s is shown somewhere', (file) => {
    const shown = [...files.pages.values()].some((text) => text.includes(file));
    expect(shown || file === 'drawings/back-explorer.svg').toBe(true);
  });

  it.each(drawings)('%s has labels large enough at 360 pixels', (_file, svg) => {
    const width = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
    // A page 360 px wide leaves about 328 px for the drawing.
    for (const size of sizes) expect((size * 328) / width).toBeGreaterThanOrEqual(12);
  });

  it.each(drawings)('%s is painted from the palette, light and dark', (_file, svg) => {
    const paints = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const paint of new Set(paints)) {
      if (['none', 'transparent'].includes(paint)) continue;
      const name = /^var\((--[a-z-]+), [^)]+\)$/.exec(paint)?.[1] ?? '';
      expect(light, paint).toContain(`${name}:`);
      expect(dark, paint).toContain(`${name}:`);
    }
  });

  it.each(pages.flatMap(({ summary, body }) => summary.stretches.map(({ id }) => [id, body] as const)))(
    'the stretch %s can show its movement',
    (id, { sections }) => {
      const block = sections
        .flatMap(({ blocks }) => blocks)
        .find((entry) => entry.kind === 'stretch' && entry.stretchId === id);
      expect(block?.kind === 'stretch' ? block.drawingHtml : '').toContain('<animate');
    },
  );
});
