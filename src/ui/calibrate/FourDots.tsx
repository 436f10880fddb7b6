// Four dots near the corners of the window to look at, one after the other; the one to look at now is larger.
import { useEffect, useState } from 'preact/hooks';

const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;
/** Time for a look at each. [design] */
const EACH_MS = 1500;

/** Decoration: the sentence beside it says the same. */
export function FourDots() {
  const [now, setNow] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNow((index) => (index + 1) % CORNERS.length), EACH_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div aria-hidden="true">
      {CORNERS.map((corner, index) => (
        <span key={corner} class={`corner-dot corner-${corner}${index === now ? ' corner-now' : ''}`} />
      ))}
    </div>
  );
}
