// A drawing of the back whose parts can be picked, by mouse, touch or keyboard, to read what they are and do.
import drawing from 'virtual:explainer-drawing/back-explorer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ANATOMY_PARTS } from './anatomy-parts';

function partOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-part]')?.getAttribute('data-part') ?? null;
}

/** The explorer. Enter and the space bar pick the part that has the focus. */
export function AnatomyExplorer() {
  const frame = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const part = ANATOMY_PARTS.find(({ id }) => id === picked);

  useEffect(() => {
    for (const group of frame.current?.querySelectorAll('[data-part]') ?? []) {
      group.setAttribute('aria-pressed', String(group.getAttribute('data-part') === picked));
    }
    // On a narrow page the words stand below the drawing, perhaps out of sight.
    if (picked !== null) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  useEffect(() => {
    const element = frame.current;
    const pick = (event: Event): void => {
      const id = partOf(event.target);
      if (id !== null) setPicked(id);
    };
    const pickByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      pick(event);
      // The space bar would also scroll the page.
      if (partOf(event.target) !== null) event.preventDefault();
    };
    element?.addEventListener('click', pick);
    element?.addEventListener('keydown', pickByKey);
    return () => {
      element?.removeEventListener('click', pick);
      element?.removeEventListener('keydown', pickByKey);
    };
  }, []);

  return (
    <section class="learn-shelf" aria-labelledby="learn-explorer">
      <h2 id="learn-explorer">Your back, part by part</h2>
      <p>Pick a part of the drawing to read what it is and does.</p>
      <div class="learn-explorer">
        <div class="learn-drawing" ref={frame} dangerouslySetInnerHTML={{ __html: drawing }} />
        <div class="learn-part" role="status" ref={panel}>
          {part === undefined ? (
            <p class="learn-meta">Nothing picked yet.</p>
          ) : (
            <>
              <h3>{part.name}</h3>
              <p>{part.text}</p>
              <p>
                <a href={`#/learn/${part.slug}`}>{part.linkText}</a>
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
