// What a person chose to look at, and what was opened for them.
import type { Baseline } from '../baseline/baseline';
import type { SourceKind } from '../camera/source';

/** Kept so that a pause can be ended. A recording's files stay with the port, under a number. */
export type SourceRequest =
  | { readonly kind: 'camera'; readonly deviceId: string | null }
  | { readonly kind: 'recording'; readonly recordingId: number }
  | { readonly kind: 'sitter' };

/** Also the camera that was lost, and no other. */
export type OpenRequest =
  | SourceRequest
  /** `label` finds it again under another id, as after another port. */
  | { readonly kind: 'same-camera'; readonly deviceId: string; readonly label: string };

/** An open source, as far as it is plain data. */
export interface SourceInfo {
  readonly kind: SourceKind;
  readonly label: string;
  /** The camera's own id; null for what is no camera. */
  readonly deviceId: string | null;
  readonly mirrored: boolean;
  /** A drawn person's upright, known beforehand. */
  readonly baseline?: Baseline;
}
