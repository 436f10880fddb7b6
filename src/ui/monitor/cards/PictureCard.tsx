// Says what is amiss with the camera's picture, and mends it there: turns it, or takes another camera.
import type { AppModel, PictureRemark } from '../../../model/model';
import * as words from '../../../words/views/monitor';
import { framingOf, turnFurther } from '../../../core/settings/settings';
import { describeRemark, FOLLOWS_ANSWERS } from '../../../words/picture';

/** A card of its own, on the Monitor. */
export function PictureCard({ model }: { readonly model: AppModel }) {
  return isRemarked(model) ? (
    <section class="card" role="status">
      <PictureRemarks model={model} Heading="h2" />
    </section>
  ) : null;
}

const isRemarked = (model: AppModel): boolean => (model.live.value?.remark ?? null) !== null;

interface RemarksProps {
  readonly model: AppModel;
  readonly Heading?: 'h2' | 'h3';
}

/** The same inside another card; nothing where all is well. */
export function PictureRemarks({ model, Heading = 'h3' }: RemarksProps) {
  const remark = model.live.value?.remark ?? null;
  const phase = model.phase.value;
  if (remark === null || phase.kind !== 'running') return null;
  const { label, deviceId } = phase.source;
  const others = model.cameras.value.filter((camera) => camera.deviceId !== deviceId && camera.label !== '');
  const { title, meaning } = describeRemark(remark, others.length > 0);
  return (
    <>
      <Heading>{title}</Heading>
      <p>{meaning}</p>
      <div class="row">
        <Mending model={model} remark={remark} label={label} others={others} />
      </div>
    </>
  );
}

interface MendingProps {
  readonly model: AppModel;
  readonly remark: PictureRemark;
  readonly label: string;
  readonly others: readonly { readonly deviceId: string; readonly label: string }[];
}

function Mending({ model, remark, label, others }: MendingProps) {
  const { actions, settings } = model;
  if (remark.kind === 'turned') {
    const turn = () => void actions.changeSettings(turnFurther(settings.value, label, remark.byDeg));
    return (
      <button type="button" class="button" onClick={turn}>
        {words.TURN_THE_PICTURE}
      </button>
    );
  }
  if (remark.kind === 'follows') {
    const answer = (as: 'kept' | null) => void actions.changeSettings(framingOf(settings.value, label, as));
    return (
      <>
        <button type="button" class="button" onClick={() => answer(null)}>
          {FOLLOWS_ANSWERS.off}
        </button>
        <button type="button" class="button" onClick={() => answer('kept')}>
          {FOLLOWS_ANSWERS.keep}
        </button>
      </>
    );
  }
  return (
    <>
      {others.map((camera) => (
        <button
          key={camera.deviceId}
          type="button"
          class="button"
          onClick={() => void actions.changeSettings({ cameraId: camera.deviceId })}
        >
          {words.useOne(camera.label)}
        </button>
      ))}
    </>
  );
}
