// One episode: from the first drift beyond a limit until the person is upright again, whatever metrics take part in it meanwhile.
import * as v from 'valibot';
import { METRIC_IDS, type MetricId } from '../baseline/metric';
import { durationMs, epochMs, partialRecord, type Stored } from '../schema/stored-values';
import { beyondNow, confirmedOf, type Confirmed, type Deviations } from './deviations';
import type { SessionEffect, Warning } from './session';

/** Another metric takes the lead only when it is so much worse, as a share of its limit: the reason must not flicker. [design] */
const LEAD_MARGIN = 0.25;

const spanSchema = v.object({ sinceMs: epochMs, endedMs: epochMs });

/** As it is stored with the session. */
export const episodeSchema = v.object({
  id: v.string(),
  sinceMs: epochMs,
  /** Watched time with any metric beyond its limit: the dwell runs on it. */
  beyondMs: durationMs,
  /** Watched time beyond or near a limit: how long it has been held. */
  heldMs: durationMs,
  /** Metrics that went back before the episode counted. */
  past: partialRecord(METRIC_IDS, spanSchema),
  stage: v.variant('kind', [
    v.object({ kind: v.literal('drifting') }),
    v.object({
      kind: v.literal('drifted'),
      /** The metric that the warning names. */
      lead: v.picklist(METRIC_IDS),
      voice: v.picklist(['speaking', 'dismissed']),
    }),
  ]),
});

/** There is one exactly while some metric deviates, counted or not. */
export type Episode = Stored<typeof episodeSchema>;

/** Whether the episode has outlasted the dwell, so that what is beyond counts. */
export function hasLasted(episode: Episode | null, enterMs: number): boolean {
  return episode !== null && (episode.stage.kind === 'drifted' || episode.beyondMs >= enterMs);
}

/** Credits watched time to what was in sight. `deviations` are those of the look before it. */
export function creditEpisode(
  episode: Episode | null,
  deviations: Deviations,
  elapsedMs: number,
): Episode | null {
  if (episode === null) return null;
  const beyond = beyondNow(deviations).length > 0;
  const held = beyond || confirmedOf(deviations).some(({ signal }) => signal === 'between');
  return {
    ...episode,
    beyondMs: episode.beyondMs + (beyond ? elapsedMs : 0),
    heldMs: episode.heldMs + (held ? elapsedMs : 0),
  };
}

/** Remembers what went back below before it counted, so that its part of a lasting episode is not called good. */
export function withPast(
  episode: Episode | null,
  dropped: readonly { readonly metric: MetricId; readonly sinceMs: number }[],
  atMs: number,
): Episode | null {
  if (episode?.stage.kind !== 'drifting' || dropped.length === 0) return episode;
  const past: Partial<Record<MetricId, { sinceMs: number; endedMs: number }>> = { ...episode.past };
  for (const { metric, sinceMs } of dropped) {
    past[metric] = { sinceMs: past[metric]?.sinceMs ?? sinceMs, endedMs: atMs };
  }
  return { ...episode, past };
}

/** Brings the episode in line with the deviations: it begins, counts, changes its lead or is over. `nextId` is used where one begins. */
export function followDeviations(
  episode: Episode | null,
  deviations: Deviations,
  nextId: string,
): readonly [Episode | null, readonly SessionEffect[]] {
  const starts = Object.values(deviations).map((deviation) =>
    deviation.kind === 'pending' ? deviation.sinceMs : deviation.warning.sinceMs,
  );
  if (starts.length === 0) return [null, episode === null ? [] : clearing(episode)];
  const going = episode ?? begin(nextId, Math.min(...starts), deviations);
  const { stage } = going;
  const lead = leadOf(confirmedOf(deviations), stage.kind === 'drifted' ? stage.lead : null);
  if (lead === null) return [going, []];
  if (stage.kind === 'drifted') {
    return [lead.metric === stage.lead ? going : { ...going, stage: { ...stage, lead: lead.metric } }, []];
  }
  const drifted: Episode = {
    ...going,
    past: {},
    stage: { kind: 'drifted', lead: lead.metric, voice: 'speaking' },
  };
  return [
    drifted,
    [{ kind: 'warning-raised', warning: { ...lead, id: drifted.id, sinceMs: drifted.sinceMs } }],
  ];
}

function begin(id: string, sinceMs: number, deviations: Deviations): Episode {
  const heldMs = Math.max(0, ...confirmedOf(deviations).map((confirmed) => confirmed.heldMs));
  return { id, sinceMs, beyondMs: heldMs, heldMs, past: {}, stage: { kind: 'drifting' } };
}

/** The warning that stands: the lead's figures, under the episode's name; null where none does. */
export function warningOf(episode: Episode | null, deviations: Deviations): Warning | null {
  if (episode?.stage.kind !== 'drifted' || episode.stage.voice === 'dismissed') return null;
  const lead = deviations[episode.stage.lead];
  if (lead?.kind !== 'confirmed') return null;
  return { ...lead.warning, id: episode.id, sinceMs: episode.sinceMs };
}

/** Takes the warning down until the person is upright again. */
export function silence(episode: Episode): Episode {
  const { stage } = episode;
  return stage.kind === 'drifted' ? { ...episode, stage: { ...stage, voice: 'dismissed' } } : episode;
}

/** The warning goes down; one that was dismissed has gone down before. */
export function clearing({ id, stage }: Episode): readonly SessionEffect[] {
  return stage.kind === 'drifted' && stage.voice === 'speaking'
    ? [{ kind: 'warning-cleared', warningId: id }]
    : [];
}

/**
 * The metric that is most surely furthest beyond its limit: the severity less one standard error, so that a rough estimate leads only where
 * it is far off. What is seen now comes before what is not; the present lead stays where nothing else is clearly worse.
 */
function leadOf(confirmed: readonly Confirmed[], present: MetricId | null): Warning | null {
  const seen = confirmed.filter(({ signal }) => signal === 'beyond' || signal === 'between');
  const candidates = seen.length > 0 ? seen : confirmed;
  const worst = candidates.toSorted((a, b) => certainSeverity(b) - certainSeverity(a))[0];
  if (worst === undefined) return null;
  const held = candidates.find(({ warning }) => warning.metric === present);
  const stays = held !== undefined && certainSeverity(worst) - certainSeverity(held) < LEAD_MARGIN;
  return (stays ? held : worst).warning;
}

function certainSeverity({ severity, warning }: Confirmed): number {
  return severity - (warning.limit === 0 ? 0 : warning.standardError / Math.abs(warning.limit));
}
