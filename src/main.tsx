// Where the page begins: opens what was stored, puts the application together, and shows it. Until then index.html says that it opens.
import './refuse-frames';
import { render } from 'preact';
import { followPermission } from './alerts/follow-permission';
import { createAlertOutlets } from './alerts/outlets';
import { createApp, type App as Application } from './app/create-app';
import type { Happening } from './app/loop';
import { createEventLog } from './app/event-log';
import { fetchAhead } from './app/fetch-ahead';
import { keepOffline } from './app/ports/keep-offline';
import { listenForAnswers } from './app/ports/notification-answers';
import { browserFolder } from './app/ports/folder-port';
import { browserStorage } from './app/ports/machine-port';
import { openSource } from './app/ports/open-source';
import { followPower } from './app/ports/power';
import { browserIdleDetection } from './app/ports/screen-port';
import { browserChannel, browserLock } from './app/ports/tab-port';
import { remember } from './app/remember';
import { countRequests } from './count-requests';
import { listCameras } from './camera/list-cameras';
import { listenForRetryMoments } from './camera/retry-moments';
import { saveFile } from './save-file';
import { spawnPoseWorker, workerScriptUrl } from './pose/spawn-worker';
import { linkWorker } from './pose/worker-link';
import { steadyNow } from './steady-now';
import './styles/index.css';
import { App } from './ui/shell/App';

const requests = countRequests();
const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the application.');

/** What is heard before there is an application to hear it. */
const early: Happening[] = [];
let app: Application | null = null;
const happened = (event: Happening): void => {
  if (app === null) early.push(event);
  else void app.dispatch(event);
};

const { store, remembered } = await remember(
  (problem) => happened({ kind: 'problem-noticed', problem }),
  () => happened({ kind: 'store-reopened' }),
);
app = createApp({
  store,
  remembered,
  openSource,
  listCameras,
  startWorker: (options, handlers) => linkWorker(spawnPoseWorker(), workerScriptUrl, options, handlers),
  modelsUrl: new URL('models/', document.baseURI).href,
  alerts: createAlertOutlets(),
  lock: browserLock(),
  channel: browserChannel(),
  storage: browserStorage(),
  idleDetection: browserIdleDetection(),
  saveFile,
  pickFolder: browserFolder(),
  requests,
  takeInventory: async () => (await import('./storage/inventory')).takeInventory(),
  log: createEventLog(saveFile),
  readClocks: () => ({ steadyMs: steadyNow(), wallMs: Date.now() }),
});
for (const event of early) happened(event);

followPermission((permission) => happened({ kind: 'permission-told', permission, answer: false }));
followPower((power) => happened({ kind: 'power-changed', power }));
listenForRetryMoments(() => happened({ kind: 'retry-moment' }));
document.addEventListener('visibilitychange', () =>
  happened({ kind: 'page-hidden', hidden: document.hidden }),
);
listenForAnswers((answer, tag) => {
  // Whoever presses the summary wants to see the day.
  if (answer === 'open') window.location.hash = tag === 'evening' ? '#/today' : '#/';
  happened({ kind: 'notification-answered', answer });
});
window.addEventListener('pagehide', () => happened({ kind: 'page-leaving' }));

if (import.meta.env.PROD) {
  keepOffline(app.newVersion, (offline) => happened({ kind: 'offline-told', offline }));
}
root.replaceChildren();
render(<App model={app.model} />, root);
fetchAhead([
  () => import('./ui/report/Report'),
  () => import('./storage/history'),
  () => import('./ui/report/chart/charts'),
  // The days too: a year is in sight at once then, and counted up to the moment right after.
  () => app.model.actions.loadHistory(),
]);
