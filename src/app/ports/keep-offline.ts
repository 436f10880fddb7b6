// Keeps the page for use without a network, looks for newer versions for as long as it is open, and tells how both stand.
/// <reference types="vite-plugin-pwa/vanillajs" />
import { registerSW } from 'virtual:pwa-register';
import type { Offline } from '../../core/watch/state';
import { followVersions } from './follow-versions';

/**
 * Registers the service worker; where the browser has none, or refuses, the page works as ever, with a network. `onNewVersion` is handed
 * what takes the newer version into use: calling it reloads this tab, and no other, for another may be watching. `onOffline` hears whether
 * everything is kept.
 */
export function keepOffline(
  onNewVersion: (takeIntoUse: () => void) => void,
  onOffline: (offline: Offline) => void,
): void {
  if (!('serviceWorker' in navigator)) {
    onOffline('unsupported');
    return;
  }
  const activate = registerSW({
    onNeedRefresh: () => onNewVersion(() => void takeIntoUse(activate)),
    // Called in every tab, where the library would reload it.
    onNeedReload: () => undefined,
    onRegisterError: () => onOffline('unsupported'),
    onRegisteredSW: (_, registration) => {
      if (registration === undefined) return;
      const follow = followVersions({
        update: () => registration.update(),
        missing: askWhatIsMissing,
        told: onOffline,
        now: () => Date.now(),
      });
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) follow();
      });
      window.addEventListener('online', follow);
    },
  });
}

/** How many files the service worker lacks, once it has fetched what it could; null where it cannot say. */
async function askWhatIsMissing(): Promise<number | null> {
  // Erased with everything else: it is not to fetch its files again while this page is open.
  if ((await navigator.serviceWorker.getRegistration()) === undefined) return null;
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) return null;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(typeof data === 'number' ? data : null);
    active.postMessage({ type: 'FILL' }, [port2]);
  });
}

async function takeIntoUse(activate: () => Promise<void>): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  // Another tab may have taken it into use already.
  if (registration?.waiting == null) {
    window.location.reload();
    return;
  }
  // Heard here, because the library does not tell a tab that was opened before the first worker was.
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
    once: true,
  });
  await activate();
}
