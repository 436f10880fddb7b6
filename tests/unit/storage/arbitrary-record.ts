// Records of every shape that a schema allows, drawn from the schema itself, and what can befall a record on a disk.
import fc from 'fast-check';
import type * as v from 'valibot';
import { METRIC_IDS } from '../../../src/core/baseline/metric';

/** As much of a schema as is needed to draw from it. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly pipe?: readonly Shape[];
  readonly requirement?: unknown;
}

/** What the schema takes; `v.parse` makes a record of it, and refuses where the schema also asks how its parts go together. */
export function inputOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  return drawn(schema);
}

function drawn(shape: Shape): fc.Arbitrary<unknown> {
  const [, second] = shape.pipe ?? [];
  switch (shape.type) {
    case 'number':
      return numberWithin(shape.pipe ?? []);
    case 'string':
      return fc.oneof(fc.string(), fc.constantFrom(...METRIC_IDS), {
        weight: 2,
        arbitrary: fc.constantFrom('2026-11-23', 'Europe/Berlin'),
      });
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(shape.literal);
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []));
    case 'variant':
      return fc.oneof(...((shape.options ?? []) as readonly Shape[]).map(drawn));
    case 'nullable':
      return fc.option(drawn(the(shape.wrapped)));
    case 'optional':
    case 'exact_optional':
      return drawn(the(shape.wrapped));
    case 'array': {
      const exactly = shape.pipe?.find(({ type }) => type === 'length')?.requirement;
      const length =
        typeof exactly === 'number' ? { minLength: exactly, maxLength: exactly } : { maxLength: 4 };
      return fc.array(drawn(the(shape.item)), length);
    }
    case 'record':
      return fc.dictionary(fc.constantFrom('', 'HD Webcam', 'Camera (04f2:b6d9)'), drawn(the(shape.value)));
    case 'custom':
      return drawn(the(second));
    case 'object': {
      const entries = Object.entries(the(shape.entries));
      const required = entries.filter(([, { type }]) => !type.endsWith('optional')).map(([key]) => key);
      return fc.record(Object.fromEntries(entries.map(([key, entry]) => [key, drawn(entry)])), {
        requiredKeys: required,
        noNullPrototype: true,
      });
    }
    default:
      throw new Error(`Nothing can be drawn from a schema of type ${shape.type} yet.`);
  }
}

/** Dates lie within days of each other, or hardly any would belong together; other numbers anywhere within their bounds, often small. */
function numberWithin(pipe: readonly Shape[]): fc.Arbitrary<number> {
  const actions = pipe.flatMap((action) => action.pipe ?? [action]);
  const bound = (type: string) =>
    actions.findLast((action) => action.type === type)?.requirement as number | undefined;
  const above = bound('gt_value');
  const min = bound('min_value') ?? (above === undefined ? -1e6 : above + Number.EPSILON);
  const max = bound('max_value') ?? Number.MAX_SAFE_INTEGER;
  const [from, to] = max === Date.UTC(2200, 0, 1) ? [A_DAY, A_DAY + 5 * 86_400_000] : [min, max];
  const whole = fc.integer({ min: Math.ceil(from), max: to });
  if (actions.some(({ type }) => type === 'safe_integer') || from === A_DAY) return whole;
  const small = fc.double({ min: from, max: Math.min(to, 1_000), noNaN: true });
  return fc.oneof(whole, small).map((value) => (Object.is(value, -0) ? 0 : value));
}

const A_DAY = Date.UTC(2026, 10, 24);

function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This schema lacks a part that its type promises.');
  return value;
}

export interface Damage {
  /** Which of the record's values is hit: the n-th, counted from the outside in and begun anew at the end. */
  readonly nth: number;
  readonly how:
    | { readonly kind: 'remove' }
    | { readonly kind: 'put'; readonly value: unknown }
    | { readonly kind: 'add' };
}

/** A key that is gone, a value of another kind or size, or keys that nobody put there. */
export const damage: fc.Arbitrary<Damage> = fc.record({
  nth: fc.nat({ max: 400 }),
  how: fc.oneof(
    fc.constant({ kind: 'remove' as const }),
    fc.constant({ kind: 'add' as const }),
    fc.record({
      kind: fc.constant('put' as const),
      value: fc.oneof(
        fc.constantFrom(
          Number.NaN,
          Infinity,
          -Infinity,
          1e300,
          -1e300,
          -1,
          0,
          7,
          '',
          'toString',
          null,
          undefined,
        ),
        fc.constantFrom<unknown>(
          true,
          [],
          {},
          [[]],
          [null],
          { kind: '__proto__' },
          { length: 3 },
          new Date(0),
          new Map(),
        ),
        fc.object({ maxDepth: 3, withBigInt: true, withNullPrototype: false }),
      ),
    }),
  ),
});

/** The same record after that; `null` where there was nothing to hit. Leaves the id under which it is stored. */
export function damaged(record: object, { nth, how }: Damage): object | null {
  const copy = structuredClone(record);
  const places = placesIn(copy).filter(({ holder, key }) => !(holder === copy && key === 'id'));
  const place = places[nth % Math.max(1, places.length)];
  if (place === undefined) return null;
  const holder = place.holder as Record<string, unknown>;
  if (how.kind === 'remove') Reflect.deleteProperty(holder, place.key);
  else if (how.kind === 'put') holder[place.key] = how.value;
  else for (const key of ['__proto__', 'constructor', 'luck']) addOwn(holder, key);
  return copy;
}

function addOwn(holder: object, key: string): void {
  Object.defineProperty(holder, key, {
    value: { polluted: 1 },
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function placesIn(value: unknown): readonly { readonly holder: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.keys(value).map((key) => ({ holder: value, key }));
  return [...own, ...Object.values(value).flatMap(placesIn)];
}
