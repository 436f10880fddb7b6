// What every test in a browser stands on: the browser that the tools find, the camera that the test asks for, and no request to anybody but the page's own origin.
import { expect, test as base } from '@playwright/test';
import { browserLaunchOptions, FAKE_CAMERA_ARGS } from '../../../tools/browsers/browser';
import { filmPath, type FilmName } from './films';

export { expect, type Page } from '@playwright/test';

/** No camera; one that shows the browser's own moving pattern; one that is there and refused; one that plays a film of the sitter. */
export type CameraChoice = 'none' | 'pattern' | 'refused' | FilmName;

function cameraArgs(camera: CameraChoice): readonly string[] {
  switch (camera) {
    case 'none':
      return [];
    case 'pattern':
      return FAKE_CAMERA_ARGS;
    case 'refused':
      return ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
    default:
      return [...FAKE_CAMERA_ARGS, `--use-file-for-fake-video-capture=${filmPath(camera)}`];
  }
}

/** Whom an address asks; data written into the page asks nobody. */
function originOf(address: string): string | null {
  const { protocol, origin } = new URL(address);
  return protocol === 'data:' || protocol === 'blob:' ? null : origin;
}

/**
 * Playwright's own `page` and `context`, in a browser that `test.use({ camera: … })` may give a camera, once for a file. Browser and
 * contexts are closed whatever happens. For the tests alone that put somebody there to be asked, and listen whether they are.
 */
export const testOfAnyOrigin = base.extend<object, { camera: CameraChoice }>({
  camera: ['none', { option: true, scope: 'worker' }],
  browser: [
    async ({ playwright, camera }, use) => {
      const browser = await playwright.chromium.launch(await browserLaunchOptions(cameraArgs(camera)));
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

/** The same, and a test during which anything was asked of another origin has failed. */
export const test = testOfAnyOrigin.extend({
  context: async ({ context, camera, baseURL }, use) => {
    if (camera !== 'none' && camera !== 'refused')
      await context.grantPermissions(['camera', 'notifications']);
    const asked = new Set<string | null>();
    // Of the whole context: every page's requests, and their workers'.
    context.on('request', (request) => asked.add(originOf(request.url())));
    context.on('page', (page) => page.on('websocket', (socket) => asked.add(originOf(socket.url()))));
    await use(context);
    asked.delete(null);
    asked.delete(new URL(baseURL ?? '').origin);
    expect([...asked], 'requests to another origin').toEqual([]);
  },
});
