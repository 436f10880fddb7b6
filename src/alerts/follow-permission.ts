// Notices when the permission to notify is given or taken back outside of the page.
import { currentPermission, type NotificationPermissionState } from './notifier';

/** Calls `onChange` whenever it is another than before: at once where the browser tells, else when the page is shown again. */
export function followPermission(onChange: (permission: NotificationPermissionState) => void): void {
  let last = currentPermission();
  const look = (): void => {
    const now = currentPermission();
    if (now === last) return;
    last = now;
    onChange(now);
  };
  document.addEventListener('visibilitychange', look);
  if (!('permissions' in navigator)) return;
  navigator.permissions.query({ name: 'notifications' }).then(
    (status) => status.addEventListener('change', look),
    // A browser that does not know this one by name: then the page's being shown must do.
    () => undefined,
  );
}
