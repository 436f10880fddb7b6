// The privacy view: what is so right now, counted rather than promised, and what no page can count.
import { useEffect, useState } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import {
  cameraFact,
  kindName,
  NOT_COUNTED,
  picturesFact,
  requestsFact,
  sizeText,
  type Fact,
} from '../../words/privacy';
import { plural } from '../../words/durations';
import { KeepingLine } from '../settings/SettingsKeeping';
import { useFetched } from '../kit/use-fetched';
import './privacy.css';
import * as words from '../../words/views/privacy';

export function Privacy({ model }: { readonly model: AppModel }) {
  const stored = useFetched(model.actions.takeInventory);
  return (
    <div class="stack privacy">
      <h1>{words.PRIVACY_RIGHT_NOW}</h1>
      <p class="prose">{words.PRIVACY_MEANING}</p>
      <section class="card" aria-label={words.RIGHT_NOW}>
        <dl class="privacy-facts">
          <FactRow name={words.CAMERA} fact={cameraFact(model.phase.value)} />
          {stored.kind === 'ready' && (
            <FactRow name={words.PICTURES_SAVED} fact={picturesFact(stored.value)} />
          )}
          <FactRow name={words.REQUESTS} fact={requestsFact(model.requests.value)} />
        </dl>
        {stored.kind === 'failed' && (
          <p role="alert">
            {words.NOT_LOOKED_THROUGH}{' '}
            <button type="button" class="button button-small" onClick={stored.retry}>
              {words.TRY_AGAIN}
            </button>
          </p>
        )}
      </section>
      <section class="card stack stack-tight" aria-labelledby="stored-here">
        <h2 id="stored-here">{words.STORED_HERE}</h2>
        {stored.kind === 'ready' && stored.value.kinds.length > 0 && (
          <table class="privacy-stored">
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{words.WHAT}</th>
                <th scope="col">{words.HOW_MANY}</th>
                <th scope="col">{words.SIZE}</th>
              </tr>
            </thead>
            <tbody>
              {stored.value.kinds.map(({ name, records, bytes }) => (
                <tr key={name}>
                  <th scope="row">{kindName(name)}</th>
                  <td class="number">{plural(records, 'record', 'records')}</td>
                  <td class="number soft">{sizeText(bytes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <WholeSize />
        <KeepingLine model={model} />
        <p>
          <a href="#/settings">{words.TAKE_OR_ERASE}</a>
        </p>
      </section>
      <section class="card" aria-labelledby="not-counted">
        <h2 id="not-counted">{words.NOT_COUNTED_TITLE}</h2>
        <ul>
          {NOT_COUNTED.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function FactRow({ name, fact }: { readonly name: string; readonly fact: Fact }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong class="privacy-value">{fact.value}</strong>
        <span class="small soft">{fact.how}</span>
      </dd>
    </div>
  );
}

/** The browser's own account, which holds the page's files too. */
function WholeSize() {
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    const { storage } = navigator as { readonly storage?: StorageManager };
    storage?.estimate().then(
      ({ usage }) => setBytes(usage ?? null),
      () => undefined,
    );
  }, []);
  if (bytes === null) return null;
  return <p class="small soft">{words.browserCounts(sizeText(bytes))}</p>;
}
