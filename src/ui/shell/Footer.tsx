import { Phrase } from '../kit/Phrase';
import * as words from '../../words/views/shell';
// What holds on every page: privacy, what Plumbline is not, and the signs that should not wait.
export function Footer() {
  return (
    <footer class="footer">
      <div class="footer-inner">
        <p>
          <Phrase text={words.PRIVATE}>{(text) => <a href="#/privacy">{text}</a>}</Phrase>
        </p>
        <p>{words.NOT_MEDICAL}</p>
        <p>
          <a href="#/learn/when-to-get-help">{words.WHEN_TO_GET_HELP}</a>
        </p>
      </div>
    </footer>
  );
}
