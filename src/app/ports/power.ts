// What the machine runs on, where the browser tells (Chromium does).
import type { Power } from '../../core/sampling/policy';

interface Battery extends EventTarget {
  readonly charging: boolean;
}

/** Calls back once it is known, and at each change; never where the browser does not tell. */
export function followPower(onPower: (power: Power) => void): void {
  const { getBattery } = navigator as { readonly getBattery?: () => Promise<Battery> };
  if (getBattery === undefined) return;
  getBattery.call(navigator).then(
    (battery) => {
      const tell = (): void => onPower(battery.charging ? 'mains' : 'battery');
      battery.addEventListener('chargingchange', tell);
      tell();
    },
    // Forbidden by a policy: the same as not told.
    () => undefined,
  );
}
