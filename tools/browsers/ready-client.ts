// Waits, inside a tool's browser page, for a pose worker that is ready to look.
import { troubleText } from '../../src/core/supervision/load';
import type { PoseClient, PoseClientOptions } from '../../src/pose/client';

/** Makes a client with `create` and resolves once its model is loaded; rejects with the reason when it cannot be. */
export function readyClient(
  create: (handlers: Pick<PoseClientOptions, 'onEvent' | 'onStatus'>) => PoseClient,
): Promise<PoseClient> {
  return new Promise((resolve, reject) => {
    const client = create({
      onEvent: () => undefined,
      onStatus: (status) => {
        // The status may come before `create` has returned.
        if (status.kind === 'ready') queueMicrotask(() => resolve(client));
        if (status.kind === 'failed') reject(new Error(troubleText(status.trouble)));
      },
    });
  });
}
