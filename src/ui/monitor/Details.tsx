// What waits behind the picture: the figures with their errors and gauges, and the camera's own picture. Fetched when it is first wanted.
import type { AppModel, RunningSource } from '../../model/model';
import { LimitOverlay } from './picture/LimitOverlay';
import { PictureStage } from './picture/PictureStage';

export { MeasureList } from './measures/MeasureList';

export function CameraPicture({
  model,
  source,
}: {
  readonly model: AppModel;
  readonly source: RunningSource;
}) {
  return (
    <PictureStage model={model} source={source}>
      <LimitOverlay model={model} />
    </PictureStage>
  );
}
