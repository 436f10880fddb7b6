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

export function Privacy({ model }: { readonly model: AppModel }) {
  const stored = useFetched(model.actions.takeInventory);
  return (
    <div class="stack privacy">
      <h1>Privacy, right now</h1>
      <p class="prose">
        Your camera is looked at on this computer. Video is never saved and never sent. You need not take our
        word for it: these are counted.
      </p>
      <section class="card" aria-label="Right now">
        <dl class="privacy-facts">
          <FactRow name="Camera" fact={cameraFact(model.phase.value)} />
          {stored.kind === 'ready' && <FactRow name="Pictures saved" fact={picturesFact(stored.value)} />}
          <FactRow name="Requests to other sites" fact={requestsFact(model.requests.value)} />
        </dl>
        {stored.kind === 'failed' && (
          <p role="alert">
            What is stored could not be looked through.{' '}
            <button type="button" class="button button-small" onClick={stored.retry}>
              Try again
            </button>
          </p>
        )}
      </section>
      <section class="card stack stack-tight" aria-labelledby="stored-here">
        <h2 id="stored-here">What is stored in this browser</h2>
        {stored.kind === 'ready' && stored.value.kinds.length > 0 && (
          <table class="privacy-stored">
            <thead class="visually-hidden">
              <tr>
                <th scope="col">What</th>
                <th scope="col">How many</th>
                <th scope="col">Size</th>
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
          <a href="#/settings">Take it away as a file, or erase everything</a>
        </p>
      </section>
      <section class="card" aria-labelledby="not-counted">
        <h2 id="not-counted">What no page can count</h2>
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
  return (
    <p class="small soft">
      With Plumbline’s own files, kept so that it opens offline, your browser counts {sizeText(bytes)}.
    </p>
  );
}
