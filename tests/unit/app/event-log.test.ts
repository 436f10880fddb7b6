// The log for bug reports as the page keeps it: from the first event, a minute with landmarks only when asked, and nothing after an erasing.
import { expect, test, vi } from 'vitest';
import { createEventLog } from '../../../src/app/event-log';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import * as recorderModule from '../../../src/core/replay/recorder';
import { startMachine, type MachineState } from '../../../src/core/watch/state';
import { DESK } from '../desk';
import { lookAt } from '../person';

const START = startMachine({ settings: DEFAULT_SETTINGS, setup: null, session: null }, 'granted', {
  steadyMs: 0,
  wallMs: Date.UTC(2026, 2, 2, 8),
});
const at = (ms: number): MachineState => ({ ...START, atMs: START.atMs + ms });
const tick = (atMs: number) => ({ kind: 'tick', atMs }) as const;
const look = (atMs: number) => {
  const effort = { estimateMs: 30, moved: false };
  return { kind: 'looked', observation: lookAt(atMs, {}, DESK), effort, atMs } as const;
};

test('what happened before the recorder had come is in the log too', async () => {
  const log = createEventLog(vi.fn());
  log.record({ kind: 'opened', atMs: 0 }, at(0));
  log.record(tick(5), at(5));
  const text = await log.read('assessed');
  expect(text).toContain('"opened"');
  expect(text).toContain('"tick"');
});

test('while the recorder stays away, only the latest events wait for it, and nothing of what was erased', async () => {
  let come: (recorder: typeof recorderModule) => void = () => undefined;
  const log = createEventLog(vi.fn(), () => new Promise((resolve) => (come = resolve)));
  log.record({ kind: 'opened', atMs: 0 }, at(0));
  for (let ms = 1; ms <= 5_000; ms += 1) log.record(tick(ms), at(ms));
  come(recorderModule);
  const text = (await log.read('assessed')) ?? '';
  expect(text).not.toContain('"opened"');
  expect(text.split('"tick"').length - 1).toBe(1_000);

  const erasing = createEventLog(vi.fn(), () => new Promise((resolve) => (come = resolve)));
  erasing.record(tick(1), at(1));
  erasing.record({ kind: 'forgotten', atMs: 2 }, at(2));
  come(recorderModule);
  expect(await erasing.read('assessed')).not.toContain('"tick"');
});

test('landmarks are kept for one minute, and only when a person asks', async () => {
  const log = createEventLog(vi.fn());
  log.record(look(1), at(1));
  expect(await log.read('assessed')).not.toContain('keypoints');
  expect(await log.read('landmarks')).toBeNull();
  log.recordMinute();
  for (let second = 1; second <= 70; second += 1) log.record(look(second * 1_000), at(second * 1_000));
  expect(log.minute.value.kind).toBe('recorded');
  const text = (await log.read('landmarks')) ?? '';
  expect(text).toContain('keypoints');
  expect(text.split('"looked"').length - 1).toBeLessThanOrEqual(61);
  log.dropMinute();
  expect(await log.read('landmarks')).toBeNull();
  expect(log.minute.value.kind).toBe('rest');
});

test.each([
  { kind: 'erased' } as const,
  { kind: 'forgotten' } as const,
  { kind: 'message-heard', message: { kind: 'erased' } } as const,
  { kind: 'message-heard', message: { kind: 'days-erased' } } as const,
  { kind: 'storage-refused', failure: { cause: 'erased', message: '' } } as const,
])('after %j nothing from before is in it', async (event) => {
  const log = createEventLog(vi.fn());
  log.record(tick(1), at(1));
  await log.read('assessed');
  log.recordMinute();
  log.record({ ...event, atMs: 2 }, at(2));
  expect(await log.read('assessed')).not.toContain('"tick"');
  expect(log.minute.value.kind).toBe('rest');
});

test('it is saved as it was read, under a name with the date', async () => {
  const save = vi.fn<(name: string, content: Blob) => void>();
  const log = createEventLog(save);
  log.save('assessed', 'what was read');
  const [[name, content] = []] = save.mock.calls;
  expect(name).toMatch(/^plumbline-log-\d{4}-\d\d-\d\d\.json$/);
  expect(await content?.text()).toBe('what was read');
});

test('where the recorder cannot be had there is no log, and nothing is kept for it', async () => {
  const log = createEventLog(vi.fn(), () => Promise.reject(new Error('offline')));
  log.record(tick(1), at(1));
  expect(await log.read('assessed')).toBeNull();
});
