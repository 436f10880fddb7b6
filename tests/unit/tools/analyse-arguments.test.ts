// The command line of `npm run analyse`.
import { describe, expect, test } from 'vitest';
import { parseAnalyseArguments } from '../../../tools/analyse/arguments';

describe('the words after analyse', () => {
  test('name files and options in any order', () => {
    expect(
      parseAnalyseArguments(['a.jpg', '--json', '--setup', 'side', 'b.mp4', '--baseline', 'up.jpg']),
    ).toEqual({
      kind: 'arguments',
      value: { files: ['a.jpg', 'b.mp4'], json: true, setup: 'side', baseline: 'up.jpg', model: 'full' },
    });
  });

  test.each([
    [['--setup', 'above', 'a.jpg'], 'above'],
    [['--model', 'huge', 'a.jpg'], 'huge'],
    [['--colour', 'a.jpg'], 'colour'],
    [[], 'No file'],
  ])('%j is refused and the reason names what is wrong', (words, part) => {
    const parsed = parseAnalyseArguments(words);
    expect(parsed.kind).toBe('usage-error');
    expect(parsed.kind === 'usage-error' && parsed.message).toContain(part);
  });

  test('--help asks for help even without files', () => {
    expect(parseAnalyseArguments(['--help'])).toEqual({ kind: 'help' });
  });
});
