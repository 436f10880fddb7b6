// The nights on which clocks change, for what must not skip or repeat a day.

/** Both changes of the clocks in 2026 in three time zones, with the distance from UTC at one and from three at night on. */
export const NIGHTS = [
  ['Europe/Berlin', '2026-03-29', '+01:00', '+02:00'],
  ['Europe/Berlin', '2026-10-25', '+02:00', '+01:00'],
  ['America/New_York', '2026-03-08', '-05:00', '-04:00'],
  ['America/New_York', '2026-11-01', '-04:00', '-05:00'],
  ['Australia/Lord_Howe', '2026-04-05', '+11:00', '+10:30'],
  ['Australia/Lord_Howe', '2026-10-04', '+10:30', '+11:00'],
] as const;
