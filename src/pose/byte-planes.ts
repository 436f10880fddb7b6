// Keeps the lower and the upper bytes of two-byte values apart: the upper ones compress well, the lower ones hardly, and mixed neither does.

/** First every lower byte (those at even places), then every upper one. The length must be even. */
export function splitBytes(mixed: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = mixed.length / 2;
  const split = new Uint8Array(mixed.length);
  for (let i = 0; i < half; i += 1) {
    split[i] = mixed[2 * i] ?? 0;
    split[half + i] = mixed[2 * i + 1] ?? 0;
  }
  return split;
}

/** What {@link splitBytes} was given. */
export function joinBytes(split: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = split.length / 2;
  const mixed = new Uint8Array(split.length);
  for (let i = 0; i < half; i += 1) {
    mixed[2 * i] = split[i] ?? 0;
    mixed[2 * i + 1] = split[half + i] ?? 0;
  }
  return mixed;
}
