// The two or three signs that matter to a page, before everything else it says.
import { RED_FLAG_SLUG } from './types';

/** Nothing where a page has none. */
export function Signs({ signs }: { readonly signs: readonly string[] }) {
  if (signs.length === 0) return null;
  return (
    <aside class="learn-signs" aria-label="Signs that should not wait">
      <p>
        <strong>Get help now</strong> with any one of these:
      </p>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <p>
        <a href={`#/learn/${RED_FLAG_SLUG}`}>All signs, and what to do</a>
      </p>
    </aside>
  );
}
