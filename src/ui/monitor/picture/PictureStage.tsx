// The live picture with the skeleton over it. The preview element belongs to the source: it is borrowed here and given back on leaving.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AppModel, RunningSource } from '../../../model/model';
import { turnOf } from '../../../core/settings/settings';
import { handBackPreview } from './preview-park';
import { skeletonOf } from './skeleton';
import * as words from '../../../words/views/measures';

interface StageProps {
  readonly model: AppModel;
  readonly source: RunningSource;
  readonly children?: ComponentChildren;
}

/** The source's own picture, mirrored where it looks the person in the face, with the points found on the body. */
export function PictureStage({ model, source, children }: StageProps) {
  const holder = useRef<HTMLDivElement>(null);
  const { preview } = source;
  useLayoutEffect(() => {
    holder.current?.append(preview);
    model.actions.showPicture(true);
    return () => {
      handBackPreview(model, preview);
      model.actions.showPicture(false);
    };
  }, [model, preview]);

  return (
    <div class={source.mirrored ? 'stage stage-mirrored' : 'stage'} style={{ aspectRatio: aspectOf(model) }}>
      <div
        class={`stage-picture stage-turned-${turnOf(model.settings.value, source.label)}`}
        ref={holder}
        aria-hidden="true"
      />
      <SkeletonOverlay model={model} />
      {children}
    </div>
  );
}

/** Says what the stage shows, for those who do not see it; the figure itself is decoration. */
function SkeletonOverlay({ model }: { readonly model: AppModel }) {
  const observation = model.live.value?.observation;
  if (observation === undefined) return <p class="visually-hidden">{words.PICTURE_IS_OPENING}</p>;
  if (observation.kind === 'no-pose') return <p class="visually-hidden">{words.NOBODY_FOUND}</p>;
  const { frame, pose } = observation;
  const { bones, joints } = skeletonOf(pose, frame);
  const stroke = frame.widthPx / 130;
  return (
    <svg
      class="stage-overlay"
      viewBox={`0 0 ${frame.widthPx} ${frame.heightPx}`}
      role="img"
      aria-label={words.PICTURE_NAME}
    >
      {bones.map(({ from, to }, index) => (
        <line
          key={`s${index}`}
          class="bone-shade"
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke-width={stroke * 2}
        />
      ))}
      {bones.map(({ from, to }, index) => (
        <line key={index} class="bone" x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke-width={stroke} />
      ))}
      {joints.map((point, index) => (
        <circle
          key={index}
          class="joint"
          cx={point.x}
          cy={point.y}
          r={stroke * 1.1}
          stroke-width={stroke * 0.6}
        />
      ))}
    </svg>
  );
}

function aspectOf(model: AppModel): string {
  const frame = model.live.value?.observation.frame;
  return frame === undefined ? '4 / 3' : `${frame.widthPx} / ${frame.heightPx}`;
}
