// Turns RGBA pixels into planar YUV 4:2:0, the format of the .y4m files that a browser's fake camera plays.

/**
 * Full-range RGBA (4 bytes a pixel) to limited-range BT.601 I420: all of Y, then U and V at half the width and height.
 * Width and height must be even.
 */
export function rgbaToI420(rgba: Uint8ClampedArray, widthPx: number, heightPx: number): Uint8Array {
  const pixels = widthPx * heightPx;
  const out = new Uint8Array((pixels * 3) / 2);
  const uStart = pixels;
  const vStart = pixels + pixels / 4;
  const halfWidth = widthPx / 2;
  const at = (x: number, y: number, channel: number) => rgba[(y * widthPx + x) * 4 + channel] ?? 0;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const [r, g, b] = [at(x, y, 0), at(x, y, 1), at(x, y, 2)];
      out[y * widthPx + x] = 16 + (65.738 * r + 129.057 * g + 25.064 * b) / 256;
      if (x % 2 === 0 && y % 2 === 0) {
        const chroma = (y / 2) * halfWidth + x / 2;
        out[uStart + chroma] = 128 + (-37.945 * r - 74.494 * g + 112.439 * b) / 256;
        out[vStart + chroma] = 128 + (112.439 * r - 94.154 * g - 18.285 * b) / 256;
      }
    }
  }
  return out;
}
