// The three ways to start: the camera, a video or pictures, or the demonstration.
import type { AppModel } from '../../../model/model';
import * as words from '../../../words/views/start';

const ACCEPTED = 'video/*,image/jpeg,image/png,image/webp,.mjpeg,.mjpg';

/** Buttons only; the words around them differ by view. */
export function StartOptions({ model }: { readonly model: AppModel }) {
  return (
    <div class="row">
      <CameraButton model={model} />
      <FileButton model={model} />
      <SitterButton model={model} />
    </div>
  );
}

export function CameraButton({ model }: { readonly model: AppModel }) {
  return (
    <button type="button" class="button button-main" onClick={() => void model.actions.startCamera()}>
      {words.USE_THE_CAMERA}
    </button>
  );
}

/** A real file input lies over the button's face, so that keyboard, drag and drop, and screen readers have it as they know it. */
export function FileButton({ model }: { readonly model: AppModel }) {
  return (
    <span class="button file-button">
      <span aria-hidden="true">{words.OPEN_RECORDING}</span>
      <input
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label={words.OPEN_RECORDING}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          input.value = '';
          if (files.length > 0) void model.actions.startRecording(files);
        }}
      />
    </span>
  );
}

export function SitterButton({ model }: { readonly model: AppModel }) {
  return (
    <button type="button" class="button" onClick={() => void model.actions.startSitter()}>
      {words.WITHOUT_CAMERA}
    </button>
  );
}
