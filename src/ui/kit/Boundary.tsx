// A render error boundary: what cannot be drawn says so in its place, and the rest of the page and the watching go on.
import { Component, type ComponentChildren } from 'preact';
import * as words from '../../words/views/kit';

interface BoundaryProps {
  /** What stands inside, for the sentence: "the day". */
  readonly what: string;
  /** Another one is another thing to draw: the error before is forgotten. */
  readonly of: unknown;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly failed: { readonly of: unknown } | null;
}

/** Draws its children, or says that they could not be drawn. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: null };

  override componentDidCatch(error: unknown): void {
    // To the browser's own log, where a report of the problem can take it from.
    console.error(`Could not draw ${this.props.what}.`, error);
    this.setState({ failed: { of: this.props.of } });
  }

  override render({ what, of, children }: BoundaryProps, { failed }: BoundaryState) {
    if (failed === null || failed.of !== of) return children;
    return (
      <div class="card" role="alert">
        <h2>{words.couldNotShow(what)}</h2>
        <p>{words.NOT_SHOWN_MEANING}</p>
        <div class="row">
          <button type="button" class="button" onClick={() => this.setState({ failed: null })}>
            {words.TRY_AGAIN}
          </button>
          <button type="button" class="button" onClick={() => window.location.reload()}>
            {words.RELOAD_THE_PAGE}
          </button>
        </div>
      </div>
    );
  }
}
