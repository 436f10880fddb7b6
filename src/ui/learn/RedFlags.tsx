// The short list of signs that should not wait, for dialogs and the foot of pages.
import { RED_FLAG_SLUG } from './types';

/** The signs in brief, with the way to the whole page. `headingId` names the heading, for a dialog that refers to it. */
export function RedFlags({ headingId = 'red-flags' }: { readonly headingId?: string }) {
  return (
    <section class="learn-red-flags" aria-labelledby={headingId}>
      <h2 id={headingId}>When to get help</h2>
      <p>
        <strong>Get emergency help now</strong> if you have back pain with any of these:
      </p>
      <ul>
        <li>pain, tingling, weakness or numbness in both legs</li>
        <li>numbness around your genitals or your bottom</li>
        <li>new trouble passing urine, or loss of bladder or bowel control</li>
        <li>new sexual problems, such as loss of feeling</li>
        <li>chest pain, or a serious accident just before</li>
      </ul>
      <p>
        <strong>See a doctor soon</strong> if you have back pain with fever, weight loss you cannot explain, a
        lump or a changed shape of your back, or pain that is much worse at night or that no position eases.
      </p>
      <p>
        Not sure? Ask. <a href={`#/learn/${RED_FLAG_SLUG}`}>Read the whole page</a>
      </p>
    </section>
  );
}
