// Keeps the screen on while a stretch is timed, so that nobody has to get up and touch it.
import { useEffect } from 'preact/hooks';

/** The screen stays on while `wanted` is true, where the browser can do that and allows it. */
export function useScreenAwake(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return undefined;
    const asked = navigator.wakeLock.request('screen');
    // Refused on a low battery, for example: the timer counts and sounds all the same.
    asked.catch(() => undefined);
    return () => {
      asked.then(
        (lock) => lock.release(),
        () => undefined,
      );
    };
  }, [wanted]);
}
