// Counts from the page's first script on what it asks of anybody but its own origin, and what its policy stops.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { RequestCounts } from './model/inventory';

/** What the browser tells a page of its own requests; its workers' stand on time lines of their own. */
export function countRequests(): ReadonlySignal<RequestCounts> {
  const counts = signal<RequestCounts>({ elsewhere: 0, stopped: 0 });
  const count = (name: keyof RequestCounts): void => {
    counts.value = { ...counts.peek(), [name]: counts.peek()[name] + 1 };
  };
  document.addEventListener('securitypolicyviolation', ({ originalPolicy }) => {
    // The host's headers stop the same once more; only they can say who may frame the page.
    if (!originalPolicy.includes('frame-anc')) count('stopped');
  });
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries())
      if (/^\w+:\/\//.test(name) && !name.startsWith(`${location.origin}/`)) count('elsewhere');
  }).observe({ type: 'resource', buffered: true });
  return counts;
}
