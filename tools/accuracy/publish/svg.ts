// Small helpers for drawings that are read as files: light ground of their own, because an image cannot know the page's colours.

export const COLOURS = {
  ground: '#fbfaf7',
  ink: '#2c2f36',
  faint: '#d9d5cc',
  sitter: '#2f7f86',
  rig: '#b0582f',
  unknown: '#b9b5ab',
} as const;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Decimals that still show at any zoom. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

export interface TextOptions {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly sizePx?: number;
  readonly colour?: string;
  readonly weight?: 'normal' | 'bold';
}

export function text(x: number, y: number, words: string, options: TextOptions = {}): string {
  const { anchor = 'start', sizePx = 12, colour = COLOURS.ink, weight = 'normal' } = options;
  return `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" font-size="${sizePx}" font-weight="${weight}" fill="${colour}">${escape(words)}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, colour: string, dash = ''): string {
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${colour}"${dashed}/>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}"/>`;
}

/** A whole drawing with a title and a description for those who cannot see it. */
export function drawing(
  width: number,
  height: number,
  title: string,
  description: string,
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif">`,
    `<title>${escape(title)}</title>`,
    `<desc>${escape(description)}</desc>`,
    rect(0, 0, width, height, COLOURS.ground),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
