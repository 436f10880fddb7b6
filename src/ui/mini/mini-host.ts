// The window that stays beside the work: always on top where the browser knows Document Picture-in-Picture, else a small popup.
import { PLUMBLINE } from '../../words/views/shell';

/** What the window shows inside, without the system's own frame. */
export const MINI_SIZE_PX = { width: 220, height: 160 } as const;

interface PictureInPicture {
  requestWindow(options: { readonly width: number; readonly height: number }): Promise<Window>;
}

/** Null where the browser does not know it; the platform's types leave it out. */
function pictureInPicture(): PictureInPicture | null {
  const { documentPictureInPicture } = window as {
    readonly documentPictureInPicture?: PictureInPicture;
  };
  return documentPictureInPicture ?? null;
}

/** Opens an empty window with this page's styles. Call from a gesture of the person. Null where the browser does not let it open. */
export async function openMiniHost(): Promise<Window | null> {
  const host = await openedWindow();
  if (host === null) return null;
  const { document: inside } = host;
  inside.title = PLUMBLINE;
  inside.documentElement.lang = document.documentElement.lang;
  const style = inside.createElement('style');
  // As text, so that nothing has to be fetched once more.
  style.textContent = [...document.styleSheets].flatMap(rulesOf).join('\n');
  inside.head.replaceChildren(style);
  inside.body.replaceChildren();
  return host;
}

async function openedWindow(): Promise<Window | null> {
  const { width, height } = MINI_SIZE_PX;
  try {
    const onTop = await pictureInPicture()?.requestWindow({ width, height });
    if (onTop !== undefined) return onTop;
  } catch {
    // Refused, as on some systems: a popup may still be let through.
  }
  return window.open('', 'plumbline-mini', `popup,width=${width},height=${height}`);
}

function rulesOf(sheet: CSSStyleSheet): readonly string[] {
  return [...sheet.cssRules].map(({ cssText }) => cssText);
}
