// What may go wrong at any time of a random soak: faults of every kind, each with what a person would do after it.
import { GAP_MS } from '../../../../src/core/pose/gap';
import { control } from '../drive';
import { FAULTS, type Fault } from '../faults';
import type { SoakDay } from './day';

export interface Deed {
  readonly name: string;
  /** Comes back when the fault is over; what is left is for a person to mend. */
  readonly done: (day: SoakDay) => Promise<void>;
}

const faultNamed = (name: string): Fault => {
  const fault = FAULTS.find((each) => each.name === name);
  if (fault === undefined) throw new Error(`There is no fault called ${name}.`);
  return fault;
};

/** A fault of the ordered soak, for between so many seconds; may be cut short by a reload, as by somebody who is impatient. */
function asIn(name: string, leastS: number, mostS: number, mayReload = true): Deed {
  const fault = faultNamed(name);
  return {
    name,
    async done(day) {
      const startMs = Date.now();
      await fault.begin(day.tab);
      await day.wait(leastS, mostS);
      if (mayReload && day.chance(0.2)) {
        day.log('  … and reloaded in the midst of it');
        await day.reload();
        return;
      }
      const endMs = Date.now();
      // Looks no further apart than this tell one story, whatever kept them apart.
      if (fault.blinds && endMs - startMs > GAP_MS) day.blind.push({ startMs, endMs });
      await fault.end(day.tab);
    },
  };
}

const STORE_FAILS = `{
  const store = IDBObjectStore.prototype;
  window.spied.put = store.put;
  store.put = () => { throw new DOMException('The disk failed', 'UnknownError'); };
}`;

export const DEEDS: readonly Deed[] = [
  asIn('camera ended', 1, 15),
  asIn('camera muted', 1, 25),
  asIn('worker died', 1, 8),
  asIn('worker fell silent', 8, 20, false),
  asIn('tab frozen', 3, 40, false),
  asIn('storage full', 3, 25),
  {
    name: 'storage failing',
    async done(day) {
      await day.tab.evaluate(STORE_FAILS);
      await day.wait(3, 25);
      await day.tab.evaluate('IDBObjectStore.prototype.put = window.spied.put; null');
    },
  },
  {
    name: 'camera flickering',
    async done(day) {
      const muted = faultNamed('camera muted');
      for (let times = 0; times < 8; times += 1) {
        await muted.begin(day.tab);
        await day.wait(0.5, 1.2);
        await muted.end(day.tab);
        await day.wait(0.5, 1.2);
      }
    },
  },
  {
    name: 'still picture',
    async done(day) {
      await day.tab.evaluate('window.spied.still = true; null');
      await faultNamed('camera ended').begin(day.tab);
      await day.wait(15, 40);
      await day.tab.evaluate('window.spied.still = false; null');
      await faultNamed('camera ended').begin(day.tab);
      await day.tab.evaluate(`navigator.mediaDevices.dispatchEvent(new Event('devicechange'))`);
    },
  },
  {
    name: 'clock a day ahead, and set back',
    async done(day) {
      const fault = faultNamed('clock a day ahead, and set back');
      const startMs = Date.now();
      await fault.begin(day.tab);
      const { fromMs = 0, toMs = 0 } = fault.clockAhead ?? {};
      day.ahead.push({ startMs: startMs + fromMs, endMs: startMs + toMs });
      await day.wait(fault.seconds, fault.seconds + 1);
    },
  },
  {
    name: 'second tab',
    async done(day) {
      const other = await day.openTab();
      try {
        await other.until(`!!(${control('Watch here instead')})`, 30_000);
        await day.checkClaims(other, 'the second tab');
        if (day.chance(0.6)) {
          await other.evaluate(`(${control('Watch here instead')}).click()`);
          await other.until(`!!(${control('Pause (camera off)')})`, 60_000);
          await day.wait(5, 15);
          await day.checkClaims(other, 'the second tab');
        }
      } finally {
        await day.closeTab(other);
      }
    },
  },
  {
    name: 'offline',
    async done(day) {
      await day.tab.setOffline(true);
      await day.wait(5, 20);
      if (day.chance(0.5)) {
        day.log('  … and reloaded without a network');
        await day.reload();
        await day.recover();
      }
      await day.tab.setOffline(false);
    },
  },
  {
    name: 'permission revoked',
    async done(day) {
      await day.browser.setCamera('denied');
      await faultNamed('camera ended').begin(day.tab);
      await day.wait(6, 20);
      await day.checkClaims(day.tab, 'without permission');
      await day.browser.setCamera('granted');
    },
  },
  {
    name: 'reload',
    async done(day) {
      await day.reload();
    },
  },
  {
    name: 'paused and resumed',
    async done(day) {
      await day.press('Pause (camera off)');
      await day.wait(2, 15);
      await day.checkClaims(day.tab, 'paused');
      await day.press('Resume');
    },
  },
  {
    name: 'new version',
    async done(day) {
      day.publish();
      await day.tab.evaluate(
        `navigator.serviceWorker.getRegistration().then((one) => one?.update()).catch(() => null).then(() => null)`,
      );
      await day.wait(5, 12);
      if (!(await day.tab.evaluate<boolean>(`!!(${control('Reload now')})`))) return;
      await day.takeLit();
      await day.tab.evaluate(`(window.isOld = true, ${control('Reload now')}.click())`);
      await day.arrived();
    },
  },
];
