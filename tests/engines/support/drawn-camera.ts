// The camera of the engines' tests: a canvas that shows the sitter as the test wants them, with the grain of a live sensor.

declare global {
  interface Window {
    /** How the person in the camera sits. */
    sits?: 'upright' | 'slumped';
  }
}

/** Runs in the page, so it may use nothing from outside itself. */
function drawnCamera(): void {
  if (!new URLSearchParams(location.search).has('drawn')) return;
  const load = async (name: string): Promise<HTMLImageElement> => {
    const image = new Image();
    image.src = `./${name}.jpg`;
    await image.decode();
    return image;
  };
  // Not on the one object there is: WebKit may make it anew, without what was put on it.
  MediaDevices.prototype.getUserMedia = async () => {
    const pictures = { upright: await load('upright'), slumped: await load('slumped') };
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const draw = (): void => {
      context.drawImage(pictures[window.sits ?? 'upright'], 0, 0);
      for (let grain = 0; grain < 400; grain += 1) {
        context.fillStyle = `rgb(${String(Math.floor(256 * Math.random()))} 90 90 / 0.06)`;
        context.fillRect(640 * Math.random(), 480 * Math.random(), 24, 24);
      }
    };
    draw();
    setInterval(draw, 150);
    return canvas.captureStream(10);
  };
}

export const CAMERA_SCRIPT = `(${drawnCamera.toString()})();`;
