// A limit to waiting for the browser's storage, which may take a request and never answer it.

/** The storage was asked and did not answer in time. What was asked may still be done later. */
export class SilentError extends Error {
  constructor(afterMs: number) {
    super(`The storage did not answer within ${Math.round(afterMs / 1000)} s.`);
    this.name = 'SilentError';
  }
}

/** The answer, or a {@link SilentError} where there is none after so long. */
export function answerWithin<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SilentError(limitMs)), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
