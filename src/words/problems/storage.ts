// Words for why the day is not stored.
import type { StorageFailure } from '../../core/watch/problem';
import type { ProblemWords } from './problem-words';

/** Why the day is not stored. Watching goes on all the same, and each says so. */
export function describeStorageFailure({ cause, message }: StorageFailure): ProblemWords {
  switch (cause) {
    case 'missing':
      return {
        title: 'This browser cannot store anything',
        meaning: 'Watching works, but the day is forgotten when you close the page.',
        steps: ['Use another browser, or leave private browsing if you are in it.'],
      };
    case 'blocked-by-other-tab':
      return {
        title: 'An older Plumbline is open in another tab',
        meaning: 'It holds on to what is stored. Watching works, but this tab cannot store the day.',
        steps: ['Close the other tabs of Plumbline, then reload this one.'],
      };
    case 'newer-version':
      return {
        title: 'A newer Plumbline has stored your days',
        meaning: 'This tab is older and cannot read them. They are safe. What is measured now is not stored.',
        steps: ['Reload this tab to get the newer one.'],
      };
    case 'silent':
      return {
        title: 'The browser’s storage does not answer',
        meaning: 'Watching works, but what is measured now may be lost when you close the page.',
        steps: ['Reload the page. If that does not help, start the browser again.'],
      };
    case 'full':
      return {
        title: 'The day cannot be stored: no space left',
        meaning: 'Watching goes on, but what is measured now may be lost when you close the page.',
        steps: ['Free some space on this computer. Storing is then tried again by itself.'],
      };
    case 'refused':
      return {
        title: 'The browser does not let this page store anything',
        meaning: `Watching works, but the day is forgotten when you close the page. (${message})`,
        steps: ['Leave private browsing if you are in it.', 'Allow this page to keep data, then reload.'],
      };
    case 'erased':
      return {
        title: 'What was stored has been erased',
        meaning: 'Another tab has erased everything since this one read it. Nothing is written back.',
        steps: ['Start again when you like.'],
      };
    case 'closed':
      return {
        title: 'The storage was closed',
        meaning: 'Watching goes on, but what is measured now may be lost when you close the page.',
        steps: ['Reload the page. What was stored before is safe.'],
      };
    case 'failed':
      return {
        title: 'The day cannot be stored',
        meaning: `Watching goes on, but what is measured now may be lost when you close the page. (${message})`,
        steps: ['Leave private browsing if you are in it.', 'Close other tabs of Plumbline, then reload.'],
      };
  }
}
