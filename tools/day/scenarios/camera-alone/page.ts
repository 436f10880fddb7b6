// A page that holds a camera open, shows it in a video element, and does nothing else: the floor under every figure.
const stream = await navigator.mediaDevices.getUserMedia({
  video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 5 } },
});
const video = document.createElement('video');
video.muted = true;
video.srcObject = stream;
document.body.append(video);
await video.play();
document.title = 'running';

export {};
