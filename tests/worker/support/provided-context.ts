// What the test configuration hands to browser tests.

/** The folder with people to try things out on, or null where it is absent. It is no part of the project. */
export type MediaFolder = string | null;

declare module 'vitest' {
  export interface ProvidedContext {
    readonly mediaFolder: MediaFolder;
  }
}
