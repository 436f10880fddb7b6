// The pose worker: hands the service to the page, and tells of errors that would otherwise be lost.
import { expose } from 'comlink';
import { createFrameReader } from './frame-reader';
import { createPoseEstimator } from './pose-estimator';
import { createPoseService } from './pose-service';
import { messageOf } from '../src/message-of';

const HEARTBEAT_MS = 1000;

const service = createPoseService({
  createEstimator: createPoseEstimator,
  createReader: createFrameReader,
  heartbeatMs: HEARTBEAT_MS,
});

// An asynchronous exception in a worker never reaches the page's `worker.onerror`.
self.addEventListener('unhandledrejection', (event) => {
  service.reportFault(messageOf(event.reason));
});

expose(service);
