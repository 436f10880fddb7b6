// Where the page begins: opens what was stored, puts the application together, and shows it.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { createAlertOutlets } from './alerts/outlets';
import { createApp } from './app/create-app';
import { browserPromises } from './app/keeping';
import { keepOffline } from './app/keep-offline';
import type { AppProblem } from './core/watch/problem';
import { openSource } from './app/open-source';
import { followPower } from './app/power';
import { remember } from './app/remember';
import { createTalk, createTurns } from './app/tabs';
import { listCameras } from './camera/list-cameras';
import { createPoseClient } from './pose/client';
import './styles/index.css';
import { App } from './ui/shell/App';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the application.');

const notice = signal<AppProblem | null>(null);
const newVersion = signal<(() => void) | null>(null);
const timesReopened = signal(0);
const { store, remembered } = await remember(
  (problem) => (notice.value = problem),
  () => (timesReopened.value += 1),
);
const app = createApp({
  store,
  remembered,
  notice,
  newVersion,
  timesReopened,
  openSource,
  createPoseClient,
  modelsUrl: new URL('models/', document.baseURI).href,
  alerts: createAlertOutlets(),
  listCameras,
  promises: browserPromises(),
  followPower,
  tabs: { turns: createTurns(), talk: createTalk() },
  now: () => Date.now(),
});

document.addEventListener('visibilitychange', () => app.pageHidden(document.hidden));
window.addEventListener('pagehide', () => app.pageLeaving());

if (import.meta.env.PROD) keepOffline((takeIntoUse) => (newVersion.value = takeIntoUse));
render(<App model={app.model} />, root);
