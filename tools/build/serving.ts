// How a host serves the build: the type of each kind of file, how long a browser may keep it, and what is worth compressing.

/** By the end of the name; everything that the build writes is one of these. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  bin: 'application/octet-stream',
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** A picture in PNG is compressed already; the detector's weights, half of them zeros, shrink to four tenths. */
export const COMPRESSED_TYPES = [...new Set(Object.values(FILE_TYPES))].filter(
  (type) => type !== 'image/png',
);

/** Files here have their content's hash in their name, so that one name never means two things. */
export const HASHED_FOLDER = 'assets/';

export const CACHE_CONTROL = {
  hashed: 'public, max-age=31536000, immutable',
  /** Kept, but asked after each time: a new version is seen at once, and an answer that nothing changed is short. */
  other: 'no-cache',
} as const;
