// Media files made at test time: every frame carries its number as a grey level.
import { BufferTarget, CanvasSource, Output, Quality, WebMOutputFormat } from 'mediabunny';

const WIDTH_PX = 160;
const HEIGHT_PX = 120;

/** The grey level that stands for frame `index`. */
export const greyOf = (index: number): number => 20 + index * 10;

function paint(canvas: OffscreenCanvas, index: number): void {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = `rgb(${greyOf(index)} ${greyOf(index)} ${greyOf(index)})`;
  context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
}

/** One picture. */
export async function picture(index: number, type: 'image/jpeg' | 'image/png' | 'image/webp'): Promise<File> {
  const canvas = new OffscreenCanvas(WIDTH_PX, HEIGHT_PX);
  paint(canvas, index);
  return new File([await canvas.convertToBlob({ type })], `picture-${index}.${type.slice(6)}`);
}

/** JPEG pictures one after another, the last one cut in half where wished. */
export async function mjpeg(count: number, broken = false): Promise<File> {
  const pictures = await Promise.all(
    Array.from({ length: count }, (_, index) => picture(index, 'image/jpeg')),
  );
  const cut = broken ? [(await picture(count, 'image/jpeg')).slice(0, 300)] : [];
  return new File([...pictures, ...cut], 'row.mjpeg');
}

/** A WebM film of `count` frames, a tenth of a second each. */
export async function film(count: number): Promise<File> {
  const canvas = new OffscreenCanvas(WIDTH_PX, HEIGHT_PX);
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new CanvasSource(canvas, {
    codec: 'vp8',
    quality: new Quality('high'),
    keyFrameInterval: 0.5,
  });
  output.addVideoTrack(source, { frameRate: 10 });
  await output.start();
  for (let index = 0; index < count; index++) {
    paint(canvas, index);
    await source.add(index / 10, 0.1);
  }
  await output.finalize();
  const { buffer } = output.target;
  if (buffer === null) throw new Error('no film was made');
  return new File([buffer], 'film.webm');
}
