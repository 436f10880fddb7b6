// A hidden page is shown nothing new, and everything at once when it is shown again.
import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Live } from '../../../src/model/model';
import { createShowing } from '../../../src/app/showing';

const look = (name: string): Live => ({ name }) as unknown as Live;

test('a hidden page draws nothing, and the latest look when it is shown again', () => {
  const { live, show, pageHidden } = createShowing();
  const drawn: unknown[] = [];
  effect(() => void drawn.push(live.value));
  pageHidden(true);
  // The first comes through even so: it says that there is something to see.
  show(look('first'));
  show(look('second'));
  show(look('third'));
  expect(drawn).toEqual([null, look('first')]);
  pageHidden(false);
  expect(drawn).toEqual([null, look('first'), look('third')]);
  show(look('fourth'));
  expect(drawn.at(-1)).toEqual(look('fourth'));
});

test('what no longer holds is not shown again', () => {
  const { live, show, clear, pageHidden } = createShowing();
  show(look('first'));
  pageHidden(true);
  show(look('second'));
  clear();
  pageHidden(false);
  expect(live.value).toBeNull();
});
