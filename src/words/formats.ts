// The browser's own formats of dates, made once each: making one costs far more than using it.

const formats = new Map<string, Intl.DateTimeFormat>();

/** In British English; `options` as for `Intl.DateTimeFormat`. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // The zone of the machine may change while the page is open.
  const key = JSON.stringify([options, new Date().getTimezoneOffset()]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat('en-GB', options);
  formats.set(key, fresh);
  return fresh;
}
