// The modules that the content plugin makes out of content/*.md. An ambient module cannot import types: library.ts gives them theirs.

declare module 'virtual:explainers' {
  /** Every page, sorted by topic and title. */
  export const explainers: unknown;
  /** Fetches the text of one page, each in a chunk of its own; rejects when the chunk cannot be had. */
  export const bodyLoaders: unknown;
}

declare module 'virtual:explainer-links' {
  /** The page that is the first answer to each warning, and the first stretch on it. */
  export const primaryExplainers: unknown;
}

declare module 'virtual:explainer-drawing/*' {
  /** One drawing as finished SVG markup with ids of its own. */
  const svg: string;
  export default svg;
}
