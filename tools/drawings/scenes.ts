// Every drawing that is made here, by the name of its file.
import { FRONT } from './scenes/front';
import { MAT } from './scenes/mat';
import { POSTURE } from './scenes/posture';
import { SEATED } from './scenes/seated';
import type { Scene } from './svg';

export const SCENES: Readonly<Record<string, Scene>> = { ...SEATED, ...MAT, ...FRONT, ...POSTURE };
