// Waits in a page for looks, by what it marks on its time line.

/** True after so many looks at new frames. */
export const looks = (count: number): string => `new Promise((resolve) => {
  let seen = 0;
  new PerformanceObserver((list) => {
    seen += list.getEntries().filter(({ name }) => name === 'plumbline-look').length;
    if (seen >= ${count}) resolve(true);
  }).observe({ entryTypes: ['mark'] });
})`;
