// The two or three signs that matter to a page, before everything else it says.
import { Phrase } from '../kit/Phrase';
import { RED_FLAG_SLUG } from './types';
import * as words from '../../words/views/learn';

/** Nothing where a page has none. */
export function Signs({ signs }: { readonly signs: readonly string[] }) {
  if (signs.length === 0) return null;
  return (
    <aside class="learn-signs" aria-label={words.URGENT_SIGNS}>
      <p>
        <Phrase text={words.GET_HELP_NOW}>{(text) => <strong>{text}</strong>}</Phrase>
      </p>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <p>
        <a href={`#/learn/${RED_FLAG_SLUG}`}>{words.ALL_SIGNS}</a>
      </p>
    </aside>
  );
}
