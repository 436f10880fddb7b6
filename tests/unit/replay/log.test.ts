// A log as a file: read down to the leaves, and told line by line.
import { describe, expect, test } from 'vitest';
import { logSchema, readLog, type Log } from '../../../src/core/replay/log';
import { withoutNames } from '../../../src/core/replay/plain';
import { MOST_BYTES, recordEvent, startRecording, textOf } from '../../../src/core/replay/recorder';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { advance } from '../../../src/core/watch/advance';
import type { WatchEvent } from '../../../src/core/watch/events';
import { startMachine, type MachineState } from '../../../src/core/watch/state';
import { summaryOf, tell } from '../../../tools/replay/tell';
import { DESK, SETUP } from '../desk';
import { lookAt } from '../person';

const START = startMachine({ settings: DEFAULT_SETTINGS, setup: SETUP, session: null }, 'granted', {
  steadyMs: 0,
  wallMs: Date.UTC(2026, 2, 2, 8),
});

const BEGINNING: readonly WatchEvent[] = [
  { kind: 'opened', atMs: 0 },
  { kind: 'start-asked', request: { kind: 'camera', deviceId: null }, atMs: 10 },
  { kind: 'lock-acquired', atMs: 20 },
  { kind: 'session-loaded', why: 'to-start', session: null, atMs: 30 },
  {
    kind: 'worker-loaded',
    outcome: { kind: 'ready', backend: 'wasm', loadMs: 300, warmUpMs: 90 },
    atMs: 40,
  },
  {
    kind: 'source-opened',
    ticket: 1,
    source: { kind: 'camera', label: 'Webcam', deviceId: 'cam', mirrored: false },
    atMs: 50,
  },
];

const looks = (from: number, count: number, everyMs = 1_000): WatchEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'looked',
    observation: lookAt(from + index * everyMs, {}, DESK),
    effort: { estimateMs: 30, moved: false },
    atMs: from + index * everyMs,
  }));

function recorded(events: readonly WatchEvent[], of: Log['of'] = 'assessed', start: MachineState = START) {
  let state = start;
  let recording = startRecording(of);
  for (const event of events) {
    recording = recordEvent(recording, event, state);
    [state] = advance(state, event);
  }
  return { recording, state };
}

function logOf(events: readonly WatchEvent[], of: Log['of'] = 'assessed'): Log {
  const reading = readLog(textOf(recorded(events, of).recording, 60));
  if (reading.kind === 'refused') throw new Error(reading.where);
  return reading.log;
}

describe('a log', () => {
  test('is read again as it was written, and says what happened in lines', () => {
    const log = logOf([...BEGINNING, ...looks(1_000, 20)]);
    expect(log.utcOffsetMinutes).toBe(60);
    const lines = [...tell(log, { every: false, json: false })];
    expect(lines.join('\n')).toContain('running');
    expect(lines.join('\n')).toContain('good');
    expect(lines.length).toBeLessThan(26);
    expect([...tell(log, { every: true, json: true })]).toHaveLength(26);
    expect(summaryOf(log, 10_000)).toContain('26 events');
  });

  test('holds landmarks only where they were recorded on purpose, and never an outline; then it runs from the pose on', () => {
    const events = [...BEGINNING, ...looks(1_000, 20)];
    expect(textOf(recorded(events).recording, 0)).not.toContain('keypoints');
    const text = textOf(recorded(events, 'landmarks').recording, 0);
    expect(text).toContain('keypoints');
    expect(text).not.toContain('silhouette');
    const lines = [...tell(logOf(events, 'landmarks'), { every: false, json: false })];
    expect(lines.join('\n')).toContain('good');
  });

  test('keeps the last hours and no more, in chunks that each run by themselves', () => {
    const { recording } = recorded([...BEGINNING, ...looks(1_000, 700, 30_000)]);
    const spanMs = 700 * 30_000;
    expect(recording.chunks.length).toBeLessThan(19);
    expect(recording.chunks.length).toBeGreaterThan(14);
    expect(spanMs).toBeGreaterThan(4 * 3_600_000);
    expect(recording.chunks.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST_BYTES);
    const reading = readLog(textOf(recording, 0));
    if (reading.kind === 'refused') throw new Error(reading.where);
    const kinds = [...tell(reading.log, { every: true, json: true })];
    expect(kinds.length).toBeGreaterThan(400);
  });

  test.each([
    ['no JSON', 'hello', 'it is not JSON'],
    ['another file', '{"format":"plumbline-backup"}', 'format'],
  ])('that is %s is refused, and says where', (_, text, where) => {
    const reading = readLog(text);
    expect(reading.kind === 'refused' && reading.where).toContain(where);
  });

  test('with a leaf that is not as it should be is refused', () => {
    const log = logOf([...BEGINNING, ...looks(1_000, 3)]);
    const broken = JSON.stringify({
      ...log,
      chunks: [{ ...log.chunks[0], entries: [{ kind: 'looked', atMs: 'soon' }] }],
    });
    expect(readLog(broken).kind).toBe('refused');
    const long = JSON.stringify({
      ...log,
      chunks: [{ ...log.chunks[0], entries: [{ kind: 'tick', atMs: 1, text: 'x'.repeat(400) }] }],
    });
    expect(readLog(long).kind).toBe('refused');
    expect(logSchema.type).toBe('object');
  });
});

test('one name always becomes the same other, which says nothing', () => {
  const [first, aliases] = withoutNames({ camera: { deviceId: 'abc', label: 'FaceTime of Ann' } }, new Map());
  const [again] = withoutNames(
    { deviceId: 'abc', name: 'Attic', nested: [{ label: 'FaceTime of Ann' }] },
    aliases,
  );
  expect(JSON.stringify([first, again])).not.toMatch(/abc|Ann|Attic/);
  expect(first).toEqual({ camera: { deviceId: 'camera 1', label: 'Camera 2' } });
  expect(again).toEqual({ deviceId: 'camera 1', name: 'Place 3', nested: [{ label: 'Camera 2' }] });
});
