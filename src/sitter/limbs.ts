// Arms and legs: two-bone reach from shoulder to hand target and from hip to foot target.
import type { Proportions, Workplace } from './body';
import type { ArmPreset, Arms, LegPreset, Posture } from './pose-parameters';
import {
  add,
  clamp,
  cross,
  distance,
  dot,
  lerp,
  mix,
  normalise,
  scale,
  subtract,
  toOuter,
  vec,
} from './vector';
import type { Frame, Vec3 } from './vector';

/** What a hand or a foot aims at: the place of wrist or ankle, which way the elbow or knee points, and where the hand points. */
export interface ReachTarget {
  readonly end: Vec3;
  readonly bend: Vec3;
  readonly point: Vec3;
  /** The way the palm (or sole) faces. */
  readonly palm: Vec3;
}

/** The middle joint and the end joint of a two-bone limb. */
export interface Reach {
  readonly middle: Vec3;
  readonly end: Vec3;
}

/**
 * Two-bone reach by the law of cosines: bones of `upperM` and `lowerM` from `root` to `target.end`, the middle joint
 * on the side of `target.bend`. A target out of reach is approached as far as the bones allow; bones never stretch.
 */
export function reach(root: Vec3, upperM: number, lowerM: number, target: ReachTarget): Reach {
  const wanted = subtract(target.end, root);
  const along = normalise(wanted, vec(0, -1, 0));
  const span = clamp(
    distance(target.end, root),
    Math.abs(upperM - lowerM) * 1.02 + 1e-6,
    (upperM + lowerM) * 0.998,
  );
  const end = add(root, scale(along, span));
  const alongM = (upperM * upperM - lowerM * lowerM + span * span) / (2 * span);
  const outM = Math.sqrt(Math.max(0, upperM * upperM - alongM * alongM));
  const bend = subtract(target.bend, scale(along, dot(target.bend, along)));
  const out = normalise(bend, normalise(cross(along, vec(1, 0, 0)), vec(0, 0, 1)));
  return { middle: add(root, add(scale(along, alongM), scale(out, outM))), end };
}

/** What arm targets are measured against. */
export interface ArmSurroundings {
  readonly place: Workplace;
  readonly proportions: Proportions;
  readonly head: { readonly origin: Vec3; readonly frame: Frame };
  readonly chest: Frame;
  readonly hip: Vec3;
  readonly knee: Vec3;
  readonly shoulder: Vec3;
  /** How far a hanging arm swings ahead in walking, metres. */
  readonly swingM: number;
}

/** Which arm: 1 for the left (towards +x), -1 for the right. */
export type SideSign = 1 | -1;

/** Where the hand of one side goes for the pose's arms. */
export function armTarget(arms: Arms, side: SideSign, around: ArmSurroundings): ReachTarget {
  if (arms.kind === 'at') return presetTarget(arms.preset, side, around);
  const from = presetTarget(arms.from, side, around);
  const to = presetTarget(arms.to, side, around);
  const t = arms.share * arms.share * (3 - 2 * arms.share);
  // Half-way the hand swings a little up and forward of the straight line, clear of desk and belly.
  const arc = 4 * t * (1 - t) * Math.min(0.08, 0.25 * distance(from.end, to.end));
  return {
    end: add(mix(from.end, to.end, t), vec(0, arc * 0.6, arc)),
    bend: mix(from.bend, to.bend, t),
    point: mix(from.point, to.point, t),
    palm: mix(from.palm, to.palm, t),
  };
}

function presetTarget(preset: ArmPreset, side: SideSign, around: ArmSurroundings): ReachTarget {
  const { place, proportions, head, chest } = around;
  const top = place.deskTopM;
  const down = vec(0, -1, 0);
  const elbowOut = vec(side * 0.42, -1, -0.5);
  const typing: ReachTarget = {
    end: vec(side * 0.105, top + 0.05, place.keyboardZ),
    bend: elbowOut,
    point: vec(-side * 0.22, -0.12, 1),
    palm: vec(-side * 0.15, -1, 0),
  };
  const onDesk = (x: number, z: number): ReachTarget => ({
    ...typing,
    end: vec(x, top + 0.045, place.keyboardZ + z),
  });
  const atHead = (x: number, y: number, z: number, point: Vec3, palm: Vec3): ReachTarget => ({
    end: add(head.origin, toOuter(head.frame, scale(vec(side * x, y, z), proportions.headScale))),
    bend: vec(side * 0.6, -1, 0.15),
    point: toOuter(head.frame, vec(side * point.x, point.y, point.z)),
    palm: toOuter(head.frame, vec(side * palm.x, palm.y, palm.z)),
  });
  const right = side === -1;
  switch (preset) {
    case 'typing':
      return typing;
    case 'mouse':
      return right ? onDesk(-0.29, 0.04) : onDesk(0.14, -0.02);
    case 'writing':
      return right ? onDesk(-0.12, 0.02) : { ...onDesk(0.1, -0.03), point: vec(-0.8, -0.1, 0.7) };
    case 'reach':
      return right ? { ...onDesk(-0.34, 0.26), point: vec(0, -0.05, 1) } : onDesk(0.14, -0.04);
    case 'phone':
      return right ? atHead(0.105, -0.145, 0.06, vec(-0.05, 0.85, -0.3), vec(-1, 0, 0.2)) : typing;
    case 'cup':
      return right ? atHead(0.05, -0.15, 0.19, vec(-0.7, 0.45, -0.25), vec(-0.3, 0, -1)) : typing;
    case 'chin-in-hand':
      return right
        ? {
            ...atHead(0.05, -0.19, 0.075, vec(-0.25, 0.9, 0.15), vec(-0.5, 0.6, -0.2)),
            bend: vec(-0.35, -1, 0.25),
          }
        : onDesk(0.06, -0.04);
    case 'lap':
      return {
        end: add(mix(around.hip, around.knee, 0.62), vec(-side * 0.03, 0.085, 0)),
        bend: vec(side * 0.6, -0.6, -0.9),
        point: vec(-side * 0.35, -0.05, 1),
        palm: down,
      };
    case 'hanging': {
      const hang = proportions.upperArmM + proportions.forearmM;
      return {
        end: add(around.shoulder, vec(side * 0.07, -hang * 0.985, 0.05 + around.swingM)),
        bend: toOuter(chest, vec(side * 0.4, 0, -1)),
        point: vec(0, -1, 0.1),
        palm: toOuter(chest, vec(-side, 0, -0.2)),
      };
    }
  }
}

/** Where a walking foot is against a standing one, metres. */
export interface Step {
  readonly aheadM: number;
  readonly upM: number;
}

/** The step of one foot: to and fro once a double step, lifted on the way forward; nothing for a sitter who does not walk. */
export function stepOf(posture: Posture, side: SideSign, heightM: number): Step {
  if (posture.kind !== 'walking') return { aheadM: 0, upM: 0 };
  const turn = 2 * Math.PI * (posture.phase + (side === 1 ? 0 : 0.5));
  const reachM = 0.16 * heightM * posture.strideRatio;
  return { aheadM: reachM * Math.sin(turn), upM: 0.35 * reachM * Math.max(0, Math.cos(turn)) };
}

/** What leg targets are measured against; `rise` is 0 sitting to 1 standing, `step` how far a walking foot is ahead and up. */
export interface LegSurroundings {
  readonly place: Workplace;
  readonly proportions: Proportions;
  readonly hip: Vec3;
  readonly seat: { readonly origin: Vec3; readonly frame: Frame };
  readonly rise: number;
  readonly step: Step;
}

/** Where the ankle of one side goes, in the room. */
export function legTarget(legs: LegPreset, side: SideSign, around: LegSurroundings): ReachTarget {
  const { proportions: p, seat } = around;
  const seated = seatedAnkle(legs, side, p);
  const { aheadM, upM } = around.step;
  const standing = vec(side * p.halfHipM * 1.15, p.ankleHeightM + upM, 0.02 + aheadM);
  const end = mix(seated.end, standing, around.rise);
  const floor = vec(seat.origin.x, 0, seat.origin.z);
  return {
    end: add(floor, toOuter(seat.frame, end)),
    bend: toOuter(seat.frame, vec(side * seated.knee, 0.25, 1)),
    point: toOuter(seat.frame, vec(side * 0.16, 0, 1)),
    palm: vec(0, -1, 0),
  };
}

function seatedAnkle(legs: LegPreset, side: SideSign, p: Proportions): { end: Vec3; knee: number } {
  const x = side * p.halfHipM * 1.35;
  const ahead = p.thighM * 0.985;
  switch (legs) {
    case 'flat':
      return { end: vec(x, p.ankleHeightM, ahead + 0.01), knee: 0.2 };
    case 'forward':
      return { end: vec(x, p.ankleHeightM, ahead + 0.16), knee: 0.2 };
    case 'tucked':
      return { end: vec(x, p.ankleHeightM + 0.012, ahead - 0.16), knee: 0.2 };
    case 'crossed':
      return { end: vec(lerp(x, -x, 0.85), p.ankleHeightM, ahead + 0.06 + side * 0.045), knee: 0.45 };
  }
}
