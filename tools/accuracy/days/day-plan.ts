// Who lives the scripted days, and every posture of such a day as a picture to look at. Pure.
import { randomScene } from '../../../src/sitter/variety';
import { DAY_POSTURE_NAMES, dayPosture } from './day-postures';
import { calibrationShots, variantOf, VIEWS } from '../people/plan';
import type { LookBudget, PlannedShot, Station, StationPlan } from '../look/recording';

/** A scripted day draws on a few looks at each posture. */
const DAY_BUDGET: LookBudget = { settling: 3, upright: 27, slump: 16, measured: 4 };
/** Modelled bodies that live the scripted days; neither in a fit nor in the other figures. */
const FIRST_DAY_BODY = 51;
/** Nor are these among the rigged people that are judged angle by angle. */
const DAY_RIGS = [1, 6];

/** The task of one body that lives through scripted days: every posture of the day, each a little different from every other body's. */
function dayPlan(station: Station, index: number): StationPlan {
  const seed = 40_000 + index * 4 + (station.kind === 'rig' ? 2 : 0) + (station.view === 'front' ? 1 : 0);
  const scene = randomScene(seed * 31, station.view);
  const [upright, ownSlump] = calibrationShots(seed);
  const shots = DAY_POSTURE_NAMES.map((name, i): PlannedShot => {
    const posture = dayPosture(name);
    const own = seed * 1000 + i;
    return {
      id: name,
      group: { kind: 'named', name },
      pose: posture.pose.posture.kind === 'seated' ? variantOf(posture.pose, own) : posture.pose,
      seed: own,
      ...(posture.scene === undefined ? {} : { scene: posture.scene(scene) }),
    };
  });
  return { station, scene, budget: DAY_BUDGET, upright, ownSlump, shots };
}

/** Those of the rigged people who are not judged angle by angle. */
export const dayRigs = (rigNames: readonly string[]): readonly string[] =>
  DAY_RIGS.flatMap((index) => rigNames[index] ?? []);

/** Who lives the scripted days, each from the side and from the front. */
export function dayPlans(rigNames: readonly string[]): readonly StationPlan[] {
  const sitters = [FIRST_DAY_BODY, FIRST_DAY_BODY + 1].map(String);
  const people = [
    ...sitters.map((body) => ({ kind: 'sitter' as const, body })),
    ...dayRigs(rigNames).map((body) => ({ kind: 'rig' as const, body })),
  ];
  return people.flatMap(({ kind, body }, index) => VIEWS.map((view) => dayPlan({ kind, body, view }, index)));
}
