// What Plumbline is and is not, and the licence of everything that ships with it, fetched when somebody looks.
import { useState } from 'preact/hooks';
import { Lazy } from '../kit/Lazy';

interface Licences {
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    /** Its place in `texts`: many packages share one. */
    readonly text: number;
  }[];
  readonly texts: readonly string[];
}

export function About() {
  return (
    <section class="card" aria-labelledby="about">
      <h2 id="about">About Plumbline</h2>
      <p>
        Plumbline is free software under the Apache License 2.0. The pose model is BlazePose by Google, under
        the same licence, run by TensorFlow.js inside this page.
      </p>
      <p>
        It is not a medical device, and it cannot tell whether anything is wrong with you. If your back
        troubles you, read <a href="#/learn/when-to-get-help">when to get help</a>.
      </p>
      <LicenceList />
    </section>
  );
}

function LicenceList() {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}>
      <summary>Software inside, and its licences</summary>
      {wasOpened && (
        <Lazy load={loadLicences} what="the licences">
          {({ packages, texts }) => (
            <ul class="plain-list stack stack-tight">
              {packages.map(({ name, version, licence, text }) => (
                <li key={`${name} ${version}`}>
                  <details>
                    <summary>
                      {name} {version} <span class="small soft">{licence}</span>
                    </summary>
                    <pre class="licence-text small">{texts[text]}</pre>
                  </details>
                </li>
              ))}
            </ul>
          )}
        </Lazy>
      )}
    </details>
  );
}

/** Written by the build (`tools/build/licences`): what ships is known only then. */
async function loadLicences(): Promise<Licences> {
  const answer = await fetch(`${import.meta.env.BASE_URL}licences.json`);
  if (!answer.ok) throw new Error(`The licences: ${answer.status}.`);
  return (await answer.json()) as Licences;
}
