// Every way of sending that a page or a worker might have, tried one after the other on a listener.

/** Runs in a browser's page or worker, so it may use nothing but its argument. Tells of each way how it ended. */
export async function tryEveryWayOut(listener: string): Promise<Record<string, string>> {
  const scope = globalThis as unknown as Record<string, unknown>;
  const make = (name: string, ...parts: unknown[]): unknown =>
    Reflect.construct(scope[name] as new () => unknown, parts);
  const ways: Record<string, () => unknown> = {
    fetch: () => fetch(`${listener}fetch`, { mode: 'no-cors' }),
    xhr: () => {
      const request = make('XMLHttpRequest') as XMLHttpRequest;
      request.open('GET', `${listener}xhr`);
      request.send();
    },
    websocket: () => make('WebSocket', `${listener.replace('http', 'ws')}websocket`),
    eventsource: () => make('EventSource', `${listener}eventsource`),
    cache: async () => (await caches.open('out')).add(`${listener}cache`),
    font: () => (make('FontFace', 'out', `url(${listener}font)`) as FontFace).load(),
    import: () => import(/* @vite-ignore */ `${listener}import`),
    script: () => (scope['importScripts'] as (url: string) => void)(`${listener}script`),
    beacon: () => navigator.sendBeacon(`${listener}beacon`, 'x'),
    worker: () => {
      const text = `fetch(${JSON.stringify(`${listener}worker`)}, { mode: 'no-cors' })`;
      return make('Worker', URL.createObjectURL(new Blob([text])));
    },
  };
  const ended: Record<string, string> = {};
  for (const [name, go] of Object.entries(ways)) {
    try {
      await go();
      ended[name] = 'no objection';
    } catch (error) {
      ended[name] = error instanceof Error ? error.message : String(error);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return ended;
}
