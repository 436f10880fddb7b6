// The browser's own formats of dates, numbers and plurals, made once each: making one costs far more than using it.

/** The language of all words. Another one is another set of src/words and another tag here. */
const LANGUAGE = 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Options as for `Intl.DateTimeFormat`. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // The zone of the machine may change while the page is open.
  const key = JSON.stringify([options, new Date().getTimezoneOffset()]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat(LANGUAGE, options);
  formats.set(key, fresh);
  return fresh;
}

const plurals = new Intl.PluralRules(LANGUAGE);

/** Which form of a noun a count takes: `one` for 1, `other` for 0, 2 and 1.5. */
export function pluralForm(count: number): Intl.LDMLPluralRule {
  return plurals.select(count);
}

const numbers = new Map<string, Intl.NumberFormat>();

/** Options as for `Intl.NumberFormat`. */
function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const format = numbers.get(key) ?? new Intl.NumberFormat(LANGUAGE, options);
  numbers.set(key, format);
  return format;
}

/** A number as people write it, with at most so many digits after the point: "1,234.5", "12". */
export function formatNumber(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits }).format(value);
}

/** The same for columns and readings: always with so many digits, "12.0". */
export function formatFixed(value: number, digits: number): string {
  return numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A share of 1 in whole per cent: "12%". */
export function formatPercent(share: number): string {
  return numberFormat({ style: 'percent' }).format(share);
}
