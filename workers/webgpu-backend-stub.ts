// Stands in for `@tensorflow/tfjs-backend-webgpu`: pose-detection imports it to ask whether that backend is the one at work.

/** A constructor of which no backend is ever an instance. */
export function WebGPUBackend(): never {
  throw new Error('The WebGPU backend is not part of Plumbline; poses are found with WebAssembly.');
}

/** Only read from within the WebGPU branch. */
export const webgpu_util = {};
