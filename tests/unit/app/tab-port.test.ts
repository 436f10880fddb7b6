// What a tab makes of the words of others.
import { expect, it } from 'vitest';
import { createTabPort } from '../../../src/app/ports/tab-port';
import type { Happening } from '../../../src/app/loop';

it('a word that only a later version knows changes nothing, and known ones are passed on', () => {
  const heard: Happening[] = [];
  let say: (message: { readonly kind: string }) => void = () => undefined;
  const lock = { acquire: () => Promise.resolve(() => undefined), isTaken: () => Promise.resolve(false) };
  const channel = {
    say: () => undefined,
    listen: (onMessage: typeof say) => {
      say = onMessage;
    },
  };
  createTabPort(lock, channel, (event) => {
    heard.push(event);
    return Promise.resolve();
  });
  say({ kind: 'of-a-later-version' });
  say({ kind: 'toString' });
  say({ kind: 'days-erased' });
  expect(heard).toEqual([{ kind: 'message-heard', message: { kind: 'days-erased' } }]);
});
