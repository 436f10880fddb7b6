// Ends what is under way in the database when the page is left: WebKit never does, and every later page of this origin then waits for it.

/** From `pagehide` on no transaction is begun, and those under way are aborted: all or nothing, as ever. A page that is shown again goes on. */
export function letGoWhenLeft(database: IDBDatabase, page: EventTarget): void {
  const underWay = new Set<IDBTransaction>();
  let left = false;
  const begin = database.transaction.bind(database);
  database.transaction = (...asked) => {
    if (left) throw new DOMException('The page has been left.', 'AbortError');
    const transaction = begin(...asked);
    underWay.add(transaction);
    for (const end of ['complete', 'abort'])
      transaction.addEventListener(end, () => underWay.delete(transaction));
    return transaction;
  };
  page.addEventListener('pagehide', () => {
    left = true;
    for (const transaction of underWay) {
      try {
        transaction.abort();
      } catch {
        // It is being committed, which comes to its end by itself.
      }
    }
    underWay.clear();
  });
  page.addEventListener('pageshow', () => {
    left = false;
  });
}
