// What an error says, for logs and for people.

/** The message of whatever was thrown: JavaScript may throw anything, not only errors. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
