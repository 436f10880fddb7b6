// A browser and its tabs as the measurements drive them, whichever browser it is.

/** One tab. */
export interface Tab {
  /** The value of an expression in the page, promises awaited. It counts as the person's own gesture. */
  evaluate<T>(expression: string): Promise<T>;
  /** Polls until the expression is true. */
  until(expression: string, timeoutMs?: number): Promise<void>;
  goTo(address: string): Promise<void>;
  /** Runs before the scripts of every page this tab opens from now on. */
  prepare(source: string): Promise<void>;
  /** Brings it to the front; the one that was there is hidden. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

export interface DrivenBrowser<T extends Tab = Tab> {
  readonly pid: number;
  /** Opens a tab, in front of the others. */
  newTab(): Promise<T>;
  /** Grants permissions to every page. */
  grant(permissions: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const POLL_MS = 250;
const PATIENCE_MS = 90_000;

/** Resolves once the expression is true; rejects when that takes too long. */
export async function pollUntil(
  evaluate: Tab['evaluate'],
  expression: string,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  const startMs = Date.now();
  while (!(await evaluate<unknown>(expression))) {
    if (Date.now() - startMs > timeoutMs) throw new Error(`Waited in vain for: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
