// Keeps the keyboard's place: at the top of a new view, and near by when the button just pressed has gone with its step.
import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { AppModel } from '../../model/model';
import { hrefOf, type Route } from './routes';

interface Target {
  readonly current: HTMLElement | null;
}

/** After a change of view the reading position and the scroll start at its top; not at the first drawing, which is the browser's. */
export function useFocusOnNewView(route: Route, main: Target): void {
  const address = hrefOf(route).split('?')[0];
  const previous = useRef(address);
  useEffect(() => {
    if (previous.current === address) return;
    previous.current = address;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [address, main]);
}

/**
 * Pressing a button often takes it away: calibration goes on a step, a warning closes. The focus then goes to the present step, or else to
 * the content. Somebody who had focused nothing, or something that is still there, is left alone.
 */
export function useFocusAfterLoss(model: AppModel, main: Target): void {
  const lastFocused = useRef<Element | null>(null);
  useEffect(() => {
    const note = (): void => {
      lastFocused.current = document.activeElement;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const whatIsShown = useComputed(() => {
    const { warning, snoozedUntilMs } = model.session.value;
    const steps = [model.phase.value.kind, model.calibration.value.kind, String(snoozedUntilMs)];
    return [...steps, warning?.id ?? ''].join(' ');
  });
  useSignalEffect(() => {
    if (whatIsShown.value === '') return;
    // The drawing that takes the button away follows within the same turn.
    const timer = setTimeout(() => {
      const gone = lastFocused.current !== null && !lastFocused.current.isConnected;
      if (!gone || document.activeElement !== document.body) return;
      const home = main.current?.querySelector<HTMLElement>('.step') ?? main.current;
      home?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  });
}
