// Every drawing that is made here, by the name of its file.
import { FRONT } from './scenes/front';
import { kneeRolls } from './scenes/knee-rolls';
import { LYING } from './scenes/lying';
import { MAT } from './scenes/mat';
import { POSTURE } from './scenes/posture';
import { SEATED } from './scenes/seated';
import { SPORT } from './scenes/sport';
import { STANDING } from './scenes/standing';
import type { Scene } from './svg';

export const SCENES: Readonly<Record<string, Scene>> = {
  ...SEATED,
  ...STANDING,
  ...MAT,
  ...LYING,
  'knee-rolls': kneeRolls(),
  ...FRONT,
  ...POSTURE,
  ...SPORT,
};
