// What every chart needs before it is shown: no styles of its own, and patterns, so that colour is never the only difference.
const SVG = 'http://www.w3.org/2000/svg';

/** The look of each kind of time: a class that the style sheet colours, and the lines of its pattern. */
const PATTERNS = {
  good: null,
  deviating: 'M-1 1l2-2M0 6l6-6M5 7l2-2',
  unknown: 'M1.5 1.5h.01M4.5 4.5h.01',
  away: 'M0 3h6',
  'not-monitored': null,
  sitting: null,
} as const;

export type Pattern = keyof typeof PATTERNS;

/** The fill of a mark, as Plot takes it. Each chart has patterns of its own, since one that is removed takes its own along. */
export const fillOf = (chart: string, pattern: Pattern): string => `url(#${chart}-${pattern})`;

/** Plot's own style element is left out, because the page's security policy admits no inline styles, and the names of single marks. */
export function finish(drawn: Element, chart: string): Element {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
  const defs = document.createElementNS(SVG, 'defs');
  for (const [name, lines] of Object.entries(PATTERNS)) {
    const isUsed = drawn.querySelector(`[fill="${fillOf(chart, name as Pattern)}"]`) !== null;
    if (isUsed) defs.append(patternOf(`${chart}-${name}`, name, lines));
  }
  if (defs.childElementCount > 0) svg?.prepend(defs);
  return drawn;
}

function patternOf(id: string, name: string, lines: string | null): Element {
  const pattern = element('pattern', { id, width: '6', height: '6', patternUnits: 'userSpaceOnUse' });
  pattern.append(element('rect', { width: '6', height: '6', class: `fill-${name}` }));
  if (lines !== null) pattern.append(element('path', { d: lines, class: 'pattern-lines' }));
  return pattern;
}

function element(name: string, attributes: Readonly<Record<string, string>>): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
