// The shell round every view: header, navigation, notices, footer. It owns nothing of the picture source, so that changing views
// never stops the camera.
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { useFocusAfterLoss, useFocusOnNewView } from './focus';
import { Footer } from './Footer';
import { Header } from './Header';
import { Boundary } from '../kit/Boundary';
import { Lazy } from '../kit/Lazy';
import { LiveRegion } from './LiveRegion';
import { Monitor } from '../monitor/Monitor';
import { Notice } from './Notice';
import { emptyPark, PARK_ID, parkIfLoose } from '../monitor/picture/preview-park';
import { useRoute, type Route } from './routes';

/** The whole page, for one model. */
export function App({ model }: { readonly model: AppModel }) {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewView(route, main);
  useFocusAfterLoss(model, main);
  useSignalEffect(() => {
    const phase = model.phase.value;
    if (phase.kind !== 'running') emptyPark();
    else parkIfLoose(phase.source.preview);
  });

  return (
    <div class="shell">
      <Header model={model} route={route} onSkip={() => main.current?.focus()} />
      <Boundary what="the notice" of={route}>
        <Notice model={model} />
      </Boundary>
      {model.settings.value.eveningTo !== null && (
        <Boundary what="the summary" of={route}>
          <Lazy load={loadEvening} what="the summary">
            {({ Evening }) => <Evening model={model} />}
          </Lazy>
        </Boundary>
      )}
      <main class="main" id="main" tabIndex={-1} ref={main}>
        <Boundary what="this view" of={route}>
          <View model={model} route={route} />
        </Boundary>
      </main>
      {model.veiled.value && <div class="veil" aria-hidden="true" />}
      <Footer />
      <LiveRegion model={model} />
      <div id={PARK_ID} class="preview-park" aria-hidden="true" inert />
    </div>
  );
}

/** Fetched when first opened, so that the first visit and monitoring start light. */
const loadCalibrate = () => import('../calibrate/Calibrate');
const loadBreak = () => import('../break/BreakView');
const loadEvening = () => import('../report/Evening');
const loadReport = () => import('../report/Report');
/** With the library that it shows, so that one does not wait for the other. */
const loadLearn = async () =>
  (await Promise.all([import('../learn/LearnView'), import('../learn/learn')]))[0];
const loadSettings = () => import('../settings/Settings');
const loadPrivacy = () => import('../privacy/Privacy');

function View({ model, route }: { readonly model: AppModel; readonly route: Route }) {
  switch (route.kind) {
    case 'monitor':
      return <Monitor model={model} />;
    case 'calibrate':
      return (
        <Lazy load={loadCalibrate} what="calibration">
          {({ Calibrate }) => <Calibrate model={model} />}
        </Lazy>
      );
    case 'break':
      return (
        <Lazy load={loadBreak} what="the break">
          {({ BreakView }) => <BreakView model={model} />}
        </Lazy>
      );
    case 'today':
      return (
        <Lazy load={loadReport} what="the day">
          {({ Report }) => <Report model={model} span="day" date={null} />}
        </Lazy>
      );
    case 'looking-back':
      return (
        <Lazy load={loadReport} what="the days">
          {({ Report }) => <Report model={model} span={route.span} date={route.date} />}
        </Lazy>
      );
    case 'learn':
    case 'explainer':
      return (
        <Lazy load={loadLearn} what="the library">
          {({ LearnView }) => <LearnView model={model} route={route} />}
        </Lazy>
      );
    case 'settings':
      return (
        <Lazy load={loadSettings} what="the settings">
          {({ Settings }) => <Settings model={model} />}
        </Lazy>
      );
    case 'privacy':
      return (
        <Lazy load={loadPrivacy} what="what is so right now">
          {({ Privacy }) => <Privacy model={model} />}
        </Lazy>
      );
    case 'unknown':
      return (
        <div class="stack prose">
          <h1>There is nothing here</h1>
          <p>This address belongs to no view of Plumbline.</p>
          <p>
            <a href="#/">Go to the monitor</a>
          </p>
        </div>
      );
  }
}
