// Counts from the page's first script on what it asks of anybody but its own origin, and what its policy stops.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { RequestCounts } from './model/inventory';

/** What the browser tells a page of its own requests; its workers' stand on time lines of their own. */
export function countRequests(): ReadonlySignal<RequestCounts> {
  const counts = signal<RequestCounts>({ elsewhere: 0, stopped: 0 });
  const add = (elsewhere: number, stopped: number): void => {
    const now = counts.peek();
    counts.value = { elsewhere: now.elsewhere + elsewhere, stopped: now.stopped + stopped };
  };
  document.addEventListener('securitypolicyviolation', () => add(0, 1));
  const own = `${location.origin}/`;
  new PerformanceObserver((list) => {
    const others = list.getEntries().filter(({ name }) => /^\w+:\/\//.test(name) && !name.startsWith(own));
    if (others.length > 0) add(others.length, 0);
  }).observe({ type: 'resource', buffered: true });
  return counts;
}
