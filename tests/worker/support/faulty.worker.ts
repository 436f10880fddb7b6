// The real pose worker, which on request loses a promise or hangs.
import '../../../workers/pose.worker';

self.addEventListener('message', ({ data }: MessageEvent<{ misbehave?: 'lose-a-promise' | 'hang' }>) => {
  if (data.misbehave === 'lose-a-promise') void Promise.reject(new Error('a promise nobody kept'));
  if (data.misbehave === 'hang') for (;;);
});
