// Hours of the week in words, and back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayShortName, minuteOf, minuteText } from '../../../src/words/hours';

test('a minute of the day reads as a time, and back as the same minute', () => {
  expect(minuteText(9 * 60 + 5)).toBe('09:05');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
      expect(minuteOf(minuteText(minute))).toBe(minute);
    }),
  );
});

test('what is no time of day is none', () => {
  for (const text of ['', '24:00', '9:5', 'noon']) expect(minuteOf(text)).toBeNull();
});

test('the days are called as Date numbers them', () => {
  expect([0, 1, 6].map(dayShortName)).toEqual(['Sun', 'Mon', 'Sat']);
});
