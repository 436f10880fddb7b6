// What can be wrong with an explainer, collected so that one build names every fault at once.

/** One fault: the file it is in, relative to the content folder, and what is wrong with it. */
export interface Problem {
  readonly file: string;
  readonly message: string;
}

/** A value, or the faults that kept it from being made. */
export type Checked<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

/**
 * Puts faults into one message for the build log, a line each, `content/file: message`.
 * Shapes: any number of problems in, one string out.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = problems.map((problem) => `  content/${problem.file}: ${problem.message}`);
  return ['The explainers cannot be built:', ...lines].join('\n');
}
