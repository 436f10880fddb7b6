// Taking one's data away as a file and adding a file's to it: one at a time, and nothing is added that was not shown first.
import type { ArchiveEvent, ArchivePersonEvent } from './archive-events';
import { wallOf } from './clock';
import { flush } from './monitoring';
import { andThen, type MachineState, type Step } from './state';

/** What a person asks of it. While one thing is being done, another is not begun. */
export function askArchive(state: MachineState, event: ArchivePersonEvent): Step {
  const { archive } = state;
  if (archive.kind === 'writing' || archive.kind === 'reading' || archive.kind === 'adding')
    return [state, []];
  switch (event.kind) {
    case 'export-asked': {
      const { what, requestId } = event;
      // What has been seen up to now belongs into it.
      return andThen(flush({ ...state, archive: { kind: 'writing', what } }), (s) => [
        s,
        [{ kind: 'write-archive', what, requestId, nowMs: wallOf(s) }],
      ]);
    }
    case 'import-asked': {
      const { requestId } = event;
      return [{ ...state, archive: { kind: 'reading', requestId } }, [{ kind: 'read-archive', requestId }]];
    }
    case 'import-confirmed': {
      if (archive.kind !== 'read') return [state, []];
      const { requestId } = archive;
      return [{ ...state, archive: { kind: 'adding', requestId } }, [{ kind: 'add-archive', requestId }]];
    }
    case 'archive-closed':
      return [{ ...state, archive: { kind: 'rest' } }, []];
  }
}

/** What came of it. */
export function hearArchive(state: MachineState, event: ArchiveEvent): Step {
  const { archive } = state;
  switch (event.kind) {
    case 'archive-written':
      return [
        { ...state, archive: { kind: 'written', what: event.what, bytes: event.bytes } },
        event.what === 'backup'
          ? [{ kind: 'note', atMs: wallOf(state), note: { kind: 'backup-written' } }]
          : [],
      ];
    case 'archive-read': {
      if (archive.kind !== 'reading') return [state, []];
      const { requestId } = archive;
      return [{ ...state, archive: { kind: 'read', requestId, preview: event.preview } }, []];
    }
    case 'archive-added': {
      const { preview } = event;
      // What the views hold of it is old now.
      return [
        {
          ...state,
          archive: { kind: 'added', preview },
          history: null,
          report: null,
          week: null,
          routine: null,
        },
        [
          { kind: 'load-setups' },
          ...(preview.takesChoices ? ([{ kind: 'load-habits' }, { kind: 'recall' }] as const) : []),
          { kind: 'say', message: { kind: 'changed' } },
        ],
      ];
    }
    case 'archive-refused':
      return [{ ...state, archive: { kind: 'refused', problem: event.problem } }, []];
  }
}
