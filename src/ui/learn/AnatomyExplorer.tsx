// A drawing of the back beside the words about its parts: picking one, by mouse, touch or keyboard, shows it in both.
import drawing from 'virtual:explainer-drawing/back-explorer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ANATOMY_PARTS } from '../../words/views/anatomy-parts';
import * as words from '../../words/views/learn';

function partOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-part]')?.getAttribute('data-part') ?? null;
}

/** Marks the parts of the drawing that are picked or pointed at, which the build wrote and the view does not draw itself. */
function markParts(frame: HTMLElement | null, picked: string, pointedAt: string | null): void {
  for (const group of frame?.querySelectorAll('[data-part]') ?? []) {
    const id = group.getAttribute('data-part');
    group.setAttribute('aria-pressed', String(id === picked));
    group.classList.toggle('learn-pointed', id === pointedAt);
  }
}

/** The explorer. Enter and the space bar pick the part that has the focus. */
export function AnatomyExplorer() {
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [picked, setPicked] = useState('lower-back');
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const part = ANATOMY_PARTS.find(({ id }) => id === picked);

  useEffect(() => markParts(frame.current, picked, pointedAt), [picked, pointedAt]);
  useEffect(() => {
    const element = frame.current;
    const pick = (event: Event): void => {
      const id = partOf(event.target);
      if (id === null) return;
      setPicked(id);
      // On a narrow page the words stand below the drawing, perhaps out of sight.
      list.current?.querySelector(`[data-words="${id}"]`)?.scrollIntoView({ block: 'nearest' });
    };
    const pickByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      pick(event);
      // The space bar would also scroll the page.
      if (partOf(event.target) !== null) event.preventDefault();
    };
    const point = (event: Event): void => setPointedAt(partOf(event.target));
    const leave = (): void => setPointedAt(null);
    element?.addEventListener('click', pick);
    element?.addEventListener('keydown', pickByKey);
    element?.addEventListener('pointerover', point);
    element?.addEventListener('pointerleave', leave);
    return () => {
      element?.removeEventListener('click', pick);
      element?.removeEventListener('keydown', pickByKey);
      element?.removeEventListener('pointerover', point);
      element?.removeEventListener('pointerleave', leave);
    };
  }, []);

  return (
    <section class="learn-shelf" aria-labelledby="learn-explorer">
      <h2 id="learn-explorer">{words.BACK_BY_PARTS}</h2>
      <p>{words.PICK_A_PART}</p>
      <p class="learn-hidden" role="status">
        {part === undefined ? '' : `${part.name}. ${part.text}`}
      </p>
      <div class="learn-explorer">
        <div class="learn-drawing" ref={frame} dangerouslySetInnerHTML={{ __html: drawing }} />
        <ul class="learn-parts" ref={list}>
          {ANATOMY_PARTS.map(({ id, name, text, slug, linkText }) => (
            <li
              key={id}
              data-words={id}
              class={id === picked ? 'learn-part learn-part-picked' : 'learn-part'}
              onPointerEnter={() => setPointedAt(id)}
              onPointerLeave={() => setPointedAt(null)}
            >
              <button
                type="button"
                class="learn-part-name"
                aria-pressed={id === picked}
                onClick={() => setPicked(id)}
              >
                {name}
              </button>
              <p>
                {text} <a href={`#/learn/${slug}`}>{linkText}</a>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
