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
import * as words from '../../words/views/shell';

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
      <Boundary what={words.THE_NOTICE} of={route}>
        <Notice model={model} />
      </Boundary>
      {model.settings.value.eveningTo !== null && (
        <Boundary what={words.THE_SUMMARY} of={route}>
          <Lazy load={loadEvening} what={words.THE_SUMMARY}>
            {({ Evening }) => <Evening model={model} />}
          </Lazy>
        </Boundary>
      )}
      <main class="main" id="main" tabIndex={-1} ref={main}>
        <Boundary what={words.THIS_VIEW} of={route}>
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
        <Lazy load={loadBreak} what={words.THE_BREAK}>
          {({ BreakView }) => <BreakView model={model} />}
        </Lazy>
      );
    case 'today':
      return (
        <Lazy load={loadReport} what={words.THE_DAY}>
          {({ Report }) => <Report model={model} span="day" date={null} />}
        </Lazy>
      );
    case 'looking-back':
      return (
        <Lazy load={loadReport} what={words.THE_DAYS}>
          {({ Report }) => <Report model={model} span={route.span} date={route.date} />}
        </Lazy>
      );
    case 'learn':
    case 'explainer':
      return (
        <Lazy load={loadLearn} what={words.THE_LIBRARY}>
          {({ LearnView }) => <LearnView model={model} route={route} />}
        </Lazy>
      );
    case 'settings':
      return (
        <Lazy load={loadSettings} what={words.THE_SETTINGS}>
          {({ Settings }) => <Settings model={model} />}
        </Lazy>
      );
    case 'privacy':
      return (
        <Lazy load={loadPrivacy} what={words.RIGHT_NOW}>
          {({ Privacy }) => <Privacy model={model} />}
        </Lazy>
      );
    case 'unknown':
      return (
        <div class="stack prose">
          <h1>{words.NOTHING_HERE}</h1>
          <p>{words.NO_SUCH_VIEW}</p>
          <p>
            <a href="#/">{words.GO_TO_THE_MONITOR}</a>
          </p>
        </div>
      );
  }
}
