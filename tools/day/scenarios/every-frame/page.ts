// A posture page as most are made: the same model on every animation frame, on the page's own thread, in a tab that must stay visible.
import { troubleText } from '../../../../src/core/supervision/load';
import { createPoseEstimator } from '../../../../workers/pose-estimator';

declare global {
  interface Window {
    estimates: number;
  }
}

const stream = await navigator.mediaDevices.getUserMedia({
  video: { width: { ideal: 640 }, height: { ideal: 480 } },
});
const video = document.createElement('video');
video.muted = true;
video.srcObject = stream;
document.body.append(video);
await video.play();

const modelsUrl = new URL('/models/', location.href).href;
const created = await createPoseEstimator({ model: 'full', modelsUrl });
if (created.kind === 'failed') throw new Error(troubleText(created.trouble));
const { estimator } = created;
const canvas = document.createElement('canvas');
canvas.width = 640;
canvas.height = 480;
const context = canvas.getContext('2d', { willReadFrequently: true });
if (context === null) throw new Error('This browser gives no canvas to read frames with.');
window.estimates = 0;

async function frame(pen: CanvasRenderingContext2D): Promise<void> {
  pen.drawImage(video, 0, 0, 640, 480);
  await estimator.estimate(pen.getImageData(0, 0, 640, 480), performance.now());
  window.estimates += 1;
  requestAnimationFrame(() => void frame(pen));
}

requestAnimationFrame(() => void frame(context));
document.title = 'running';
