// The camera's picture in words: what is amiss with it, and how it can be turned.
import type { TurnDeg } from '../core/pose/turn';
import type { PictureRemark } from '../core/watch/picture-remark';

/** What there is to say of the picture, and what helps. `others` tells whether there is another camera to take. */
export function describeRemark(
  remark: PictureRemark,
  others: boolean,
): { readonly title: string; readonly meaning: string } {
  switch (remark.kind) {
    case 'turned':
      return {
        title: remark.byDeg === 180 ? 'The picture is upside down' : 'The picture lies on its side',
        meaning: 'Turn it here once. This camera stays turned. Then calibrate.',
      };
    case 'grey':
      return {
        title: 'This camera sees only grey',
        meaning: others
          ? 'It may be the infrared camera that unlocks your computer. It sees you less well. You can use another one.'
          : 'It may be an infrared camera. You can go on with it. It may see you less well.',
      };
    case 'follows':
      return {
        title: 'Your camera follows you',
        meaning:
          'Its automatic framing keeps you in the middle. So I can’t tell how near you are or how you lean, and go by your head and shoulders alone. Turn it off to measure more. On a Mac: the video menu in the menu bar. On Windows: Settings, Cameras, Automatic framing. Elsewhere: the camera’s own app.',
      };
  }
}

/** How a picture is turned, as a choice. */
export function describeTurn(turnDeg: TurnDeg): string {
  switch (turnDeg) {
    case 0:
      return 'As it is';
    case 90:
      return 'A quarter to the right';
    case 180:
      return 'Upside down';
    case 270:
      return 'A quarter to the left';
  }
}

/** The answers to a camera that follows. */
export const FOLLOWS_ANSWERS = { off: 'I turned it off', keep: 'Leave it on' } as const;
