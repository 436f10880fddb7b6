// Video and picture files as a frame source: played at their own pace, as if a camera saw them now.
import { fitFrame } from '../pose/frame-size';
import { MediaError, type FrameSequence, type SequenceFrame } from './frame-sequence';
import { drawnSource } from './drawn-source';
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
  const sequences: FrameSequence[] = [];
  try {
    for (const file of files) sequences.push(await openFrameSequence(file));
  } catch (error) {
    for (const sequence of sequences) sequence.dispose();
    return { kind: 'failed', problem: problemOf(error) };
  }
  const label = files.length === 1 ? first.name : `${first.name} + ${files.length - 1}`;
  return { kind: 'open', source: sourceFrom(sequences, label, options.loop) };
}

function problemOf(error: unknown): SourceProblem {
  if (error instanceof MediaError) return error.problem;
  return { kind: 'other', message: messageOf(error) };
}

/** One sequence after another, on one time line. */
async function* inARow(sequences: readonly FrameSequence[]): AsyncGenerator<SequenceFrame, void, undefined> {
  let offsetMs = 0;
  for (const sequence of sequences) {
    let endMs = 0;
    for await (const frame of sequence.frames()) {
      endMs = frame.timestampMs + frame.durationMs;
      yield { ...frame, timestampMs: offsetMs + frame.timestampMs };
    }
    offsetMs += endMs;
  }
}

function sourceFrom(sequences: readonly FrameSequence[], label: string, loop: boolean): FrameSource {
  const preview = document.createElement('canvas');
  const context = preview.getContext('2d');
  const status = createStatusBoard({ kind: 'running' });
  const player = createPlayer({ open: () => inARow(sequences), show, loop });
  let shown = false;

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
    for (const sequence of sequences) sequence.dispose();
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

  return drawnSource({
    kind: 'recording',
    label,
    preview,
    status,
    async grab() {
      await advance();
      if (status.current().kind === 'ended') return { kind: 'ended' };
      if (!shown) return { kind: 'none' };
      // A picture that stands is looked at again and again, as a person who sits still would be.
      const { widthPx, heightPx } = fitFrame({ widthPx: preview.width, heightPx: preview.height });
      const bitmap = await createImageBitmap(preview, { resizeWidth: widthPx, resizeHeight: heightPx });
      return { kind: 'frame', bitmap, timestampMs: steadyNow() };
    },
    stop: () => end(null),
  });
}
