// The screen of the computer, as a browser tells of its lock: asked for, allowed or not, and told at each change.
import type { IdleDetection } from '../../../src/app/ports/screen-port';

export class Screen {
  state: 'locked' | 'unlocked' = 'unlocked';
  readonly detectors = new Set<EventTarget>();
  /** What the person answers, and what the browser keeps of it. */
  answer: PermissionState = 'granted';
  isAllowed = false;
  /** How often the person was asked. */
  asked = 0;

  get isLocked(): boolean {
    return this.state === 'locked';
  }

  turn(state: 'locked' | 'unlocked'): void {
    this.state = state;
    for (const each of this.detectors) each.dispatchEvent(new Event('change'));
  }

  /** What a page finds. */
  detection(): IdleDetection {
    return detectionOf(this);
  }
}

function detectionOf(screen: Screen): IdleDetection {
  return class extends EventTarget {
    static requestPermission(): Promise<PermissionState> {
      screen.asked += 1;
      screen.isAllowed = screen.answer === 'granted';
      return Promise.resolve(screen.answer);
    }

    get screenState() {
      return screen.state;
    }

    start({ signal }: { readonly signal: AbortSignal }): Promise<void> {
      if (!screen.isAllowed) return Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
      screen.detectors.add(this);
      signal.addEventListener('abort', () => screen.detectors.delete(this));
      return Promise.resolve();
    }
  };
}
