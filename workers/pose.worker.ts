// The pose worker: hands the service to the page, gives up its network before the first frame, and tells of errors that would be lost.
import { expose } from 'comlink';
import { disarmNetwork } from './disarm';
import { createFrameReader } from './frame-reader';
import { createPoseEstimator, type CreateOutcome, type EstimatorOptions } from './pose-estimator';
import { createPoseService } from './pose-service';
import { messageOf } from '../src/message-of';

const HEARTBEAT_MS = 1000;

/** Loads the model; from then on this worker can fetch and send nothing. A network that stays is a reason not to begin. */
async function createAndDisarm(options: EstimatorOptions): Promise<CreateOutcome> {
  const created = await createPoseEstimator(options);
  if (created.kind === 'failed') return created;
  try {
    disarmNetwork(self);
    return created;
  } catch (error) {
    created.estimator.dispose();
    return { kind: 'failed', trouble: { kind: 'other', message: messageOf(error) } };
  }
}

const service = createPoseService({
  createEstimator: createAndDisarm,
  createReader: createFrameReader,
  heartbeatMs: HEARTBEAT_MS,
});

// An asynchronous exception in a worker never reaches the page's `worker.onerror`.
self.addEventListener('unhandledrejection', (event) => {
  service.reportFault(messageOf(event.reason));
});

expose(service);
