// The Settings view: everything a person can choose, each explained where it stands.
import type { AppModel } from '../../model/model';
import { SUMMED_UP } from '../../words/views/evening';
import { EveningChoice } from '../kit/EveningChoice';
import { About } from './SettingsAbout';
import { CameraSettings, ModelSettings, PictureSettings, SamplingSettings } from './SettingsCamera';
import { DataSettings } from './SettingsData';
import { EraseSettings } from './SettingsErase';
import { FolderSettings } from './SettingsFolder';
import { MeasureSettings } from './SettingsMeasures';
import { SetupSettings } from './SettingsSetups';
import { JournalSettings } from './SettingsJournal';
import { LogSettings } from './SettingsLog';
import { BreakSettings } from './SettingsBreaks';
import { NotificationSettings, SensitivitySettings } from './SettingsAlerts';
import '../../styles/watching.css';
import * as words from '../../words/views/settings';

export function Settings({ model }: { readonly model: AppModel }) {
  return (
    <div class="settings">
      <h1>{words.SETTINGS}</h1>
      <CameraSettings model={model} />
      <ModelSettings model={model} />
      <SamplingSettings model={model} />
      <PictureSettings model={model} />
      <SetupSettings model={model} />
      <SensitivitySettings model={model} />
      <MeasureSettings model={model} />
      <NotificationSettings model={model} />
      <BreakSettings model={model} />
      <section class="card" aria-labelledby="evening-heading">
        <h2 id="evening-heading">{SUMMED_UP}</h2>
        <EveningChoice model={model} />
      </section>
      <JournalSettings model={model} />
      <LogSettings model={model} />
      <DataSettings model={model} />
      <FolderSettings model={model} />
      <EraseSettings model={model} />
      <About />
    </div>
  );
}
