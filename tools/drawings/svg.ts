// Writes a scene as SVG: still shapes, one moving person whose outlines can be animated, and labels.
import type { Curve, Point } from './geometry';
import type { Label, Outline, Paint, Shape } from './shape';

/** Fallbacks for readers that do not know the palette, as in drawings.css. */
const FALLBACK: Readonly<Record<string, string>> = {
  ink: 'currentColor',
  'ink-soft': '#6b625a',
  paper: '#fdfbf7',
  'figure-line': '#4f4038',
  mark: '#23776f',
  wood: '#c3a07a',
  tint: '#f3ead9',
  shoe: '#5c5a66',
  skin: '#e2b596',
  'skin-fair': '#f0cdb4',
  'skin-brown': '#b98560',
  'skin-deep': '#83573d',
  hair: '#5b463b',
  'hair-dark': '#2f2724',
  'hair-grey': '#a9a39c',
  'hair-fair': '#c89b5e',
  cloth: '#9dbfb5',
  'cloth-deep': '#6a8a97',
  'cloth-warm': '#dda15e',
  'cloth-plum': '#a987a8',
  'cloth-leaf': '#a9bf86',
  'cloth-dark': '#5d6478',
  muscle: '#c9705c',
  'muscle-line': '#7e3a2c',
  metal: '#8b8f98',
  bone: '#f0e2c0',
};

const paint = (name: Paint): string =>
  name === 'none' ? 'none' : `var(--${name}, ${FALLBACK[name] ?? 'currentColor'})`;

/** A part of a scene: every shape at one or at three moments (start, middle, end). */
export interface Part {
  readonly frames: readonly (readonly Shape[])[];
}

export interface Scene {
  readonly title: string;
  readonly description: string;
  readonly comment: string;
  /** Pixels of the drawing for one centimetre. */
  readonly scale: number;
  /** Centimetres shown: from (left, bottom) to (right, top). */
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  };
  readonly parts: readonly Part[];
  /** In pixels of the drawing, from its top left, so that they can be set like type. */
  readonly labels: readonly Label[];
  /** Raw height below the body for captions, in pixels. */
  readonly below?: number;
  readonly above?: number;
  /** Extra markup in pixels, drawn last. */
  readonly extra?: string;
  /** What to show when the movement is shown alone: a part of the box, in centimetres. */
  readonly focus?: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  };
}

const DURATION_S = 8;
/** Start, to the end, a rest there, back, a rest. */
const KEY_TIMES = '0;.16;.32;.6;.76;.92;1';

export const round = (value: number): string => {
  const text = (Math.round(value * 10) / 10).toString();
  return text === '-0' ? '0' : text.replace(/^(-?)0\./, '$1.');
};

type Project = (point: Point) => readonly [number, number];

function pathOf(curve: Curve, project: Project): string {
  const [startX, startY] = project(curve.start);
  let [x, y] = [Number(round(startX)), Number(round(startY))];
  let path = `M${round(startX)} ${round(startY)}`;
  for (const cubic of curve.cubics) {
    const relative = cubic.map((point) => {
      const [px, py] = project(point);
      return [px - x, py - y] as const;
    });
    const numbers = relative.flat().map(round);
    path += `c${numbers.join(' ').replace(/ -/g, '-')}`;
    const last = relative[2] ?? [0, 0];
    x += Number(round(last[0]));
    y += Number(round(last[1]));
  }
  return curve.closed ? `${path}z` : path;
}

class Writer {
  private ids = 0;
  readonly lines: string[] = [];

  constructor(
    private readonly project: Project,
    private readonly scale: number,
  ) {}

  private path(curves: readonly Curve[], attributes: string): string {
    const paths = curves.map((curve) => pathOf(curve, this.project));
    const [start = '', middle, end] = paths;
    if (middle === undefined || end === undefined || (middle === start && end === start))
      return `<path d="${start}"${attributes}/>`;
    const values = [start, middle, end, end, middle, start, start].join(';');
    return (
      `<path d="${end}"${attributes}><animate attributeName="d" begin="indefinite" dur="${DURATION_S}s" repeatCount="3" ` +
      `keyTimes="${KEY_TIMES}" values="${values}"/></path>`
    );
  }

  private union(frames: readonly (readonly Outline[])[]): void {
    const [first = []] = frames;
    this.ids += 1;
    const id = `u${this.ids}`;
    const paths = first.map((_, index) =>
      this.path(
        frames.flatMap((outlines) => outlines[index]?.curve ?? []),
        '',
      ),
    );
    this.lines.push(`<defs><g id="${id}">${paths.join('')}</g></defs>`);
    this.lines.push(
      `<use href="#${id}" fill="none" stroke="${paint('figure-line')}" stroke-width="3" stroke-linejoin="round"/>`,
    );
    this.lines.push(`<use href="#${id}" fill="${paint(first[0]?.fill ?? 'none')}"/>`);
    if (first[0]?.shaded === true)
      this.lines.push(`<use href="#${id}" fill="${paint('figure-line')}" opacity=".22"/>`);
  }

  part({ frames }: Part): void {
    const [first = []] = frames;
    for (const [index, shape] of first.entries()) {
      const shapes = frames.map((frame) => frame[index]);
      if (shape.kind === 'union') {
        this.union(shapes.map((entry) => (entry?.kind === 'union' ? entry.outlines : [])));
      } else {
        const curves = shapes.flatMap((entry) =>
          entry === undefined || entry.kind === 'union' ? [] : [entry.curve],
        );
        if (shape.kind === 'stroke') {
          const dash = shape.dashed === true ? ' stroke-dasharray="6 5"' : '';
          const width = round(shape.width * this.scale);
          this.lines.push(
            this.path(
              curves,
              ` fill="none" stroke="${paint(shape.stroke)}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dash}`,
            ),
          );
        } else this.lines.push(this.path(curves, ` fill="${paint(shape.fill)}"`));
      }
    }
  }
}

const FONT_PX = 15;
const LINE_PX = 17;

function labelMarkup(label: Label): string {
  const lead =
    label.to === undefined
      ? ''
      : `<path d="M${round(label.from?.x ?? label.at.x)} ${round(label.from?.y ?? label.at.y)}L${round(label.to.x)} ${round(label.to.y)}" stroke="${paint('ink')}" stroke-width="1.2" fill="none"/>` +
        `<circle cx="${round(label.to.x)}" cy="${round(label.to.y)}" r="2.6" fill="${paint('ink')}" stroke="${paint('paper')}" stroke-width="1.2"/>`;
  const strong = label.strong === true ? ' font-weight="600"' : '';
  const anchor =
    label.anchor === undefined || label.anchor === 'start' ? '' : ` text-anchor="${label.anchor}"`;
  const lines = label.lines.map(
    (text, index) =>
      `<text x="${round(label.at.x)}" y="${round(label.at.y + index * LINE_PX)}" font-size="${FONT_PX}"${anchor} fill="${paint('ink')}"${strong}>${text}</text>`,
  );
  return lead + lines.join('');
}

/** An arrow along a curve, in pixels. */
export function arrow(points: readonly (readonly [number, number])[]): string {
  const [[x0, y0] = [0, 0], [cx, cy] = [0, 0], [x1, y1] = [0, 0]] = points;
  const angle = Math.atan2(y1 - cy, x1 - cx);
  const wing = (turn: number): string =>
    `${round(x1 + 10 * Math.cos(angle + turn))} ${round(y1 + 10 * Math.sin(angle + turn))}`;
  const stroke = `fill="none" stroke="${paint('mark')}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path d="M${round(x0)} ${round(y0)}Q${round(cx)} ${round(cy)} ${round(x1)} ${round(y1)}M${wing(2.55)}L${round(x1)} ${round(y1)}L${wing(-2.55)}" ${stroke}/>`;
}

/** The whole file of a drawing. */
export function sceneSvg(scene: Scene): string {
  const { box, scale } = scene;
  const above = scene.above ?? 0;
  const width = Math.round((box.right - box.left) * scale);
  const bodyHeight = (box.top - box.bottom) * scale;
  const height = Math.round(bodyHeight + above + (scene.below ?? 0));
  const project: Project = ({ x, y }) => [(x - box.left) * scale, (box.top - y) * scale + above];
  const writer = new Writer(project, scale);
  for (const part of scene.parts) writer.part(part);
  const focus = scene.focus;
  const focusBox =
    focus === undefined
      ? ''
      : ` data-focus="${[
          ...project({ x: focus.left, y: focus.top }),
          (focus.right - focus.left) * scale,
          (focus.top - focus.bottom) * scale,
        ]
          .map(round)
          .join(' ')}"`;
  return [
    `<!-- Made by tools/drawings. ${scene.comment} -->`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="inherit"${focusBox}>`,
    `<title>${scene.title}</title>`,
    `<desc>${scene.description}</desc>`,
    ...writer.lines,
    ...(scene.extra === undefined ? [] : [scene.extra]),
    ...scene.labels.map(labelMarkup),
    '</svg>',
    '',
  ].join('\n');
}
