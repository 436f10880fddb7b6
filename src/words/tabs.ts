// What a tab says while another tab of Plumbline watches.
import type { TabRole } from '../model/model';

export interface ElsewhereWords {
  readonly title: string;
  readonly meaning: string;
  /** On the button that takes over. */
  readonly way: string;
}

/** Null where no other tab watches. */
export function describeElsewhere(role: TabRole): ElsewhereWords | null {
  if (role.kind !== 'elsewhere') return null;
  switch (role.asked) {
    case 'no':
      return role.report?.doing === 'paused'
        ? {
            title: 'Plumbline is paused in another tab',
            meaning: 'One tab watches at a time, so that nothing is counted twice.',
            way: WAY,
          }
        : {
            title: 'Plumbline is watching in another tab',
            meaning:
              'You see here what it sees. One tab watches at a time, so that nothing is counted twice.',
            way: WAY,
          };
    case 'asked':
      return {
        title: 'Asking the other tab to stop',
        meaning: 'It stores what it has measured first.',
        way: WAY,
      };
    case 'no-answer':
      return {
        title: 'The other tab does not answer',
        meaning: 'It may still be storing, so I wait for it. Close that tab; then you can watch here.',
        way: 'Try again',
      };
  }
}

const WAY = 'Watch here instead';
