// A setup: one place at which a person sits, with the baseline calibrated there.
import * as v from 'valibot';
import { VIEWS } from '../features/view';
import type { Stored } from '../schema/stored-values';
import { baselineSchema } from './baseline';
import { raisesSchema } from './judgement';

/** A camera as the browser knows it. The id holds for this origin until its data are cleared. */
const setupCameraSchema = v.object({ deviceId: v.string(), label: v.string() });

/** As it is stored. What the first version did not write down is filled in. */
export const setupSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** The camera it was calibrated with; null for what is no camera, and where an earlier version did not write it down. */
  camera: v.optional(v.nullable(setupCameraSchema), null),
  sourceKind: v.picklist(['camera', 'recording', 'sitter']),
  /** The person's own word on the view, where they overrode what was detected. */
  viewOverride: v.nullable(v.picklist(VIEWS)),
  standingDesk: v.boolean(),
  baseline: baselineSchema,
  /** What the person said was wrong here. */
  raises: v.optional(raisesSchema, {}),
});

export type Setup = Stored<typeof setupSchema>;
