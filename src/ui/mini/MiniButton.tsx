// Opens and closes the mini window. What draws it is fetched beforehand: a browser lets a window open only right after the click.
import { useEffect, useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { MINI_WINDOW_BLOCKED, miniButtonName } from '../../words/mini';

const loadMini = () => import('./mini-window');

export function MiniButton({ model }: { readonly model: AppModel }) {
  const [blocked, setBlocked] = useState(false);
  const open = model.miniShown.value;
  const { miniWindow } = model.settings.value;
  useEffect(() => {
    // What cannot be fetched now is tried again on the click.
    loadMini().catch(() => undefined);
  }, []);
  const toggle = async (): Promise<void> => {
    const mini = await loadMini().catch(() => null);
    if (open) mini?.closeMini();
    else setBlocked((await mini?.openMini(model)) !== true);
  };
  return (
    <>
      <button
        type="button"
        class={!open && miniWindow ? 'button button-main' : 'button'}
        onClick={() => void toggle()}
      >
        {miniButtonName(open ? 'open' : miniWindow ? 'was-open' : 'closed')}
      </button>
      <span class="small" role="status">
        {blocked && MINI_WINDOW_BLOCKED}
      </span>
    </>
  );
}
