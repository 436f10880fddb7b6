// What is said of anything that goes wrong: what happened, what it means, what to do.

export interface ProblemWords {
  readonly title: string;
  readonly meaning: string;
  readonly steps: readonly string[];
}
