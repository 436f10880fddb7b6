// What the build knows of the files the worker fetches; written by `tools/build/artefacts-plugin.ts`.
declare module 'virtual:artefacts' {
  /** By `<model>/<file>`, or the name of a WebAssembly binary. */
  export const ARTEFACTS: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}
