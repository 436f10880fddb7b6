// Waiting for something to become true, with a reason where it does not.

/** Asks again until `probe` gives something else than null. Fails after `withinMs`, which is only there to end a hopeless wait. */
export async function until<T>(what: string, probe: () => T | null, withinMs = 30_000): Promise<T> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const found = probe();
    if (found !== null) return found;
    if (performance.now() > endMs) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
