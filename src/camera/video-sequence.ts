// A film file as a row of frames, decoded by the browser's own decoders; every frame, in order, each time the same.
import {
  ALL_FORMATS,
  BlobSource,
  Input,
  VideoSampleSink,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import { mp4Index } from './mp4-index';
import { isTooLarge } from './picture-size';
import { MediaError, type FrameSequence, type SequenceFrame } from './frame-sequence';
import { messageOf } from '../message-of';

/** Opens a film. Throws {@link MediaError} when it is none, or one this browser cannot decode. */
export async function openVideoSequence(file: File): Promise<FrameSequence> {
  if ((await mp4Index(file)) === 'missing') throw new MediaError({ kind: 'no-index', fileName: file.name });
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) });
  try {
    const sink = new VideoSampleSink(await decodableTrack(input, file.name));
    return {
      fileName: file.name,
      frames: () => frames(sink, file.name),
      dispose: () => input.dispose(),
    };
  } catch (error) {
    input.dispose();
    if (error instanceof MediaError) throw error;
    throw new MediaError({ kind: 'undecodable', fileName: file.name, detail: messageOf(error) });
  }
}

async function decodableTrack(input: Input, fileName: string): Promise<InputVideoTrack> {
  const track = (await input.canRead()) ? await input.getPrimaryVideoTrack() : null;
  if (track === null) throw new MediaError({ kind: 'not-media', fileName });
  if (!(await track.canDecode())) {
    const detail = `This browser does not play ${(await track.getCodec()) ?? 'its kind of video'}.`;
    throw new MediaError({ kind: 'undecodable', fileName, detail });
  }
  const size = { widthPx: await track.getDisplayWidth(), heightPx: await track.getDisplayHeight() };
  if (isTooLarge(size)) throw new MediaError({ kind: 'too-large', fileName, ...size });
  return track;
}

async function* frames(
  sink: VideoSampleSink,
  fileName: string,
): AsyncGenerator<SequenceFrame, void, undefined> {
  // A film may begin before or after zero; what counts is the time since its first frame.
  let firstMs: number | null = null;
  try {
    for await (const sample of sink.samples()) {
      const sampleMs = sample.timestamp * 1000;
      firstMs ??= sampleMs;
      yield sequenceFrame(sample, sampleMs - firstMs);
    }
  } catch (error) {
    throw new MediaError({ kind: 'undecodable', fileName, detail: messageOf(error) });
  }
}

function sequenceFrame(sample: VideoSample, timestampMs: number): SequenceFrame {
  const { displayWidth, displayHeight } = sample;
  return {
    timestampMs,
    durationMs: sample.duration * 1000,
    widthPx: displayWidth,
    heightPx: displayHeight,
    draw: (context) => sample.draw(context, 0, 0, displayWidth, displayHeight),
    close: () => sample.close(),
  };
}
