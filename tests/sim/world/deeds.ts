// What a person and the world may do, by name, so that rows of it can be drawn at random.
import { DESK, SLUMP } from '../../unit/desk';
import { SECOND, type Tab, type World } from './world';

export const DEEDS = [
  'upright',
  'slump',
  'leave',
  'pause',
  'resume',
  'stop',
  'start',
  'snooze',
  'wake-up',
  'camera-ends',
  'camera-taken',
  'camera-free',
  'mute',
  'unmute',
  'worker-dies',
  'disk-fails',
  'disk-falls-silent',
  'disk-works',
  'sleep',
  'deep-sleep',
  'hide',
  'calibrate',
  'leave-calibration',
  'now-and-then',
  'all-the-time',
  'reload',
  'second-tab',
  'other-tab-starts',
] as const;

/** What is done to the clock on the wall. */
export const CLOCK_DEEDS = ['clock-forward', 'clock-back', 'clock-off-by-seconds'] as const;

export type Deed = (typeof DEEDS)[number] | (typeof CLOCK_DEEDS)[number];

/** The tabs that are open, the oldest first. */
export const openTabs = (world: World): readonly Tab[] => world.tabs.filter(({ alive }) => alive);

/** Does one thing, in the tab that was opened last. */
export async function doIt(world: World, deed: Deed): Promise<void> {
  const tab = openTabs(world).at(-1);
  if (tab === undefined) return;
  await doOutside(world, tab, deed);
  await world.settle();
}

async function doOutside(world: World, tab: Tab, deed: Deed): Promise<void> {
  switch (deed) {
    case 'upright':
      world.person = { change: {}, camera: DESK };
      return;
    case 'slump':
      world.person = { change: SLUMP, camera: DESK };
      return;
    case 'leave':
      world.person = 'away';
      return;
    case 'camera-ends':
      for (const each of world.tabs) each.unplug();
      return;
    case 'camera-taken':
      world.refusal = { kind: 'camera-in-use' };
      return;
    case 'camera-free':
      world.refusal = null;
      return;
    case 'mute':
    case 'unmute':
      world.muted = deed === 'mute';
      for (const each of world.tabs)
        for (const camera of each.cameras) camera.status({ kind: world.muted ? 'muted' : 'running' });
      return;
    case 'disk-fails':
      world.disk = 'failing';
      return;
    case 'disk-falls-silent':
      world.disk = 'silent';
      return;
    case 'disk-works':
      world.disk = 'well';
      return;
    case 'sleep':
      world.sleep(600 * SECOND, 'runs');
      return;
    case 'deep-sleep':
      world.sleep(600 * SECOND, 'stands-still');
      return;
    case 'clock-forward':
      world.setClock(3_600 * SECOND);
      return;
    case 'clock-back':
      world.setClock(-1_800 * SECOND);
      return;
    case 'clock-off-by-seconds':
      world.setClock(-4 * SECOND);
      return;
    case 'second-tab':
      if (openTabs(world).length < 2) await world.openTab();
      return;
    case 'reload': {
      await world.crash(tab);
      const next = await world.openTab();
      void next.app.model.actions.startCamera();
      return;
    }
    default:
      doInside(world, tab, deed);
  }
}

type Inside =
  | 'pause'
  | 'resume'
  | 'stop'
  | 'start'
  | 'other-tab-starts'
  | 'snooze'
  | 'wake-up'
  | 'worker-dies'
  | 'hide'
  | 'calibrate'
  | 'leave-calibration'
  | 'now-and-then'
  | 'all-the-time';

function doInside(world: World, tab: Tab, deed: Inside): void {
  const { actions } = tab.app.model;
  switch (deed) {
    case 'pause': {
      actions.pause();
      return;
    }
    case 'resume':
      return void actions.resume();
    case 'stop': {
      actions.stop();
      return;
    }
    case 'start':
      return void actions.startCamera();
    case 'other-tab-starts':
      return void openTabs(world)[0]?.app.model.actions.startCamera();
    case 'snooze': {
      actions.snooze(15);
      return;
    }
    case 'wake-up': {
      actions.wakeUp();
      return;
    }
    case 'worker-dies': {
      tab.killWorker();
      return;
    }
    case 'hide':
      return void tab.app.dispatch({ kind: 'page-hidden', hidden: true });
    case 'calibrate': {
      actions.beginCalibration();
      return;
    }
    case 'leave-calibration': {
      actions.cancelCalibration();
      return;
    }
    case 'now-and-then':
      return void actions.changeSettings({ lookEveryMinutes: 1 });
    case 'all-the-time':
      return void actions.changeSettings({ lookEveryMinutes: null });
  }
}
