// The moments at which a lost camera is likely to be there again: a device came or went, the page was shown, or it woke.

/** Calls `onStir` at each such moment, for as long as the page lives. */
export function listenForRetryMoments(onStir: () => void): void {
  document.addEventListener('visibilitychange', onStir);
  document.addEventListener('resume', onStir);
  if ('mediaDevices' in navigator) navigator.mediaDevices.addEventListener('devicechange', onStir);
}
