// Keeps a source's status and tells those who asked.
import type { FrameSource } from './frame-source';
import type { SourceStatus } from '../core/camera/source';

export interface StatusBoard {
  readonly onStatus: FrameSource['onStatus'];
  current(): SourceStatus;
  /** Tells everyone when this differs in kind from before. Nothing follows `ended`. */
  set(status: SourceStatus): void;
}

/** A board that begins with `status`. */
export function createStatusBoard(status: SourceStatus): StatusBoard {
  const listeners = new Set<(status: SourceStatus) => void>();
  return {
    onStatus(listener) {
      listeners.add(listener);
      listener(status);
      return () => void listeners.delete(listener);
    },
    current: () => status,
    set(next) {
      if (status.kind === 'ended' || status.kind === next.kind) return;
      status = next;
      for (const listener of [...listeners]) listener(next);
    },
  };
}
