// The synthetic sitter as a frame source: the demonstration, and a person for tests who is always at hand.
import type { Sitter, SitterOptions } from '../sitter/sitter';
import type { Direction } from '../core/watch/demo';
import type { SitterPose } from '../sitter/pose-parameters';
import type { SitterScript } from '../sitter/script';
import { drawnSource } from './drawn-source';
import type { FrameSource, OpenOutcome } from './frame-source';
import { createStatusBoard } from './status-board';
import { messageOf } from '../message-of';
import { steadyNow } from '../steady-now';

export interface SitterSourceOptions extends Pick<SitterOptions, 'body' | 'scene'> {
  /** What the sitter does, whatever it is told; without it, the demonstration's story. */
  readonly script?: SitterScript;
  /** The script's time for a wall clock time; by default the script begins when the source is opened. */
  readonly scriptTimeMs?: (nowMs: number) => number;
}

/** Smooth enough for the eye, and bearable where there is no graphics card. */
const PREVIEW_INTERVAL_MS = 100;

/** Loads three.js and the sitter and opens it. Never rejects; without WebGL there is no sitter. */
export async function openSitter(options: SitterSourceOptions = {}): Promise<OpenOutcome> {
  try {
    const [{ createSitter }, { poseAt }, { directedPose }, { UPRIGHT }, { demoBaseline }] = await Promise.all(
      [
        import('../sitter/sitter'),
        import('../sitter/script'),
        import('../sitter/demo-story'),
        import('../sitter/pose-parameters'),
        import('../sitter/demo-baseline'),
      ],
    );
    const canvas = document.createElement('canvas');
    const sitter = attempt(() => createSitter({ ...options, canvas }));
    if (sitter === null) return { kind: 'failed', problem: { kind: 'no-webgl' } };
    const startMs = steadyNow();
    const timeOf = options.scriptTimeMs ?? ((nowMs: number) => nowMs - startMs);
    const { script } = options;
    let told: { readonly direction: Direction; readonly from: SitterPose; readonly sinceMs: number } = {
      direction: { tempo: 4, shown: null },
      from: UPRIGHT,
      sinceMs: startMs,
    };
    let shown = UPRIGHT;
    const draw = (nowMs: number): void => {
      shown =
        script === undefined
          ? directedPose(told.direction, told.from, nowMs - told.sinceMs, nowMs)
          : poseAt(script, timeOf(nowMs));
      sitter.render(shown);
    };
    const source: FrameSource = {
      ...sourceFrom(sitter, canvas, draw),
      direct: (direction) => (told = { direction, from: shown, sinceMs: steadyNow() }),
      ...(script === undefined && options.body === undefined && options.scene === undefined
        ? { baseline: demoBaseline }
        : {}),
    };
    return { kind: 'open', source };
  } catch (error) {
    const message = messageOf(error);
    return { kind: 'failed', problem: { kind: 'other', message } };
  }
}

/** three.js throws when it gets no WebGL, and has no other reason to. */
function attempt(make: () => Sitter): Sitter | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function sourceFrom(sitter: Sitter, preview: HTMLCanvasElement, draw: (nowMs: number) => void): FrameSource {
  const status = createStatusBoard({ kind: 'running' });
  let drawnMs = Number.NEGATIVE_INFINITY;

  const ended = (): boolean => status.current().kind === 'ended';

  function drawNow(): number {
    drawnMs = steadyNow();
    draw(drawnMs);
    return drawnMs;
  }

  /** Only for the eye: a hidden page gets no animation frames, and the feed draws for itself. */
  function animate(): void {
    if (ended()) return;
    if (steadyNow() - drawnMs >= PREVIEW_INTERVAL_MS) drawNow();
    requestAnimationFrame(animate);
  }
  animate();

  preview.addEventListener('webglcontextlost', () => {
    status.set({ kind: 'ended', problem: { kind: 'no-webgl' } });
  });

  return drawnSource({
    kind: 'sitter',
    label: 'Demo',
    preview,
    status,
    async grab() {
      const timestampMs = drawNow();
      return { kind: 'frame', bitmap: await createImageBitmap(preview), timestampMs };
    },
    stop() {
      if (ended()) return;
      status.set({ kind: 'ended', problem: null });
      sitter.dispose();
    },
  });
}
