// Says that the camera sends nothing, and what is being done about it. Another camera is taken only when the person asks for it.
import type { CameraCondition } from '../../../model/model';
import type { AppModel } from '../../../model/model';
import { describeCondition } from '../../../words/camera';

interface CameraCardProps {
  readonly model: AppModel;
  readonly camera: CameraCondition;
}

export function CameraCard({ model, camera }: CameraCardProps) {
  const words = describeCondition(camera);
  if (words === null) return null;
  return (
    <section class="card" aria-labelledby="camera-condition">
      <h2 id="camera-condition">{words.title}</h2>
      <p>{words.meaning}</p>
      <div class="row">
        {(camera.kind === 'resting' || camera.kind === 'reopening') && (
          <button type="button" class="button" onClick={() => model.actions.lookNow()}>
            {camera.kind === 'resting' ? 'Look now' : 'Try now'}
          </button>
        )}
        {camera.kind !== 'resting' && (
          <button type="button" class="button" onClick={() => void model.actions.startCamera()}>
            Use another camera
          </button>
        )}
      </div>
    </section>
  );
}
