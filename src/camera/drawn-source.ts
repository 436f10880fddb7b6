// A source that draws its own frames on a canvas when it is asked for one: what the recording and the sitter have in common.
import type { GrabOutcome } from '../pose/contract';
import type { FrameSource } from './frame-source';
import type { StatusBoard } from './status-board';

export interface DrawnSourceParts extends Pick<FrameSource, 'kind' | 'label' | 'stop'> {
  readonly preview: HTMLCanvasElement;
  readonly status: StatusBoard;
  /** Draws and gives the next frame; never called once the source has ended. */
  readonly grab: () => Promise<GrabOutcome>;
}

/** Only its latest feed goes on; an earlier one ends. */
export function drawnSource({ kind, label, preview, status, grab, stop }: DrawnSourceParts): FrameSource {
  let feedNumber = 0;
  return {
    kind,
    label,
    deviceId: null,
    preview,
    mirrored: false,
    feed() {
      const number = ++feedNumber;
      const isOver = (): boolean => status.current().kind === 'ended' || number !== feedNumber;
      return { kind: 'pull', grab: async () => (isOver() ? { kind: 'ended' } : grab()) };
    },
    // Frames are made when they are asked for.
    setFrameRate: () => undefined,
    onStatus: status.onStatus,
    stop,
  };
}
