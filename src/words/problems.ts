// Everything that can go wrong, for people: what happened, what it means, what to do.
import type { AppProblem } from '../core/watch/problem';
import type { ProblemWords } from './problems/problem-words';
import { describeSourceProblem } from './problems/source';
import { describeStorageFailure } from './problems/storage';
import { describeWorkerTrouble } from './problems/worker';

/** Any problem of the application. */
export function describeProblem(problem: AppProblem): ProblemWords {
  switch (problem.kind) {
    case 'source':
      return describeSourceProblem(problem.problem);
    case 'worker':
      return describeWorkerTrouble(problem.trouble);
    case 'storage':
      return describeStorageFailure(problem.failure);
    case 'store-lost':
      return problem.reason === 'newer-version'
        ? {
            title: 'A newer Plumbline is open in another tab',
            meaning: 'What was stored is safe. This tab can no longer add to it.',
            steps: ['Reload this tab to go on with the newer one.'],
          }
        : {
            title: 'The browser has closed the storage',
            meaning: 'What was stored is safe as far as it was written. This tab can no longer add to it.',
            steps: [
              'It is opened again by itself. If this message stays, reload this tab.',
              'If it happens again, look at the free space on this computer.',
            ],
          };
    case 'store-emptied':
      return {
        title: 'What was stored has been deleted',
        meaning:
          'Something has cleared the data of this page while it was open: another tab, or the browser. Earlier days are gone; settings and calibrations were still known here and have been stored again.',
        steps: ['Nothing needs to be done: watching goes on.'],
      };
    case 'alert-failed':
      return problem.outcome.kind === 'not-allowed'
        ? {
            title: 'The browser no longer allows notifications',
            meaning: 'A nudge was due and could not be shown. The tab title still shows how you sit.',
            steps: ['Allow notifications for this page with the icon beside its address.'],
          }
        : {
            title: 'A nudge could not be shown',
            meaning: `The browser did not take it. (${problem.outcome.message})`,
            steps: ['Keep an eye on the tab title: it shows how you sit.'],
          };
    case 'erased-elsewhere':
      return {
        title: 'Everything was erased in another tab',
        meaning: 'This tab has forgotten it too. Watching has stopped here.',
        steps: ['Start again when you like, and calibrate first.'],
      };
    case 'records-set-aside':
      return {
        title: 'Some stored records could not be read',
        meaning: `${problem.count === 1 ? 'One record was' : `${problem.count} records were`} unreadable and put aside. Everything else is as it was.`,
        steps: ['Nothing needs to be done. If a calibration is missing, calibrate again.'],
      };
  }
}
