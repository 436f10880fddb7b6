// A file is taken for what its bytes say.
import { expect, test } from 'vitest';
import { mediaKind } from '../../../src/camera/media-kind';

const text = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0));
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);

test.each([
  ['me.jpg', JPEG, 'image'],
  ['me', JPEG, 'image'],
  ['clip.mjpeg', JPEG, 'mjpeg'],
  ['CLIP.MJPG', JPEG, 'mjpeg'],
  ['me.png', text('\x89PNG\r\n\x1a\n'), 'image'],
  ['me.webp', text('RIFF....WEBP'), 'image'],
  ['me.avif', text('....ftypavif'), 'image'],
  ['clip.avi', text('RIFF....AVI '), 'perhaps-video'],
  ['clip.mp4', text('....ftypisom'), 'perhaps-video'],
  ['clip.webm', text('\x1aE\xdf\xa3'), 'perhaps-video'],
  ['renamed.jpg', text('....ftypisom'), 'perhaps-video'],
  ['notes.txt', text('Dear diary'), 'perhaps-video'],
  ['empty', new Uint8Array(), 'perhaps-video'],
])('%s %s is %s', (name, head, kind) => {
  expect(mediaKind(name, head)).toBe(kind);
});
