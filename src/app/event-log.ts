// The log for bug reports: keeps the last hours in memory, and a minute with landmarks when a person asks for one. Gone with the page.
import { signal } from '@preact/signals';
import type * as recorderModule from '../core/replay/recorder';
import type { Recording } from '../core/replay/recorder';
import type { WatchEvent } from '../core/watch/events';
import type { MachineState } from '../core/watch/state';
import type { BugLog, LogKind, Minute } from '../model/model';
import type { LoopParts } from './loop';

type Recorder = typeof recorderModule;

export interface EventLog extends BugLog {
  readonly record: NonNullable<LoopParts['record']>;
}

const MINUTE_MS = 60_000;
/** Some minutes of looks: the recorder takes seconds to come, but a network may stall. [design] */
const MOST_EARLY = 1_000;

/** Nothing is recorded yet. The recorder is fetched after the page has begun; until then events wait for it. */
export function createEventLog(
  saveFile: (name: string, content: Blob) => void,
  load: () => Promise<Recorder> = () => import('../core/replay/recorder'),
): EventLog {
  const minute = signal<Minute>({ kind: 'rest' });
  let recorder: Recorder | 'coming' | 'not-to-be-had' = 'coming';
  const early: (readonly [WatchEvent, MachineState])[] = [];
  const recordings = new Map<LogKind, Recording>();

  const arrived = load().then(
    (module) => {
      recorder = module;
      for (const [event, before] of early.splice(0)) record(event, before);
    },
    () => {
      recorder = 'not-to-be-had';
      early.length = 0;
    },
  );

  function record(event: WatchEvent, before: MachineState): void {
    if (recorder === 'not-to-be-had') return;
    if (recorder === 'coming') {
      // What was erased waits for nothing. Of a recorder that stays away for long, the latest is what a log would be read for.
      if (isErasing(event)) early.length = 0;
      early.push([event, before]);
      if (early.length > MOST_EARLY) early.shift();
      return;
    }
    // What was erased is nowhere any more, a log included; so is what was forgotten of a day, which may be any part of it.
    if (isErasing(event)) forget();
    const { recordEvent, startRecording } = recorder;
    const assessed = recordings.get('assessed') ?? startRecording('assessed');
    recordings.set('assessed', recordEvent(assessed, event, before));
    if (minute.peek().kind !== 'recording') return;
    const landmarks = recordEvent(recordings.get('landmarks') ?? startRecording('landmarks'), event, before);
    recordings.set('landmarks', landmarks);
    const [chunk] = landmarks.chunks;
    if (chunk !== undefined && before.atMs - chunk.sinceMs >= MINUTE_MS) minute.value = { kind: 'recorded' };
  }

  function forget(): void {
    recordings.clear();
    minute.value = { kind: 'rest' };
  }

  return {
    record,
    minute,
    async read(of) {
      await arrived;
      const recording = recordings.get(of);
      if (typeof recorder === 'string' || recording === undefined) return null;
      return recorder.textOf(recording, -new Date().getTimezoneOffset());
    },
    save(of, text) {
      const date = new Date().toISOString().slice(0, 10);
      const name = of === 'assessed' ? 'log' : 'minute';
      saveFile(`plumbline-${name}-${date}.json`, new Blob([text], { type: 'application/json' }));
    },
    recordMinute() {
      recordings.delete('landmarks');
      minute.value = { kind: 'recording' };
    },
    dropMinute() {
      recordings.delete('landmarks');
      minute.value = { kind: 'rest' };
    },
  };
}

function isErasing(event: WatchEvent): boolean {
  return (
    event.kind === 'erased' ||
    event.kind === 'forgotten' ||
    (event.kind === 'message-heard' &&
      (event.message.kind === 'erased' || event.message.kind === 'days-erased')) ||
    ((event.kind === 'storage-refused' || event.kind === 'batch-refused') && event.failure.cause === 'erased')
  );
}
