// Listens in on a page of Plumbline from the inside: the looks and heartbeats it marks on its time line, and which notifications it shows.

/** One word of the worker. */
export interface Look {
  readonly atMs: number;
  /** Null where the pose of an earlier picture stood for this one. */
  readonly estimateMs: number | null;
}

export interface Beat {
  readonly atMs: number;
  readonly framesRead: number;
  readonly numTensors: number;
}

export interface SpyReport {
  readonly looks: readonly Look[];
  readonly beats: readonly Beat[];
  readonly notifications: readonly { readonly atMs: number; readonly title: string }[];
}

interface SpiedWindow extends Window {
  spied: {
    looks: Look[];
    beats: Beat[];
    notifications: { atMs: number; title: string }[];
    readonly workers: Worker[];
    readonly tracks: MediaStreamTrack[];
    /** From when to when a camera's track was live, by the true clock. */
    readonly lit: { onMs: number; offMs: number | null }[];
    /** What a camera gives instead of its own picture from the next opening on: one still picture. */
    still: boolean;
    /** For a while the clock on the wall is ahead. */
    clock: { fromMs: number; toMs: number; aheadMs: number };
  };
}

/** Runs in the page before its own scripts, so it may use nothing from outside itself. */
function spy(): void {
  const spied: SpiedWindow['spied'] = {
    looks: [],
    beats: [],
    notifications: [],
    workers: [],
    tracks: [],
    lit: [],
    still: false,
    clock: { fromMs: 0, toMs: 0, aheadMs: 0 },
  };
  Object.assign(window, { spied });
  const trueNow = Date.now.bind(Date);
  const aheadMs = (): number => {
    const { clock } = spied;
    return trueNow() >= clock.fromMs && trueNow() < clock.toMs ? clock.aheadMs : 0;
  };
  Date.now = () => trueNow() + aheadMs();
  new PerformanceObserver((marks) => {
    for (const { name, startTime, detail } of marks.getEntries() as PerformanceMark[]) {
      const atMs = performance.timeOrigin + startTime;
      if (name === 'plumbline-look') spied.looks.push({ atMs, ...(detail as Omit<Look, 'atMs'>) });
      if (name === 'plumbline-heartbeat') spied.beats.push({ atMs, ...(detail as Omit<Beat, 'atMs'>) });
    }
  }).observe({ type: 'mark' });
  window.Notification = class extends Notification {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      spied.notifications.push({ atMs: trueNow(), title });
    }
  };
  // The page shows its notifications through its service worker, where it has one.
  const { prototype } = ServiceWorkerRegistration;
  const show = Reflect.get(prototype, 'showNotification');
  prototype.showNotification = async function showAndTell(title, options) {
    await show.call(this, title, options);
    spied.notifications.push({ atMs: trueNow(), title });
  };
  window.Worker = class extends Worker {
    constructor(...made: ConstructorParameters<typeof Worker>) {
      super(...made);
      spied.workers.push(this);
    }
  };
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) return;
  const ask = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await ask(constraints);
    const given = spied.still ? stillOf(stream) : stream;
    spied.tracks.push(...given.getTracks());
    for (const track of given.getTracks()) follow(track);
    return given;
  };
  function follow(track: MediaStreamTrack): void {
    const span: SpiedWindow['spied']['lit'][number] = { onMs: trueNow(), offMs: null };
    spied.lit.push(span);
    const stop = track.stop.bind(track);
    track.stop = () => {
      stop();
      span.offMs ??= trueNow();
    };
    track.addEventListener('ended', () => (span.offMs ??= trueNow()));
  }
  function stillOf(stream: MediaStream): MediaStream {
    const [real] = stream.getVideoTracks();
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const context = canvas.getContext('2d');
    const draw = (): void => {
      if (context === null) return;
      context.fillStyle = '#446688';
      context.fillRect(0, 0, 640, 480);
      context.fillStyle = '#ddeeff';
      context.fillRect(200, 150, 240, 180);
    };
    const drawing = setInterval(draw, 200);
    const still = canvas.captureStream(5);
    const [track] = still.getVideoTracks();
    if (real === undefined || track === undefined) return stream;
    const stop = track.stop.bind(track);
    track.stop = () => {
      clearInterval(drawing);
      real.stop();
      stop();
    };
    Object.defineProperty(track, 'label', { value: real.label });
    const settings = real.getSettings();
    track.getSettings = () => ({ ...settings, width: 640, height: 480 });
    return still;
  }
}

/** The text of the listening script. The bundler's helper for function names is not there in the page. */
export const SPY_SOURCE = `(() => { const __name = (it) => it; (${spy.toString()})(); })();`;

/** Everything heard so far, and forgets it. */
export const TAKE_REPORT = `(() => {
  const { looks, beats, notifications } = window.spied;
  Object.assign(window.spied, { looks: [], beats: [], notifications: [] });
  return { looks, beats, notifications };
})()`;
