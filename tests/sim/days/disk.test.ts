// A disk that refuses or falls silent costs nothing that was seen, and a day is gone on with after a reload.
import { afterEach, expect, test, vi } from 'vitest';
import { startOfLocalDay } from '../../../src/core/report/local-day';
import { dayBounds } from '../../../src/core/report/bounds';
import { MINUTE, SECOND, START_MS, World } from '../world/world';

afterEach(() => void vi.useRealTimers());

test('a disk that fails is told once and forgotten when it works again; nothing is lost meanwhile', async () => {
  const world = new World();
  const tab = await world.watching();
  world.disk = 'failing';
  await world.pass(60);
  expect(tab.app.model.notice.value?.kind).toBe('storage');
  world.disk = 'well';
  await world.pass(70);
  expect(tab.app.model.notice.value).toBeNull();
  const intervals = (await world.intervals()).toSorted((a, b) => a.startMs - b.startMs);
  const watchedMs = intervals.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(watchedMs).toBeGreaterThan(Date.now() - START_MS - 15 * SECOND);
});

test('a disk that takes requests and never answers is told within ten seconds, watching begins all the same, and nothing is lost', async () => {
  const world = new World();
  const tab = await world.watching();
  tab.app.model.actions.stop();
  await world.pass(20);
  world.disk = 'silent';
  void tab.app.model.actions.startCamera();
  await world.pass(12);
  expect(tab.app.model.phase.value.kind).toBe('running');
  expect(tab.app.model.notice.value).toMatchObject({ kind: 'storage', failure: { cause: 'silent' } });
  const beganMs = Date.now();
  await world.pass(60);
  world.disk = 'well';
  await world.pass(70);
  expect(tab.app.model.notice.value).toBeNull();
  const watchedMs = (await world.intervals())
    .filter(({ startMs }) => startMs >= beganMs - 15 * SECOND)
    .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(watchedMs).toBeGreaterThan(Date.now() - beganMs - 15 * SECOND);
});

test('a day is gone on with under the clock that an earlier page was left with', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(60);
  world.setClock(-24 * 60 * MINUTE);
  await world.pass(60);
  await world.crash(tab);
  await world.pass(20);
  const next = await world.openTab();
  void next.app.model.actions.startCamera();
  await world.pass(60);
  const { wallMs } = world.readClocks();
  expect(next.app.model.nowMs.value).toBe(wallMs);
  expect(next.app.model.session.value.boutSittingMs).toBeGreaterThan(150 * SECOND);
  next.app.model.actions.stop();
  await world.pass(1);
  const since = (await world.intervals()).filter(({ startMs }) => startMs < START_MS);
  expect(Math.max(...since.map(({ endMs }) => endMs))).toBeLessThanOrEqual(wallMs + SECOND);
  const storedMs = since.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  expect(storedMs).toBeGreaterThan(130 * SECOND);
  expect(storedMs).toBeLessThanOrEqual(142 * SECOND);
});

test('a report tells of the last seconds too', async () => {
  const world = new World();
  const tab = await world.watching();
  await world.pass(33);
  await tab.app.model.actions.loadReport(dayBounds(Date.now(), startOfLocalDay));
  const report = tab.app.model.report.value;
  expect((report?.goodMs ?? 0) + (report?.unknownMs ?? 0)).toBeGreaterThan(28 * SECOND);
});
