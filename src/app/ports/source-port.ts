// The port to picture sources: opens what is asked for, holds one at a time, and tells what becomes of it.
import type { FrameSource, OpenOutcome } from '../../camera/frame-source';
import type { ListedCamera } from '../../camera/list-cameras';
import type { SourceEffect } from '../../core/watch/effects';
import type { OpenRequest } from '../../core/watch/source-request';
import type { Dispatch } from '../loop';

/** A request whose recording is its files. */
export type OpenableRequest =
  | Exclude<OpenRequest, { kind: 'recording' }>
  | { readonly kind: 'recording'; readonly files: readonly File[] };

export interface SourcePortParts {
  readonly openSource: (request: OpenableRequest) => Promise<OpenOutcome>;
  readonly listCameras: () => Promise<readonly ListedCamera[]>;
  readonly dispatch: Dispatch;
}

export interface SourcePort {
  readonly perform: (effect: SourceEffect) => Promise<void> | void;
  /** The source that is held. */
  readonly held: () => FrameSource | null;
  /** Keeps files for a request to open them; the number stands for them. */
  readonly keepFiles: (files: readonly File[]) => number;
}

/** Holds nothing yet. */
export function createSourcePort({ openSource, listCameras, dispatch }: SourcePortParts): SourcePort {
  const files = new Map<number, readonly File[]>();
  let source: FrameSource | null = null;
  let silence: () => void = () => undefined;
  /** Opened, and not yet accepted or refused by the machine. */
  let newest: number | null = null;

  const held = (): FrameSource | null => source;

  function release(): void {
    silence();
    silence = () => undefined;
    source?.stop();
    source = null;
    newest = null;
  }

  function openable(request: OpenRequest): OpenableRequest {
    return request.kind === 'recording'
      ? { kind: 'recording', files: files.get(request.recordingId) ?? [] }
      : request;
  }

  async function open(ticket: number, request: OpenRequest): Promise<void> {
    newest = ticket;
    const opened = await openSource(openable(request));
    if (opened.kind === 'failed') {
      return dispatch({ kind: 'source-refused', ticket, problem: opened.problem });
    }
    // Overtaken by another request, or let go of meanwhile: the light must not stay on.
    if (newest !== ticket) {
      opened.source.stop();
      return;
    }
    release();
    const { kind, label, deviceId, mirrored, baseline } = opened.source;
    source = opened.source;
    const known = baseline === undefined ? {} : { baseline };
    const info = { kind, label, deviceId, mirrored, ...known };
    const told = dispatch({ kind: 'source-opened', ticket, source: info });
    // The machine may have let go of it again.
    if (held() === opened.source) {
      silence = opened.source.onStatus((status) => void dispatch({ kind: 'source-status', status }));
    }
    await told;
  }

  return {
    perform(effect) {
      switch (effect.kind) {
        case 'open-source':
          return open(effect.ticket, effect.request);
        case 'release-source':
        case 'release-late':
          release();
          return;
        case 'direct-demo':
          source?.direct?.(effect.direction);
          return;
        case 'list-cameras':
          return listCameras().then((cameras) => dispatch({ kind: 'cameras-listed', cameras }));
      }
    },
    held,
    keepFiles(chosen) {
      const id = files.size + 1;
      files.set(id, chosen);
      return id;
    },
  };
}
