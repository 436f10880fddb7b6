// One look in a log: what it came to, and no landmark of it. What is as it was at the look before is left out.
import * as v from 'valibot';
import { changesOf, type Assessment } from '../assessment/assess';
import { UNKNOWN_REASONS, type Judgement, type MetricJudgement } from '../baseline/judgement';
import { METRIC_IDS, type Measurement, type MetricId, type Metrics } from '../baseline/metric';
import { VIEWS } from '../features/view';
import { partialRecord, type Stored } from '../schema/stored-values';
import type { AssessedLook } from '../watch/monitor';
import { plainSchema, type Plain } from './plain';

const number = v.pipe(v.number(), v.finite());
/** Value, standard error and confidence; or why there is none. */
const measurement = v.union([
  v.tuple([number, number, v.picklist(['high', 'medium', 'low'])]),
  v.pipe(v.string(), v.maxLength(40)),
]);
/** Severity, change and limit; or that it is not judged. */
const judgementOfMetric = v.union([
  v.tuple([number, number, number]),
  v.picklist(['info', 'off', 'unknown']),
]);

/** As it stands in a log. */
export const compactLookSchema = v.object({
  frame: v.object({
    timestampMs: number,
    widthPx: number,
    heightPx: number,
    meanLuma: number,
    lumaSd: number,
    chroma: v.exactOptional(number),
    backdrop: v.exactOptional(
      v.union([v.literal('lost'), v.object({ scale: number, xShare: number, yShare: number })]),
    ),
  }),
  /** Those that changed; null where nobody was seen. */
  metrics: v.nullable(partialRecord(METRIC_IDS, measurement)),
  judged: v.nullable(
    v.object({
      overall: v.picklist(['good', 'deviating', ...UNKNOWN_REASONS]),
      beyond: v.array(v.picklist(METRIC_IDS)),
      perMetric: partialRecord(METRIC_IDS, judgementOfMetric),
    }),
  ),
  unknown: v.nullable(v.picklist(UNKNOWN_REASONS)),
  standing: v.boolean(),
  view: v.nullable(v.picklist(VIEWS)),
  place: plainSchema,
  /** Only while a calibration or the choice of a setup goes by them. */
  features: plainSchema,
  faults: v.array(v.pipe(v.string(), v.maxLength(40))),
});

export type CompactLook = Stored<typeof compactLookSchema>;

type Measured = Readonly<Record<MetricId, v.InferOutput<typeof measurement>>>;
type Judged = Readonly<Record<MetricId, v.InferOutput<typeof judgementOfMetric>>>;

/** What later looks leave out. */
export interface LookBefore {
  readonly metrics: Measured | null;
  readonly perMetric: Judged | null;
}

export const NO_LOOK_BEFORE: LookBefore = { metrics: null, perMetric: null };

/** Six digits are more than any measurement is good for. */
export const rounded = (value: number): number => Number(value.toPrecision(6));

/** A look for the log, and what the next may leave out. `needed` keeps what a calibration and the choice of a setup go by. */
export function compact(
  { frame, assessment, faults }: AssessedLook,
  needed: boolean,
  before: LookBefore,
): readonly [CompactLook, LookBefore] {
  const { metrics, judgement, unknown, standing, detectedView, placeChange, features } = assessment;
  const measured = metrics === null ? null : byMetric((metric) => measurementOf(metrics[metric]));
  const perMetric = judgement === null ? null : byMetric((metric) => judgedOf(judgement.perMetric[metric]));
  const look: CompactLook = {
    frame: {
      ...frame,
      meanLuma: rounded(frame.meanLuma),
      lumaSd: rounded(frame.lumaSd),
      ...(frame.chroma === undefined ? {} : { chroma: rounded(frame.chroma) }),
      ...backdropOf(frame),
    },
    metrics: measured === null ? null : changed(before.metrics, measured),
    judged:
      judgement === null || perMetric === null
        ? null
        : {
            overall: judgement.overall.kind === 'unknown' ? judgement.overall.reason : judgement.overall.kind,
            beyond: judgement.beyond,
            perMetric: changed(before.perMetric, perMetric),
          },
    unknown,
    standing,
    view: detectedView,
    place: plainOf(placeChange),
    features: needed ? plainOf(features) : null,
    faults: needed ? faults : [],
  };
  return [look, { metrics: measured ?? before.metrics, perMetric: perMetric ?? before.perMetric }];
}

function backdropOf({ backdrop }: AssessedLook['frame']): Pick<CompactLook['frame'], 'backdrop'> {
  if (backdrop === undefined || backdrop === 'lost') return backdrop === undefined ? {} : { backdrop };
  const { scale, xShare, yShare } = backdrop;
  return { backdrop: { scale: rounded(scale), xShare: rounded(xShare), yShare: rounded(yShare) } };
}

/** The look that stands for a compact one. */
export function expand(look: CompactLook, before: LookBefore): readonly [AssessedLook, LookBefore] {
  const measured = look.metrics === null ? null : { ...before.metrics, ...look.metrics };
  const perMetric = look.judged === null ? null : { ...before.perMetric, ...look.judged.perMetric };
  const metrics = measured === null ? null : metricsFrom(measured as Measured);
  const judgement =
    look.judged === null || perMetric === null ? null : judgementFrom(look.judged, perMetric as Judged);
  const changes = metrics === null ? {} : changesOf(metrics);
  const assessment: Assessment = {
    features: look.features as unknown as Assessment['features'],
    metrics,
    judgement,
    changes,
    standing: look.standing,
    detectedView: look.view,
    placeChange: look.place as unknown as Assessment['placeChange'],
    unknown: look.unknown,
    sessionInput: inputFrom(look, judgement, changes),
  };
  return [
    {
      frame: look.frame,
      assessment,
      faults: look.faults as AssessedLook['faults'],
    },
    {
      metrics: (measured as Measured | null) ?? before.metrics,
      perMetric: (perMetric as Judged | null) ?? before.perMetric,
    },
  ];
}

function inputFrom(
  { unknown, standing }: CompactLook,
  judgement: Judgement | null,
  changes: Assessment['changes'],
): Assessment['sessionInput'] {
  if (judgement !== null) return { kind: 'judged', judgement, changes, standing };
  return unknown === null ? { kind: 'nobody' } : { kind: 'unknown', reason: unknown };
}

function byMetric<T>(of: (metric: MetricId) => T): Readonly<Record<MetricId, T>> {
  return Object.fromEntries(METRIC_IDS.map((metric) => [metric, of(metric)])) as Record<MetricId, T>;
}

function changed<T>(
  before: Readonly<Record<MetricId, T>> | null,
  now: Readonly<Record<MetricId, T>>,
): Partial<Record<MetricId, T>> {
  const news = METRIC_IDS.filter(
    (metric) => JSON.stringify(before?.[metric]) !== JSON.stringify(now[metric]),
  );
  return Object.fromEntries(news.map((metric) => [metric, now[metric]])) as Partial<Record<MetricId, T>>;
}

function measurementOf(of: Measurement): Measured[MetricId] {
  return of.kind === 'measured' ? [rounded(of.value), rounded(of.standardError), of.confidence] : of.reason;
}

function judgedOf(of: MetricJudgement): Judged[MetricId] {
  return of.kind === 'judged' ? [rounded(of.severity), rounded(of.change), rounded(of.limit)] : of.kind;
}

function metricsFrom(measured: Measured): Metrics {
  return byMetric((metric): Measurement => {
    const of = measured[metric];
    return typeof of === 'string'
      ? { kind: 'unmeasurable', reason: of as Extract<Measurement, { kind: 'unmeasurable' }>['reason'] }
      : { kind: 'measured', value: of[0], standardError: of[1], confidence: of[2] };
  });
}

function judgementFrom(
  { overall, beyond }: NonNullable<CompactLook['judged']>,
  perMetric: Judged,
): Judgement {
  return {
    beyond,
    overall:
      overall === 'good' || overall === 'deviating'
        ? { kind: overall }
        : { kind: 'unknown', reason: overall },
    perMetric: byMetric((metric): MetricJudgement => {
      const of = perMetric[metric];
      return typeof of === 'string'
        ? { kind: of }
        : { kind: 'judged', severity: of[0], change: of[1], limit: of[2] };
    }),
  };
}

/** Plain data of this look, its numbers rounded. */
function plainOf(value: unknown): Plain {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? rounded(one) : one)),
  ) as Plain;
}
