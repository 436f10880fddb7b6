// How the picture of what stands behind a person moves: not at all before a camera that stands, and with it where a camera pans or zooms.

/** Where a point of the room is in the picture now: `scale` times where it was, and then moved. About the picture's middle, in shares of its width; y down. */
export interface BackdropMove {
  readonly scale: number;
  readonly xShare: number;
  readonly yShare: number;
}

export const AT_REST: BackdropMove = { scale: 1, xShare: 0, yShare: 0 };

/** One move after another, as one. */
export function thenMove(first: BackdropMove, next: BackdropMove): BackdropMove {
  return {
    scale: first.scale * next.scale,
    xShare: next.scale * first.xShare + next.xShare,
    yShare: next.scale * first.yShare + next.yShare,
  };
}

/** What takes a move back. */
export function backFrom({ scale, xShare, yShare }: BackdropMove): BackdropMove {
  return { scale: 1 / scale, xShare: -xShare / scale, yShare: -yShare / scale };
}
