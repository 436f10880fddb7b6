// Reads and checks the front matter of an explainer: the YAML between the two lines of three dashes.
import { parse } from 'yaml';
import { TOPICS, WARNING_IDS } from '../../src/ui/learn/types';
import type { Source, Stretch, Topic, WarningId } from '../../src/ui/learn/types';
import type { Checked, Problem } from './problems';

/** A stretch as written: like the compiled one, with its drawing still a file name. */
export interface StretchEntry extends Stretch {
  readonly drawing: string;
  readonly drawingAlt: string;
}

/** The front matter of one page, checked. Other pages it names are checked where all pages are known. */
export interface FrontMatter {
  readonly title: string;
  readonly summary: string;
  readonly topic: Topic;
  readonly keywords: readonly string[];
  readonly lastReviewed: string;
  readonly sources: readonly Source[];
  readonly related: readonly string[];
  readonly warnings: readonly WarningId[];
  readonly primaryFor: readonly WarningId[];
  readonly stretches: readonly StretchEntry[];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads fields of one mapping and notes what is wrong, each message starting with the name of the field. */
class Reader {
  constructor(
    private readonly fields: Fields,
    private readonly prefix: string,
    private readonly messages: string[],
  ) {}

  text(name: string): string {
    const value = this.fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.messages.push(`${this.prefix}${name} is missing or not a text`);
    return '';
  }

  texts(name: string): string[] {
    const value = this.fields[name];
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
    this.messages.push(`${this.prefix}${name} is not a list of texts`);
    return [];
  }

  positive(name: string): number {
    const value = this.fields[name];
    if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
    this.messages.push(`${this.prefix}${name} is missing or not a number above zero`);
    return 0;
  }

  mappings(name: string): Reader[] {
    const value = this.fields[name];
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every(isFields)) {
      return value.map((entry, index) => new Reader(entry, `${name}[${index}].`, this.messages));
    }
    this.messages.push(`${this.prefix}${name} is not a list of mappings`);
    return [];
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    const found = allowed.find((entry) => entry === value);
    if (found === undefined && value !== '') {
      this.messages.push(`${this.prefix}${name} "${value}" is not one of: ${allowed.join(', ')}`);
    }
    return found;
  }

  warningIds(name: string): WarningId[] {
    return this.texts(name).flatMap((text) => {
      const id = WARNING_IDS.find((entry) => entry === text);
      if (id === undefined) this.messages.push(`${name} names the unknown warning "${text}"`);
      return id === undefined ? [] : [id];
    });
  }
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function readStretch(reader: Reader, messages: string[]): StretchEntry {
  const rounds = reader.texts('rounds');
  const steps = reader.texts('steps');
  const cautions = reader.texts('cautions');
  const id = reader.text('id');
  for (const [name, list] of Object.entries({ rounds, steps, cautions })) {
    if (list.length === 0) messages.push(`stretch "${id}" has no ${name}`);
  }
  return {
    id,
    title: reader.text('title'),
    holdMs: reader.positive('holdSeconds') * 1000,
    rounds,
    steps,
    cautions,
    drawing: reader.text('drawing'),
    drawingAlt: reader.text('drawingAlt'),
  };
}

function readSource(reader: Reader, messages: string[]): Source {
  const source = { title: reader.text('title'), url: reader.text('url') };
  if (source.url !== '' && !source.url.startsWith('https://'))
    messages.push(`source "${source.url}" is not an https address`);
  return source;
}

/**
 * Splits a page into front matter and text and checks the front matter.
 * `file` is used in messages only. Faults: no front matter, YAML that cannot be read, a missing or wrong field,
 * no source, an unknown topic or warning, a `primaryFor` that `warnings` does not hold.
 */
export function readFrontMatter(
  file: string,
  text: string,
): Checked<{ frontMatter: FrontMatter; markdown: string }> {
  const bad = (messages: readonly string[]): { kind: 'bad'; problems: Problem[] } => ({
    kind: 'bad',
    problems: messages.map((message) => ({ file, message })),
  });
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (match === null) return bad(['has no front matter between two lines of ---']);
  let fields: unknown;
  try {
    // The core schema keeps an unquoted date a string.
    fields = parse(match[1] ?? '', { schema: 'core' });
  } catch (error) {
    return bad([`front matter is not YAML: ${error instanceof Error ? error.message : String(error)}`]);
  }
  if (!isFields(fields)) return bad(['front matter is not a mapping']);

  const messages: string[] = [];
  const reader = new Reader(fields, '', messages);
  const frontMatter: FrontMatter = {
    title: reader.text('title'),
    summary: reader.text('summary'),
    topic: reader.oneOf('topic', TOPICS) ?? TOPICS[0],
    keywords: reader.texts('keywords'),
    lastReviewed: reader.text('lastReviewed'),
    sources: reader.mappings('sources').map((entry) => readSource(entry, messages)),
    related: reader.texts('related'),
    warnings: reader.warningIds('warnings'),
    primaryFor: reader.warningIds('primaryFor'),
    stretches: reader.mappings('stretches').map((entry) => readStretch(entry, messages)),
  };
  if (frontMatter.sources.length === 0) messages.push('sources is empty: every page names what it rests on');
  if (frontMatter.lastReviewed !== '' && !isCalendarDate(frontMatter.lastReviewed)) {
    messages.push(`lastReviewed "${frontMatter.lastReviewed}" is not a date like 2026-01-31`);
  }
  for (const id of frontMatter.primaryFor) {
    if (!frontMatter.warnings.includes(id))
      messages.push(`primaryFor names "${id}", which warnings does not`);
  }
  if (messages.length > 0) return bad(messages);
  return { kind: 'ok', value: { frontMatter, markdown: text.slice(match[0].length) } };
}
