// What Plumbline is and is not, and the licence of everything that ships with it, fetched when somebody looks.
import { Phrase } from '../kit/Phrase';
import { useState } from 'preact/hooks';
import { Lazy } from '../kit/Lazy';
import * as words from '../../words/views/settings';

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
      <h2 id="about">{words.ABOUT_PLUMBLINE}</h2>
      <p>{words.FREE_SOFTWARE}</p>
      <p>
        <Phrase text={words.NOT_MEDICAL}>{(text) => <a href="#/learn/when-to-get-help">{text}</a>}</Phrase>
      </p>
      <LicenceList />
    </section>
  );
}

function LicenceList() {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}>
      <summary>{words.LICENCES_TITLE}</summary>
      {wasOpened && (
        <Lazy load={loadLicences} what={words.THE_LICENCES}>
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
