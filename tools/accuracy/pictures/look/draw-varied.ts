// Draws a varied picture at its own size; what lies beyond the old edge goes on as the edge was. Browser only.
import type { Variation } from './variation';

/** Gives a new picture of the same size. The one given stays open. */
export async function drawVaried(
  picture: ImageBitmap,
  { shiftX, shiftY, scale, rollDeg }: Variation,
): Promise<ImageBitmap> {
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw with.');
  context.imageSmoothingQuality = 'high';
  context.translate(width * (0.5 + shiftX), height * (0.5 + shiftY));
  context.rotate((rollDeg * Math.PI) / 180);
  context.scale(scale, scale);
  context.translate(-width / 2, -height / 2);
  for (const column of [-1, 0, 1]) {
    for (const row of [-1, 0, 1]) {
      const from = { x: column > 0 ? width - 1 : 0, y: row > 0 ? height - 1 : 0 };
      const size = { width: column === 0 ? width : 1, height: row === 0 ? height : 1 };
      const x = column * width;
      const y = row * height;
      // The parts overlap by a pixel, so that no seam shows.
      context.drawImage(
        picture,
        from.x,
        from.y,
        size.width,
        size.height,
        x - 0.5,
        y - 0.5,
        width + 1,
        height + 1,
      );
    }
  }
  context.drawImage(picture, 0, 0);
  return createImageBitmap(canvas);
}
