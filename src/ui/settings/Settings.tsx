// The Settings view: everything a person can choose, each explained where it stands.
import type { AppModel } from '../../model/model';
import { CameraSettings, ModelSettings, PictureSettings, SamplingSettings } from './SettingsCamera';
import { DataSettings } from './SettingsData';
import { EraseSettings } from './SettingsErase';
import { MeasureSettings } from './SettingsMeasures';
import { SetupSettings } from './SettingsSetups';
import { JournalSettings } from './SettingsJournal';
import { NotificationSettings, SensitivitySettings } from './SettingsAlerts';

export function Settings({ model }: { readonly model: AppModel }) {
  return (
    <div class="settings">
      <h1>Settings</h1>
      <CameraSettings model={model} />
      <ModelSettings model={model} />
      <SamplingSettings model={model} />
      <PictureSettings model={model} />
      <SetupSettings model={model} />
      <SensitivitySettings model={model} />
      <MeasureSettings model={model} />
      <NotificationSettings model={model} />
      <JournalSettings model={model} />
      <DataSettings model={model} />
      <EraseSettings model={model} />
      <About />
    </div>
  );
}

function About() {
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
    </section>
  );
}
