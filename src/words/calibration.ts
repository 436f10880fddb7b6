// Calibration in words: placement remarks, failures, views, and what each step asks for.
import type { CalibrationProblem, PlacementFault } from '../core/calibration/calibration';
import type { SlowCamera } from '../core/calibration/cadence';
import type { CalibrationStep, FurtherStep } from '../core/calibration/steps';
import type { UnseenPart } from '../core/calibration/unseen-parts';
import { EXAMPLE_POSTURES, type Baseline, type ExamplePosture } from '../core/baseline/baseline';
import type { View } from '../core/features/view';
import type { ShownPosture } from '../core/metrics/personal/shown-postures';
import { plural } from './durations';

/** A live remark on the picture, as a friendly request. */
export function describeFault(fault: PlacementFault): string {
  switch (fault) {
    case 'nobody':
      return 'Nobody is in the picture yet: sit down where you work.';
    case 'several-people':
      return 'There is more than one person in the picture: calibrate when you are alone in it. A mirror or a poster may count too.';
    case 'someone-else':
      return 'Somebody else seems to be in the picture: wait until they have gone by.';
    case 'too-dark':
      return 'It is rather dark: some light from the front helps.';
    case 'picture-turned':
      return 'The picture is not the right way up. Turn it first.';
    case 'shoulders-hidden':
      return 'Both shoulders should show: tip the camera down, or move back a little.';
    case 'head-hidden':
      return 'Your whole head should show: tip the camera up, or move back a little.';
    case 'too-close':
      return 'You are very near: move back, or move the camera away.';
    case 'too-far':
      return 'You are far away: come nearer, or bring the camera nearer.';
    case 'head-turned':
      return 'Look straight ahead, as you do when you work.';
    case 'moving':
      return 'Hold still for a moment; breathing is fine.';
  }
}

/** Why calibration did not succeed, and what to do, in one or two sentences. */
export function describeCalibrationProblem(problem: CalibrationProblem): string {
  switch (problem.kind) {
    case 'too-few-samples': {
      const seen =
        problem.good === 0
          ? 'None of the pictures could be used.'
          : `Only ${plural(problem.good, 'picture', 'pictures')} of the ${problem.needed} needed could be used.`;
      return problem.fault === null
        ? `${seen} Stay in the picture and try again.`
        : `${seen} ${describeFault(problem.fault)}`;
    }
    case 'unstable':
      return 'You or the chair moved too much for a steady baseline. Settle first, then hold still until it is done.';
    case 'nothing-measurable':
      return `Too little of you shows for anything to be measured from here. ${describeFault(problem.fault)} From the side, one shoulder and one ear are enough.`;
    case 'no-motion':
      return 'I saw your head hold still. Look at each dot and let your head follow, or go on without it.';
    case 'slump-like-upright':
      return 'The slump looked the same as your upright. Let yourself sink a little further, or go on without it.';
    case 'example-like':
      return describeLikeness(problem.posture, problem.like);
  }
}

/** What a shown posture is called in a sentence. */
export function postureName(posture: ShownPosture): string {
  switch (posture) {
    case 'slumped':
      return 'your slump';
    case 'shoulders-forward':
      return 'shoulders forward';
    case 'head-forward':
      return 'head forward';
    case 'leaning-in':
      return 'leaning in';
  }
}

/** That a shown posture cannot be told apart from here, and what that means. */
function describeLikeness(posture: ExamplePosture, like: 'upright' | ShownPosture): string {
  if (like !== 'upright') {
    return `From here this looks like ${postureName(like)}, so the two will be told as one. Go on without it, or show it more clearly.`;
  }
  return posture === 'shoulders-forward'
    ? 'This camera cannot tell your shoulders forward from your upright. A camera at your side may. Nothing else is lost: go on without it.'
    : 'This looked the same as your upright. Show it more clearly, or go on without it.';
}

/** What a placement is called. */
export function viewName(view: View): string {
  switch (view) {
    case 'front':
      return 'From the front';
    case 'side':
      return 'From the side';
    case 'angled':
      return 'At an angle';
  }
}

/** What a placement means for what can be measured. */
export function viewMeaning(view: View): string {
  switch (view) {
    case 'front':
      return 'Head, slump, shoulder level and distance show well; pelvic tilt only roughly. Rounding of the shoulders needs a camera at your side.';
    case 'side':
      return 'The best place: shoulders, neck, trunk and an estimate of pelvic tilt, as long as your hip and knee are in the picture.';
    case 'angled':
      return 'I cannot read single angles from here, but I can see you move away from your upright. Show your slump when asked: it helps a lot.';
  }
}

/** What a step of calibration is called. */
export function stepTitle(step: CalibrationStep): string {
  switch (step) {
    case 'upright':
      return 'Comfortably upright';
    case 'slumped':
      return 'Your own slump';
    case 'glances':
      return 'Looking around';
    case 'shoulders-forward':
      return 'Shoulders forward';
    case 'head-forward':
      return 'Head forward';
    case 'leaning-in':
      return 'Leaning in';
  }
}

/** What to do during one step of calibration. */
export function stepInstruction(step: CalibrationStep): string {
  switch (step) {
    case 'upright':
      return 'Sit the way that feels comfortably upright, the way you can keep without effort. Look at the screen.';
    case 'slumped':
      return 'Now let yourself sink, the way you sit when you forget yourself. Look at the screen.';
    case 'glances':
      return 'Look at each of the four dots in turn, then down at your keys. Let your head follow. Keep your body still.';
    case 'shoulders-forward':
      return 'Now let your shoulders come forward and round, and keep your back as it is. Look at the screen.';
    case 'head-forward':
      return 'Now push your head forward, towards the screen, and keep your back as it is.';
    case 'leaning-in':
      return 'Now lean in from the hips, the way you do when you look at something closely.';
  }
}

/** What to do before the second time. */
export const ONCE_MORE = 'Sit up again. Then do the same once more.';

/** That pictures come slowly, how long a step takes by that, and what may help. */
export function describeSlowCamera({ everyMs, stepMs }: SlowCamera): string {
  const seconds = Math.round(everyMs / 1000);
  const often = seconds <= 1 ? 'about one picture a second' : `one picture every ${seconds} seconds`;
  return `Here I get ${often}, so this takes about ${Math.ceil(stepMs / 5000) * 5} seconds. More light, or a computer less busy, can make it faster.`;
}

/** What is said while a step is measured. */
export function samplingSentence(step: CalibrationStep): string {
  return step === 'glances'
    ? 'Watching your head. Keep looking around, at your own pace.'
    : 'Measuring. Stay as you are. Breathing is fine.';
}

/** What a further step asks for, on its button. */
export function stepOffer(step: FurtherStep): string {
  switch (step) {
    case 'slumped':
      return 'Show my slump';
    case 'glances':
      return 'Look around';
    case 'shoulders-forward':
      return 'Show shoulders forward';
    case 'head-forward':
      return 'Show head forward';
    case 'leaning-in':
      return 'Show leaning in';
  }
}

/** While a step waits, or leaves moments out, because of a fault. */
export const NOT_MEASURING = 'Waiting until I see you well. Nothing is measured meanwhile.';

/** The first thing a person hears of themselves: what was learnt, and what can be watched from here. */
export function firstResult(view: View, quality: Baseline['quality']): string {
  const seen = view === 'side' ? 'your head, shoulders and hips' : 'your head and shoulders';
  const steady = quality === 'good' ? '' : ' It was a little unsteady. More light helps.';
  return `Got it. This is your upright, and I can watch ${seen} from here.${steady}`;
}

/** What an optional step is good for. */
export function stepPurpose(step: CalibrationStep): string {
  switch (step) {
    case 'upright':
      return 'Everything later is compared with it.';
    case 'slumped':
      return 'Show me how you slump. Then I know both ends, and tell small changes better.';
    case 'glances':
      return 'Show me how you look around. Then a glance down is less likely to count.';
    case 'shoulders-forward':
      return 'Show me your shoulders forward. Then I can tell them by name.';
    case 'head-forward':
      return 'Show me your head forward. Then I can tell it by name.';
    case 'leaning-in':
      return 'Show me how you lean in. Then I can tell it by name.';
  }
}

/** What does not show, what that costs, and what can be done about it, which may be nothing. */
export function describeUnseen(part: UnseenPart): string {
  switch (part) {
    case 'hip':
      return 'Your hip is not in the picture. That is fine for head and shoulders; for pelvic tilt and trunk, move the camera back or lower until hip and knee show.';
    case 'ears':
      return 'An ear does not show. You can go on, but then I cannot measure your head well. Hair behind the ear brings it back.';
    case 'shoulder':
      return 'Only one shoulder shows. You can go on as you are; from the front most measures need both. With the camera at the side, the near one is enough.';
  }
}

/** Which other postures the finished baseline knows. */
export function describeExamples({ examples = {} }: Pick<Baseline, 'examples'>): string {
  const names = EXAMPLE_POSTURES.filter((posture) => examples[posture] !== undefined).map(postureName);
  if (names.length === 0) return 'None shown. They are told as a slump, or not at all.';
  return `Known: ${names.join(', ')}.`;
}

/** How steady the finished baseline is. */
export function describeQuality(quality: 'good' | 'fair'): string {
  switch (quality) {
    case 'good':
      return 'Steady and clear.';
    case 'fair':
      return 'Usable, though a little unsteady: more light or a stiller moment would make it better.';
  }
}
