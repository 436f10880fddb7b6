// The WebM maker's browser side: takes I420 pictures one by one and gives them back as one film.
import { BufferTarget, Output, Quality, VideoSample, VideoSampleSource, WebMOutputFormat } from 'mediabunny';

export interface WebmPage {
  begin(widthPx: number, heightPx: number, framesPerSecond: number): Promise<void>;
  /** One picture, as base64. */
  add(picture: string): Promise<void>;
  /** The film, as base64. */
  end(): Promise<string>;
}

declare global {
  interface Window {
    webmPage: WebmPage;
  }
}

interface Making {
  readonly output: Output<WebMOutputFormat, BufferTarget>;
  readonly source: VideoSampleSource;
  readonly size: { readonly codedWidth: number; readonly codedHeight: number };
  readonly frameSeconds: number;
  frames: number;
}

let making: Making | null = null;

window.webmPage = {
  async begin(widthPx, heightPx, framesPerSecond) {
    const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
    const source = new VideoSampleSource({
      codec: 'vp8',
      quality: new Quality('very-high'),
      keyFrameInterval: 5,
    });
    output.addVideoTrack(source, { frameRate: framesPerSecond });
    await output.start();
    const size = { codedWidth: widthPx, codedHeight: heightPx };
    making = { output, source, size, frameSeconds: 1 / framesPerSecond, frames: 0 };
  },
  async add(picture) {
    if (making === null) throw new Error('begin() comes before add().');
    const { source, size, frameSeconds, frames } = making;
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const timestamp = frames * frameSeconds;
    const sample = new VideoSample(bytes, { format: 'I420', ...size, timestamp, duration: frameSeconds });
    await source.add(sample);
    sample.close();
    making.frames += 1;
  },
  async end() {
    if (making === null) throw new Error('begin() comes before end().');
    await making.output.finalize();
    const film = new Uint8Array(making.output.target.buffer ?? new ArrayBuffer(0));
    const CHUNK = 0x8000;
    let binary = '';
    for (let start = 0; start < film.length; start += CHUNK) {
      binary += String.fromCharCode(...film.subarray(start, start + CHUNK));
    }
    return btoa(binary);
  },
};
