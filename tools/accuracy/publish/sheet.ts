// A sheet of charts that is read as a file: light ground of its own, because an image cannot know the page's colours, and words for those who cannot see it.
import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export const COLOURS = {
  ground: '#fbfaf7',
  ink: '#2c2f36',
  faint: '#d9d5cc',
  sitter: '#2f7f86',
  rig: '#b0582f',
  unknown: '#b9b5ab',
} as const;

/** A chart and the place of its upper left corner on the sheet. */
export interface Chart {
  readonly leftPx: number;
  readonly topPx: number;
  readonly options: PlotOptions;
}

export interface SheetOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  readonly description: string;
  readonly charts: readonly Chart[];
}

/** Plot draws into any document that can make elements; Node has none of its own. */
const { document } = parseHTML('<html></html>');

/** Draws the charts with Observable Plot onto one sheet. Gives the text of an SVG file. */
export function sheet({ widthPx, heightPx, title, description, charts }: SheetOptions): string {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    width: widthPx,
    height: heightPx,
    role: 'img',
    'font-family': 'system-ui, sans-serif',
    'font-size': 12,
    fill: COLOURS.ink,
    color: COLOURS.ink,
    style: `background: ${COLOURS.ground}`,
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
  for (const [name, words] of Object.entries({ title, desc: description })) {
    const said = document.createElementNS('http://www.w3.org/2000/svg', name);
    said.textContent = words;
    svg.append(said);
  }
  for (const { leftPx, topPx, options } of charts) {
    const chart = plot({ ...options, document });
    chart.setAttribute('x', String(leftPx));
    chart.setAttribute('y', String(topPx));
    svg.append(chart);
  }
  // The sheet says once what every chart would say again.
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return `${svg.outerHTML}\n`;
}
