// Who sits there: height, build, looks and clothes, and the lengths of bones and furniture that follow from the height.

/** A colour as 0xRRGGBB (sRGB). */
export type Colour = number;

export interface SitterHair {
  readonly style: 'none' | 'short' | 'long' | 'bun';
  readonly colour: Colour;
}

export interface SitterClothes {
  readonly shirt: Colour;
  readonly trousers: Colour;
  readonly shoes: Colour;
  /** 0 close-fitting to 1 very loose. */
  readonly loosenessRatio: number;
  readonly sleeves: 'long' | 'short';
  readonly collar: 'round' | 'shirt';
}

/** The body behind the pose. Ratios are of body height unless said otherwise. */
export interface SitterBody {
  readonly figure: 'female' | 'male';
  readonly heightM: number;
  /** Girth against the average build of this height: 0.85 slim, 1 average, 1.25 heavy. */
  readonly buildRatio: number;
  /** Head size against the average for this height. */
  readonly headSizeRatio: number;
  /** Distance between the shoulder joint centres over body height, about 0.19 to 0.22. */
  readonly shoulderWidthRatio: number;
  readonly skin: Colour;
  readonly iris: Colour;
  readonly hair: SitterHair;
  readonly glasses: boolean;
  readonly clothes: SitterClothes;
}

export const DEFAULT_BODY: SitterBody = {
  figure: 'female',
  heightM: 1.68,
  buildRatio: 1,
  headSizeRatio: 1,
  shoulderWidthRatio: 0.2,
  skin: 0xd9a583,
  iris: 0x5b4632,
  hair: { style: 'short', colour: 0x3b2820 },
  glasses: false,
  clothes: {
    shirt: 0x3f7f86,
    trousers: 0x39404f,
    shoes: 0x2b2b2f,
    loosenessRatio: 0.35,
    sleeves: 'long',
    collar: 'round',
  },
};

/** Bone lengths, metres. */
export interface Proportions {
  readonly pelvisM: number;
  readonly lumbarM: number;
  readonly thoracicM: number;
  readonly neckM: number;
  readonly halfHipM: number;
  readonly sternoclavicularM: number;
  readonly clavicleM: number;
  /** How far the shoulder joint lies below the collar bone. */
  readonly shoulderDropM: number;
  readonly upperArmM: number;
  readonly forearmM: number;
  readonly thighM: number;
  readonly shankM: number;
  readonly ankleHeightM: number;
  readonly footM: number;
  /** Size of the head against the reference head of 0.228 m from chin to crown. */
  readonly headScale: number;
}

const REFERENCE_HEIGHT_M = 1.75;
const SOLE_M = 0.022;

/**
 * Bone lengths of a body. Segment shares of the height after Drillis and Contini (1966); the trunk's share is
 * divided among pelvis, lumbar, thoracic and neck by vertebral heights [design].
 */
export function proportionsOf(body: SitterBody): Proportions {
  const h = body.heightM;
  const halfShoulderM = (body.shoulderWidthRatio * h) / 2;
  const sternoclavicularM = 0.012 * h;
  // Smaller people have relatively larger heads: the head grows with the square root of the height.
  const headScale = body.headSizeRatio * Math.sqrt(h / REFERENCE_HEIGHT_M);
  return {
    pelvisM: 0.058 * h,
    lumbarM: 0.105 * h,
    thoracicM: 0.158 * h,
    neckM: 0.064 * h,
    halfHipM: (body.figure === 'female' ? 0.054 : 0.051) * h,
    sternoclavicularM,
    clavicleM: (halfShoulderM - sternoclavicularM) / Math.cos((CLAVICLE_REST_DEG * Math.PI) / 180),
    shoulderDropM: 0.018 * h,
    upperArmM: 0.174 * h,
    forearmM: 0.146 * h,
    thighM: 0.245 * h,
    shankM: 0.246 * h,
    ankleHeightM: 0.039 * h + SOLE_M,
    footM: 0.15 * h,
    headScale,
  };
}

/** Backward slant of the line from breastbone to shoulder joint when the shoulder rests, degrees [design]. */
export const CLAVICLE_REST_DEG = 5;

/** Where chair and desk stand for a body sitting at the origin, metres above the floor or forward of the hip axis. */
export interface Workplace {
  /** Height and girth of the body it is made for. */
  readonly heightM: number;
  readonly buildRatio: number;
  /** Height of the hip joints when seated, and when standing. */
  readonly seatedHipM: number;
  readonly standingHipM: number;
  readonly seatTopM: number;
  readonly deskTopM: number;
  readonly deskEdgeZ: number;
  readonly keyboardZ: number;
  /** Height of the eyes of this body in the `UPRIGHT` pose. */
  readonly eyeM: number;
  /** Distance of the face forward of the hip axis in the `UPRIGHT` pose. */
  readonly faceZ: number;
}

/** The measures furniture and camera are fitted to, metres. */
export interface Fit {
  readonly heightM: number;
  readonly buildRatio: number;
  readonly proportions: Proportions;
  /** Height of the eyes over the hip axis, and how far the face is forward of it, sitting upright. */
  readonly eyeOverHipM: number;
  readonly faceZ: number;
}

/** Furniture that fits the body: seat at knee height, desk a little below the elbows, so that short bodies stay in view. */
export function workplaceFor({ heightM, buildRatio, proportions: p, eyeOverHipM, faceZ }: Fit): Workplace {
  const h = heightM;
  const seatedHipM = p.shankM + p.ankleHeightM + 0.005;
  const girth = 0.5 + 0.5 * buildRatio;
  // In front of the belly, but no farther than arms reach that stay a little bent.
  const armM = 0.85 * (p.upperArmM + p.forearmM);
  const keyboardZ = Math.min(0.115 * h * buildRatio + 0.16, Math.sqrt(armM ** 2 - (0.15 * h) ** 2));
  return {
    heightM,
    buildRatio,
    seatedHipM,
    standingHipM: p.thighM + p.shankM + p.ankleHeightM - 0.012,
    seatTopM: seatedHipM - 0.052 * h * girth,
    deskTopM: seatedHipM + 0.098 * h,
    deskEdgeZ: keyboardZ - 0.1,
    keyboardZ,
    eyeM: seatedHipM + eyeOverHipM,
    faceZ,
  };
}

/** The workplace of a modelled body. */
export const workplaceOf = (body: SitterBody): Workplace =>
  workplaceFor({
    heightM: body.heightM,
    buildRatio: body.buildRatio,
    proportions: proportionsOf(body),
    eyeOverHipM: 0.412 * body.heightM,
    faceZ: 0.09 * body.heightM,
  });
