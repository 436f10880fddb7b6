// The port to the screen's lock only translates: what the browser tells, what the person answers, and what neither can.
import { describe, expect, test } from 'vitest';
import type { Happening } from '../../../src/app/loop';
import { createScreenPort } from '../../../src/app/ports/screen-port';
import { Screen } from '../../sim/world/screen';

function port(screen: Screen | null) {
  const events: Happening[] = [];
  const made = createScreenPort(screen?.detection() ?? null, (event) => {
    events.push(event);
    return Promise.resolve();
  });
  return { events, made };
}
const told = (screen: string, answer: boolean) => ({ kind: 'screen-told', screen, answer });

describe('the lock of the screen', () => {
  test('is not to be had where the browser does not know it', async () => {
    const { events, made } = port(null);
    await made.perform({ kind: 'ask-screen' });
    expect(events).toEqual([told('unsupported', false)]);
  });

  test('is told as the answer when it was asked for, and then at each change, until it is left', async () => {
    const screen = new Screen();
    const { events, made } = port(screen);
    await made.perform({ kind: 'ask-screen' });
    screen.turn('locked');
    screen.turn('unlocked');
    await made.perform({ kind: 'leave-screen' });
    screen.turn('locked');
    expect(events).toEqual([told('unlocked', true), told('locked', false), told('unlocked', false)]);
  });

  test('is told once, however often it is followed', async () => {
    const screen = new Screen();
    const { events, made } = port(screen);
    await made.perform({ kind: 'ask-screen' });
    await made.perform({ kind: 'follow-screen' });
    screen.turn('locked');
    expect(events.filter((event) => 'screen' in event && event.screen === 'locked')).toHaveLength(1);
  });

  test.each([['denied', 'refused'] as const, ['prompt', 'not-told'] as const])(
    'is %s: told as %s',
    async (answer, lock) => {
      const screen = new Screen();
      screen.answer = answer;
      const { events, made } = port(screen);
      await made.perform({ kind: 'ask-screen' });
      expect(events).toEqual([told(lock, true)]);
    },
  );

  test('is refused where it was once allowed and is no longer', async () => {
    const { events, made } = port(new Screen());
    await made.perform({ kind: 'follow-screen' });
    expect(events).toEqual([told('refused', false)]);
  });
});
