// Shows a row of frames at their own pace, driven by whoever asks: nobody asking, nothing happens.

/** The part of a frame the player needs. */
export interface PlayableFrame {
  readonly timestampMs: number;
  readonly durationMs: number;
  close(): void;
}

export interface Player {
  /**
   * Brings the picture up to `nowMs`, showing the newest frame that is due. Calls that come while one is at work
   * share its outcome.
   *
   * @returns 'shown' for a new frame, 'same' when none was due, 'ended' after the last
   */
  advance(nowMs: number): Promise<'shown' | 'same' | 'ended'>;
  /** Lets go of what is held. */
  stop(): void;
}

export interface PlayerParts<Frame extends PlayableFrame> {
  /** The frames from the beginning. */
  readonly open: () => AsyncGenerator<Frame, void, undefined>;
  /** Draws a frame; it is closed afterwards. */
  readonly show: (frame: Frame) => void;
  readonly loop: boolean;
}

/** After a longer pause (a sleeping machine, a decoder that cannot keep up) the film goes on from where it was. */
const LONGEST_STEP_MS = 3000;

/** Makes a player that stands at the beginning; time starts with the first call of `advance`. */
export function createPlayer<Frame extends PlayableFrame>(parts: PlayerParts<Frame>): Player {
  let frames: AsyncGenerator<Frame, void, undefined> | null = null;
  let next: Frame | null = null;
  let positionMs = 0;
  let endMs = 0;
  let lastNowMs: number | null = null;
  let stopped = false;
  let working: Promise<'shown' | 'same' | 'ended'> | null = null;

  async function fetchNext(): Promise<void> {
    frames ??= parts.open();
    const result = await frames.next();
    if (result.done !== true) {
      if (stopped) result.value.close();
      else next = result.value;
    }
  }

  async function advance(nowMs: number): Promise<'shown' | 'same' | 'ended'> {
    positionMs += Math.min(LONGEST_STEP_MS, Math.max(0, nowMs - (lastNowMs ?? nowMs)));
    lastNowMs = nowMs;
    let due: Frame | null = null;
    try {
      for (;;) {
        if (next === null) await fetchNext();
        if (stopped) return 'ended';
        if (next === null) {
          if (positionMs < endMs) break;
          // Without a single frame, starting over would never end.
          if (!parts.loop || endMs === 0) return due === null ? 'ended' : 'shown';
          positionMs %= endMs;
          endMs = 0;
          frames = null;
        } else if (next.timestampMs <= positionMs) {
          due?.close();
          due = next;
          next = null;
          endMs = due.timestampMs + Math.max(1, due.durationMs);
        } else {
          break;
        }
      }
      if (due === null) return 'same';
      parts.show(due);
      return 'shown';
    } finally {
      due?.close();
    }
  }

  return {
    advance(nowMs) {
      if (stopped) return Promise.resolve('ended');
      working ??= advance(nowMs).finally(() => (working = null));
      return working;
    },
    stop() {
      stopped = true;
      next?.close();
      next = null;
      // Ends decoding; an error in doing so concerns nobody any more.
      frames?.return().catch(() => undefined);
    },
  };
}
