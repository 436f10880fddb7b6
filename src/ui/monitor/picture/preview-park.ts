// Where the preview waits while no view shows it. Browsers pause a video that leaves the document, and a paused video gives no fresh
// frames to those browsers that read them from it; so between views it stays in the document, out of sight.
import type { AppModel } from '../../../model/model';

export const PARK_ID = 'preview-park';

/** Takes the preview out of a view: parked while its source still runs, gone otherwise. */
export function handBackPreview(model: AppModel, preview: HTMLElement): void {
  const phase = model.phase.peek();
  const park = document.getElementById(PARK_ID);
  if (park !== null && phase.kind === 'running' && phase.source.preview === preview) park.append(preview);
  else preview.remove();
}

/** Parks a preview that no view has taken yet: the Monitor runs without showing it. */
export function parkIfLoose(preview: HTMLElement): void {
  if (!preview.isConnected) document.getElementById(PARK_ID)?.append(preview);
}

/** Lets go of what is parked once nothing runs any more. */
export function emptyPark(): void {
  document.getElementById(PARK_ID)?.replaceChildren();
}
