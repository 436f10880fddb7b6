// Says that the camera sends nothing, and what is being done about it. Another camera is taken only when the person asks for it.
import type { CameraCondition } from '../../../model/model';
import type { AppModel } from '../../../model/model';
import { describeCondition } from '../../../words/camera';
import * as words from '../../../words/views/monitor';

interface CameraCardProps {
  readonly model: AppModel;
  readonly camera: CameraCondition;
}

export function CameraCard({ model, camera }: CameraCardProps) {
  const condition = describeCondition(camera);
  if (condition === null) return null;
  return (
    <section class="card" aria-labelledby="camera-condition">
      <h2 id="camera-condition">{condition.title}</h2>
      <p>{condition.meaning}</p>
      <div class="row">
        {(camera.kind === 'resting' || camera.kind === 'reopening') && (
          <button type="button" class="button" onClick={() => model.actions.lookNow()}>
            {camera.kind === 'resting' ? words.LOOK_NOW : words.TRY_NOW}
          </button>
        )}
        {camera.kind !== 'resting' && (
          <button type="button" class="button" onClick={() => void model.actions.startCamera()}>
            {words.USE_ANOTHER_CAMERA}
          </button>
        )}
      </div>
    </section>
  );
}
