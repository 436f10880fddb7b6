// In which share of the looks each person, and each group of them, was found, as Markdown. Pure.
import { percent, table } from '../../publish/table';
import type { Recording } from '../look/recording';
import { LIGHTS, LOOKS_OF_A_SHOT } from './plan';

/** One look at one person in one light. */
interface FoundLook {
  readonly body: string;
  readonly light: string;
  readonly found: boolean;
}

/** The library names its people by looks, sex, number and outfit: `Black_F_2_Medi`. */
const partsOf = (body: string): readonly string[] => body.split('_');

function looksIn({ station, shots }: Recording): readonly FoundLook[] {
  return shots.flatMap(({ looks, group }) => {
    // Between the settling looks and the last one the recording is padded with copies.
    const own = [...looks.slice(0, LOOKS_OF_A_SHOT - 1), ...looks.slice(-1)];
    return own.map((look) => ({
      body: station.body,
      light: group.kind === 'named' ? group.name : '',
      found: look.kind === 'pose',
    }));
  });
}

function rowsBy(looks: readonly FoundLook[], by: string, keyOf: (look: FoundLook) => string) {
  const keys = [...new Set(looks.map(keyOf))].sort();
  return keys.map((key) => {
    const own = looks.filter((look) => keyOf(look) === key);
    const people = new Set(own.map(({ body }) => body)).size;
    const worst = LIGHTS.map((light) => {
      const inLight = own.filter((look) => look.light === light);
      return { light, share: inLight.filter(({ found }) => found).length / inLight.length };
    }).reduce((least, one) => (one.share < least.share ? one : least), { light: '', share: 1 });
    return [
      by,
      key,
      String(people),
      String(own.length),
      percent(own.filter(({ found }) => found).length, own.length),
      worst.share < 1 ? `${worst.light}: ${(100 * worst.share).toFixed(0)} %` : '–',
    ];
  });
}

/** By light, by the library's own names for looks, sex and outfit, and whoever was not found in every look. */
export function foundTables(recordings: readonly Recording[]): string {
  const looks = recordings.flatMap(looksIn);
  const part = (index: number) => (look: FoundLook) => partsOf(look.body)[index] ?? '';
  const missed = looks.filter(({ body }) => looks.some((look) => look.body === body && !look.found));
  return table(
    ['by', 'group', 'people', 'looks', 'found', 'worst light'],
    [
      ...rowsBy(looks, 'all', () => 'all'),
      ...rowsBy(looks, 'light', ({ light }) => light),
      ...rowsBy(looks, 'looks', part(0)),
      ...rowsBy(looks, 'sex', part(1)),
      ...rowsBy(looks, 'outfit', part(3)),
      ...rowsBy(missed, 'not always found', ({ body }) => body),
    ],
  );
}
