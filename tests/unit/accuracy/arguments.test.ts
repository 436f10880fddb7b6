// The words after `npm run accuracy --`.
import { expect, test } from 'vitest';
import { parseAccuracyArguments } from '../../../tools/accuracy/arguments';

test('without words everybody is looked at anew, in full', () => {
  expect(parseAccuracyArguments([])).toEqual({
    kind: 'arguments',
    value: { extent: 'full', bodies: 'all', start: 'anew', extras: 'measured', task: 'publish' },
  });
});

test('each option changes what it names', () => {
  expect(parseAccuracyArguments(['--quick', '--bodies', 'rigs', '--resume'])).toEqual({
    kind: 'arguments',
    value: { extent: 'quick', bodies: 'rigs', start: 'resume', extras: 'measured', task: 'publish' },
  });
  for (const task of ['fit', 'residuals', 'check']) {
    expect(parseAccuracyArguments([`--${task}`])).toMatchObject({ value: { task } });
  }
});

test('other bodies, unknown options and stray words are usage errors', () => {
  for (const words of [
    ['--bodies', 'cats'],
    ['--fast'],
    ['all'],
    ['--fit', '--residuals'],
    ['--check', '--fit'],
  ]) {
    expect(parseAccuracyArguments(words).kind).toBe('usage-error');
  }
});

test('help is help, whatever else is said', () => {
  expect(parseAccuracyArguments(['--help', '--quick']).kind).toBe('help');
});
