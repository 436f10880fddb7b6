// A sentence with one marked part, so that where a link or a strong word stands is the words' matter.
import type { ComponentChildren } from 'preact';

/** Shows a sentence such as “See the [settings].”, and hands what stands in brackets to be wrapped. */
export function Phrase({
  text,
  children,
}: {
  readonly text: string;
  readonly children: (marked: string) => ComponentChildren;
}) {
  const [before, marked = '', after] = text.split(/[[\]]/);
  return (
    <>
      {before}
      {children(marked)}
      {after}
    </>
  );
}
