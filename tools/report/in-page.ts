// What the bench of the report does inside the page. Each function is sent there by itself: it can use nothing of this file but its arguments.

/** Writes so many days up to today straight into the database, past the application: only time is to be saved, nothing is left out. */
export async function fillDays({
  days,
  intervalsADay,
}: {
  readonly days: number;
  readonly intervalsADay: number;
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('plumbline');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The database did not open.'));
  });
  const dayMs = 86_400_000;
  const midnightMs = new Date().setHours(4, 0, 0, 0);
  const todayMs = midnightMs > Date.now() ? midnightMs - dayMs : midnightMs;
  let drawn = 7;
  const chance = (): number => {
    drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0;
    return drawn / 2 ** 32;
  };
  for (let age = days - 1; age >= 0; age -= 1) {
    const transaction = database.transaction(['intervals', 'bouts'], 'readwrite', { durability: 'relaxed' });
    const [intervals, bouts] = [transaction.objectStore('intervals'), transaction.objectStore('bouts')];
    const startMs = todayMs - age * dayMs + 4 * 3_600_000;
    const lengthMs = Math.floor((8 * 3_600_000) / intervalsADay);
    const upright = 0.45 + 0.3 * chance();
    for (let index = 0; index < intervalsADay; index += 1) {
      const fromMs = startMs + index * lengthMs;
      const isAway = index % 300 > 285;
      const isGood = chance() < upright;
      const state = isAway
        ? { kind: 'away' }
        : isGood
          ? { kind: 'good' }
          : {
              kind: 'deviating',
              metrics: ['headForwardRatio', 'slumpScore'],
              episodeId: `e${age}-${index >> 3}`,
            };
      intervals.put({
        id: `${age}-${index}`,
        startMs: fromMs,
        endMs: fromMs + lengthMs,
        state,
        presence: isAway ? 'absent' : 'sitting',
        setupId: 'desk',
        algorithmVersion: 1,
      });
    }
    for (let index = 0; index * 300 < intervalsADay; index += 1) {
      const fromMs = startMs + index * 300 * lengthMs;
      bouts.put({
        id: `${age}-${index}`,
        startMs: fromMs,
        endMs: fromMs + 285 * lengthMs,
        sittingMs: 285 * lengthMs,
      });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(new Error('The day was not written.'));
    });
  }
  database.close();
}

/** Opens the report, which counts what was never counted, and waits until all of it is. */
export async function countAll(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('plumbline');
    request.onsuccess = () => resolve(request.result);
  });
  const countedTo = (): Promise<number> =>
    new Promise((resolve) => {
      const request = database.transaction('singles').objectStore('singles').get('uncounted-from');
      request.onsuccess = () => resolve(typeof request.result === 'number' ? request.result : 0);
    });
  window.location.hash = '#/today/year';
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));
  while ((await countedTo()) < Date.now() - 86_400_000) await pause();
  database.close();
  window.location.hash = '#/';
  await pause();
}

/** Gives the days before those that were counted their figures again, so many days in all. */
export async function repeatDays(days: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('plumbline');
    request.onsuccess = () => resolve(request.result);
  });
  const store = database.transaction('day-summaries', 'readwrite').objectStore('day-summaries');
  const counted = await new Promise<{ id: string; startMs: number; endMs: number }[]>((resolve) => {
    const request = store.getAll();
    request.onsuccess = () => resolve(request.result as { id: string; startMs: number; endMs: number }[]);
  });
  const dayMs = 86_400_000;
  const [oldest] = counted;
  for (let age = 1; oldest !== undefined && counted.length + age <= days; age += 1) {
    const like = counted[age % counted.length] ?? oldest;
    const startMs = oldest.startMs - age * dayMs;
    const id = new Date(startMs).toISOString().slice(0, 10);
    store.put({ ...like, id, startMs, endMs: startMs + dayMs });
  }
  await new Promise<void>((resolve) => {
    store.transaction.oncomplete = () => resolve();
  });
  database.close();
}

/** From the press until all is drawn that the window shows of the year, and until all of it is, in milliseconds. */
export async function openYear(): Promise<{ readonly sightMs: number; readonly allMs: number }> {
  window.location.hash = '#/';
  await new Promise((resolve) => setTimeout(resolve, 500));
  const begunMs = performance.now();
  window.location.hash = '#/today/year';
  let sightMs: number | null = null;
  return new Promise((resolve) => {
    const look = (): void => {
      const plots = [...document.querySelectorAll('.plotted .plot')];
      const isDrawn = (plot: Element): boolean => plot.querySelector('svg.chart') !== null;
      const inSight = plots.filter((plot) => plot.getBoundingClientRect().top < window.innerHeight);
      if (plots.length >= 5 && inSight.every(isDrawn)) sightMs ??= performance.now() - begunMs;
      if (sightMs !== null && plots.every(isDrawn)) resolve({ sightMs, allMs: performance.now() - begunMs });
      else requestAnimationFrame(look);
    };
    look();
  });
}
