// Video and picture files as a frame source: played at their own pace, as if a camera saw them now.
import { fitFrame } from '../pose/frame-size';
import { MediaError, type FrameSequence, type SequenceFrame } from './frame-sequence';
import { openFrameSequence } from './open-frame-sequence';
import type { FrameSource, OpenOutcome } from './frame-source';
import type { SourceProblem } from '../core/camera/source';
import { createPlayer } from './player';
import { createStatusBoard } from './status-board';
import { messageOf } from '../message-of';
import { steadyNow } from '../steady-now';

export interface RecordingOptions {
  /** Begins again after the end; otherwise the source ends there. */
  readonly loop: boolean;
}

/** Opens films, pictures, or both, to be shown one after another; each picture stands for a second. Never rejects. */
export async function openRecording(files: readonly File[], options: RecordingOptions): Promise<OpenOutcome> {
  const [first] = files;
  if (first === undefined)
    return { kind: 'failed', problem: { kind: 'other', message: 'No file was chosen.' } };
  const clips: FrameSequence[] = [];
  try {
    for (const file of files) clips.push(await openFrameSequence(file));
  } catch (error) {
    for (const clip of clips) clip.dispose();
    return { kind: 'failed', problem: problemOf(error) };
  }
  const label = files.length === 1 ? first.name : `${first.name} + ${files.length - 1}`;
  return { kind: 'open', source: sourceFrom(clips, label, options.loop) };
}

function problemOf(error: unknown): SourceProblem {
  if (error instanceof MediaError) return error.problem;
  return { kind: 'other', message: messageOf(error) };
}

/** One clip after another, on one time line. */
async function* inARow(clips: readonly FrameSequence[]): AsyncGenerator<SequenceFrame, void, undefined> {
  let offsetMs = 0;
  for (const clip of clips) {
    let endMs = 0;
    for await (const frame of clip.frames()) {
      endMs = frame.timestampMs + frame.durationMs;
      yield { ...frame, timestampMs: offsetMs + frame.timestampMs };
    }
    offsetMs += endMs;
  }
}

function sourceFrom(clips: readonly FrameSequence[], label: string, loop: boolean): FrameSource {
  const preview = document.createElement('canvas');
  const context = preview.getContext('2d');
  const status = createStatusBoard({ kind: 'running' });
  const player = createPlayer({ open: () => inARow(clips), show, loop });
  let shown = false;
  let feedNumber = 0;

  function show(frame: SequenceFrame): void {
    if (preview.width !== frame.widthPx || preview.height !== frame.heightPx) {
      preview.width = frame.widthPx;
      preview.height = frame.heightPx;
    }
    if (context !== null) frame.draw(context);
    shown = true;
  }

  function end(problem: SourceProblem | null): void {
    player.stop();
    for (const clip of clips) clip.dispose();
    status.set({ kind: 'ended', problem });
  }

  async function advance(): Promise<void> {
    if (status.current().kind === 'ended') return;
    try {
      if ((await player.advance(performance.now())) === 'ended') end(null);
    } catch (error) {
      end(problemOf(error));
    }
  }

  /** Only for the eye: a hidden page gets no animation frames, and what is asked for by the feed goes on without. */
  function animate(): void {
    if (status.current().kind === 'ended') return;
    void advance().then(() => requestAnimationFrame(animate));
  }
  animate();

  return {
    kind: 'recording',
    label,
    deviceId: null,
    preview,
    mirrored: false,
    feed() {
      const number = ++feedNumber;
      return {
        kind: 'pull',
        async grab() {
          if (number !== feedNumber) return { kind: 'ended' };
          await advance();
          if (status.current().kind === 'ended') return { kind: 'ended' };
          if (!shown) return { kind: 'none' };
          // A picture that stands is looked at again and again, as a person who sits still would be.
          const { widthPx, heightPx } = fitFrame({ widthPx: preview.width, heightPx: preview.height });
          const bitmap = await createImageBitmap(preview, { resizeWidth: widthPx, resizeHeight: heightPx });
          return { kind: 'frame', bitmap, timestampMs: steadyNow() };
        },
      };
    },
    // Frames are made when they are asked for.
    setFrameRate: () => undefined,
    onStatus: status.onStatus,
    stop: () => end(null),
  };
}
