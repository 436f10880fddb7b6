// Keeps the page for use without a network, and tells when a newer version has been fetched and waits.
/// <reference types="vite-plugin-pwa/vanillajs" />
import { registerSW } from 'virtual:pwa-register';

/**
 * Registers the service worker; where the browser has none, or refuses, the page works as ever, with a network. `onNewVersion` is handed
 * what takes the newer version into use: calling it reloads this tab, and no other, for another may be watching.
 */
export function keepOffline(onNewVersion: (takeIntoUse: () => void) => void): void {
  const activate = registerSW({
    onNeedRefresh: () => onNewVersion(() => void takeIntoUse(activate)),
    // Called in every tab, where the library would reload it.
    onNeedReload: () => undefined,
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
