// The sentences of docs/accuracy.md that hardly depend on a run.
import type { Provenance } from '../fit/write-estimators';

export const INTRODUCTION = `**Real people first: [real-people.md](real-people.md)** has the verdict on real pictures, by person, and how to check it on your own. This page
measures against drawn bodies whose joint angles are known: for somebody who wants to know what a number is worth. The figures are what a run
gave, whatever they are. The targets are what the project set itself before it had measured.`;

export const METHOD = `A body sits at a desk, drawn by three.js with joint angles that are set: modelled bodies (\`src/sitter\`, of random height, build, skin, hair, clothes)
and rigged people (VALID avatars, MIT, © 2022 Tiffany Do) in the same poses. No number in Plumbline was fitted to the rigged people; which estimators are kept, and how large an error is shown with each, was decided on them. Each body is
seen once from the side (1.6–2.5 m) and once from the front (0.5–0.9 m), by a camera of random height, up to 10° of yaw and 3° of roll, in random light and with sensor
noise, as the worker would see it: 640 × 480, BlazePose Full, tracking reset before each pose, three looks to settle and three to measure, breathing and swaying all the while; the silhouette is taken at the last look and stands for the others. The body is calibrated
upright, like a person, by \`calibrate\`; every pose then goes through \`assess\`, gates, medians, limits and all.

- **Accuracy** comes from random poses in which every joint varies by itself within what is ordinary at a desk: pelvis, lumbar and thoracic spine, neck, head pitch, yaw and roll,
  protraction and elevation of each shoulder, lean, side bend, rotation, hands and feet. In life joints go together, so this is harder than life.
- **Cross-talk** comes from one joint moved alone.
- **Judgement** comes from named postures, each angle of which differs by up to 2° from body to body. “Forward head” is the head pushed forward by 33 mm over an upright trunk.

All truths are changes from the calibrated posture, and so are all metrics but the hip angle and the viewing distance. Rigged people have no bones for ears and nose: those are put where a head of their size has them.`;

export const fittedWords = ({
  date,
  fitBodies,
  fitPoses,
  riggedPeople,
}: Provenance): string => `A ridge regression through zero (nothing changed, nothing said) on changes of landmarks against the person’s own baseline; in profile also on the outline of back and nape from BlazePose’s segmentation: fifteen distances from the lines hip–shoulder and shoulder–ear
to the edge of the silhouette; and, where both shoulders show, on landmarks in metres, ahead of and above each other. Features are scaled by their usual size and clipped at 2.5 of it. Fitted on ${date} with \`npm run accuracy -- --fit\` on ${fitPoses} poses of ${fitBodies} modelled bodies of their own, judged on the random poses of ${riggedPeople} rigged people, who are in no fit. The penalty was set once and not tuned.
Noise and penalty flatten a regression: by how much was found on modelled bodies left out of the fit, eighth by eighth, and undone (“stretch”) where that errs less on rigged people. Which of the two, and which features, were chosen on them, so the figures are a little too kind.
Used is what errs less there than the closed formula does on the same poses, or, where there is none, follows the truth at r 0.4 or better; the landmarks alone in profile are there for comparison. Where both shoulders do not show, the next that needs less speaks; where too little is seen for any, the closed formula. Shoulders and upper back as one angle (protraction and thoracic flexion together) were tried and are told worse than the shoulders alone, so they are not shown.  From the front the outline was not used: an earlier fit had found that it adds nothing there.`;

export const UNREACHED = `Why the rest is not reached, as far as the tables below show it:

- **Pelvic tilt, side.** It follows the truth, and on modelled bodies it errs without a bias. On rigged people, who bend at fewer bones, a bent lumbar spine is partly taken for a tilted pelvis (cross-talk). A fit to
  rigged people would hide that and nothing more.
- **Shoulder rounding, side.** Shoulders that come forward alone are told without fail. When every other joint moves as well, landmarks inside the body and the edge of the clothes carry too little; what was tried is
  listed under “Fitted estimators”.
- **Ordinary stretches, side.** Of those that were not left alone about half are a neck or shoulders bent over paper or a phone for more than a minute: ordinary work, and a real bend. Few lasted until a notification.`;

export const REJECTED = `Each attempt on the same single looks, fitted on the same modelled bodies and judged on the same rigged people in profile, without the stretch.
None of the additions helps people outside the fit, and half of the modelled bodies do as well as all: more of the same would not help either. Three looks instead of one change little, see the table above. What the outline costs is in [performance.md](performance.md). Not tried: a network of its own on the picture.`;

export const REAL_PICTURES = `\`npm run analyse -- ../shared/media/photos/*.jpg --baseline ../shared/media/photos/d12*.jpg\` on 13 side-view photographs of one man sitting (MIT):

| what                                 | found                                                                                                     |
| ------------------------------------ | --------------------------------------------------------------------------------------------------------- |
| person                               | in 13 of 13, as a side view in all                                                                        |
| hunched (4)                          | all deviating: trunk inclination +35° to +51°, shoulders forward +0.06 to +0.11                           |
| straight (the other 2: d11, d13)     | within the baseline                                                                                       |
| reclining (4)                        | within the baseline                                                                                       |
| kneeling (2)                         | d05 within the baseline; d06 not judged, because its thighs are steep enough to count as standing         |
| three videos of people before a desk | person found in 372 of 372, 225 of 225 and 336 of 336 frames, all as a front view                         |
| the man and the woman who talk, each against their own film | 364 of 372 and 217 of 225 frames within the baseline, the first eight unknown (settling), none deviating |

Each of the three straight ones as the baseline gives the same verdicts (\`tests/e2e/analyse.e2e.ts\` holds one of them).

This is one man in one room, and the rule that leaves reclining alone was made while looking at these very photographs: it shows that the rule does what it was made for, no more.`;

export const LIMITS = `- Drawn people are not people. Clothes do not crease, hair does not fall over ears, nobody is cut off by a chair's arm; rigged people bend at few bones. Real errors are likely to be larger.
- The bodies are few. Figures of one kind of body move by some hundredths of r, and by a degree or so, from one choice of bodies to another; the poses of one body are not independent of each other.
- The judgement is of a single moment. In use a deviation must last (60 s and more), so a glance or a reach that counts here need not be told to anybody.
- Two of the rigged people were also looked at while features for the rounding of the shoulders were chosen, so for them “unseen” is a little too kind.
- The scripted days repeat a few looks at each posture; real days hold more postures than anybody scripts.`;

export const REPRODUCE = `\`npm run accuracy\` looks at everybody again and writes this page, \`docs/accuracy.json\` and the drawings; \`--resume\` goes on after an interruption, \`--brief\` leaves out days, surroundings and the other networks, \`--quick\` prints a small run and
writes nothing, \`--bodies sitter|rigs\` chooses. The rigged people are looked for in \`../shared/media/avatars\`, which is not part of the project; without them the command says so and measures the modelled bodies.
Every test run looks at ten poses of one modelled body from either side again (\`npm run check:accuracy\`) and fails when an error is larger than the one published in \`docs/accuracy.json\` by more than 0.75° and 15 %.
All poses, bodies and cameras follow from seeds, so that two runs differ only by what the browser draws and computes differently.`;

/** What a correlation with the truth, on bodies outside any fit, entitles to. [design] */
export const GRADES = [
  { least: 0.9, words: 'follows the truth' },
  { least: 0.7, words: 'a fair estimate' },
  { least: 0.4, words: 'a tendency' },
  { least: -1, words: 'hardly carried by what the camera sees' },
] as const;
