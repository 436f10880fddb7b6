// The synthetic sitter: a person at a desk with known joint angles, drawn by three.js into a canvas. Load only when wanted.
import { DEFAULT_BODY } from './body';
import type { SitterBody } from './body';
import { modelledPerson } from './person';
import { createLighting } from './shading';
import { createStage } from './stage';
import type { Sitter, StageOptions } from './stage';

export type { Sitter } from './stage';

export interface SitterOptions extends StageOptions {
  readonly body?: SitterBody;
}

/** Builds a sitter modelled from its own measures. Throws when the browser gives no WebGL. */
export function createSitter(options: SitterOptions = {}): Sitter {
  const lighting = createLighting();
  return createStage(modelledPerson(options.body ?? DEFAULT_BODY, lighting), lighting, options);
}
