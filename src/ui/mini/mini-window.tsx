// Opens the mini window, draws into it, and closes it again. There is one at most; it outlives every change of view.
import { render } from 'preact';
import type { AppModel } from '../../model/model';
import './mini.css';
import { openMiniHost } from './mini-host';
import { MiniView } from './MiniView';

let shown: Window | null = null;

/** Call from a gesture of the person. Resolves to whether the window is open. */
export async function openMini(model: AppModel): Promise<boolean> {
  if (shown !== null && !shown.closed) {
    shown.focus();
    return true;
  }
  const host = await openMiniHost();
  if (host === null) return false;
  shown = host;
  render(<MiniView model={model} onClose={closeMini} />, host.document.body);
  model.actions.showMini(true);
  host.addEventListener('pagehide', () => {
    render(null, host.document.body);
    if (shown === host) shown = null;
    // Not at once: leaving the page closes the window too, and then it is to be offered again.
    setTimeout(() => model.actions.showMini(false));
  });
  // A popup would stay behind with nobody to draw into it.
  window.addEventListener('pagehide', () => host.close(), { once: true });
  return true;
}

export function closeMini(): void {
  shown?.close();
}
