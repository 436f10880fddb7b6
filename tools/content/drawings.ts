// Prepares an SVG drawing for a page: checks its words and makes its ids unique to this use.
import { escapeHtml } from './html';

/** A drawing ready to be put into HTML, or what is wrong with the file. */
type PreparedDrawing =
  | { readonly kind: 'ok'; readonly svg: string }
  | { readonly kind: 'bad'; readonly messages: readonly string[] };

function elementText(svg: string, name: string): string {
  const match = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(svg);
  return (match?.[1] ?? '').trim();
}

/** The faults of a drawing file by itself: not an SVG with a viewBox, no title or description, or anything active in it. */
export function drawingFaults(svg: string): string[] {
  const faults: string[] = [];
  const root = /<svg\s[^>]*>/.exec(svg)?.[0];
  if (root === undefined) return ['is not an SVG'];
  if (!root.includes('viewBox=')) faults.push('has no viewBox, so it cannot scale');
  if (elementText(svg, 'title') === '') faults.push('has no <title>');
  if (elementText(svg, 'desc') === '') faults.push('has no <desc>');
  if (/<script|<style|<foreignObject|<image|\son[a-z]+=|\bhref="(?!#)/i.test(svg)) {
    faults.push('holds a script, style, picture, event handler or outside reference');
  }
  return faults;
}

/** Puts `prefix` before every id of the drawing and before every reference to one of them. */
function prefixIds(svg: string, prefix: string): string {
  const ids = new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
  const rename = (id: string): string => (ids.has(id) ? prefix + id : id);
  return svg
    .replace(/(\sid=")([^"]+)(")/g, (_, open: string, id: string, close: string) => open + rename(id) + close)
    .replace(
      /(url\(#)([^)]+)(\))/g,
      (_, open: string, id: string, close: string) => open + rename(id) + close,
    )
    .replace(
      /(href="#)([^"]+)(")/g,
      (_, open: string, id: string, close: string) => open + rename(id) + close,
    )
    .replace(
      /(\saria-(?:labelledby|describedby)=")([^"]+)(")/g,
      (_, open: string, list: string, close: string) => open + list.split(' ').map(rename).join(' ') + close,
    );
}

/** How a drawing is announced: as one picture, or as a group whose parts can be picked. */
type DrawingRole = 'img' | 'group';

/**
 * Makes the SVG of one use: comment and prolog gone, ids prefixed, named for screen readers.
 * `alt` is the text alternative of this use; the file's own description follows it. Faults as in `drawingFaults`, and an empty `alt`.
 */
export function prepareDrawing(
  source: string,
  alt: string,
  prefix: string,
  role: DrawingRole = 'img',
): PreparedDrawing {
  const svg = source
    .replace(/<\?xml[\s\S]*?\?>/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();
  const messages = drawingFaults(svg);
  if (alt.trim() === '') messages.push('is used without a text alternative');
  if (messages.length > 0) return { kind: 'bad', messages };
  const named = prefixIds(svg, prefix)
    .replace(/<title(?:\s[^>]*)?>[\s\S]*?<\/title>/, '')
    .replace(/<desc(?:\s[^>]*)?>/, `<desc id="${prefix}desc">`)
    .replace(
      '<svg ',
      `<svg role="${role}" aria-label="${escapeHtml(alt.trim())}" aria-describedby="${prefix}desc" focusable="false" `,
    );
  return { kind: 'ok', svg: named.replace(/>\s+</g, '><') };
}
