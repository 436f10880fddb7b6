// Keeps hold of every camera track a page was given, so that a test can ask whether the light is on, or pull the plug.
import type { Page } from './plumbline';

interface TrackWindow extends Window {
  readonly cameraTracks: MediaStreamTrack[];
}

/** Call before the page is opened. */
export async function keepTracks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    Object.assign(window, { cameraTracks: tracks });
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      tracks.push(...stream.getTracks());
      // Frames may be read from a copy; a copy keeps the light on as well.
      for (const track of stream.getTracks()) {
        const clone = track.clone.bind(track);
        track.clone = () => {
          const copy = clone();
          tracks.push(copy);
          return copy;
        };
      }
      return stream;
    };
  });
}

/** How many tracks are live; the camera's light is off at none. */
export function liveTracks(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      (window as unknown as TrackWindow).cameraTracks.filter(({ readyState }) => readyState === 'live')
        .length,
  );
}

/** Ends every track as an unplugged device would: `stop()` alone tells nobody. */
export async function unplug(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const track of (window as unknown as TrackWindow).cameraTracks) {
      if (track.readyState === 'ended') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  });
}
