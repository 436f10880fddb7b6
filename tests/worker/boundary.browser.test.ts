// A part of the page that cannot be drawn takes nothing else with it.
import { h, render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Boundary } from '../../src/ui/kit/Boundary';

test('what cannot be drawn says so in its place, the rest stays, and another view is tried afresh', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const place = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    reported.mockRestore();
    render(null, place);
    place.remove();
  });
  const Broken = () => {
    throw new Error('a record without its insides');
  };
  const page = (view: string) =>
    h('div', null, [
      h('p', null, 'the header'),
      h(Boundary, {
        what: 'the day',
        of: view,
        children: view === 'today' ? h(Broken, null) : h('p', null, view),
      }),
    ]);
  render(page('today'), place);
  await vi.waitFor(() => expect(place.textContent).toContain('Sorry, the day could not be shown'));
  expect(place.textContent).toContain('the header');
  expect(reported).toHaveBeenCalled();
  render(page('settings'), place);
  await vi.waitFor(() => expect(place.textContent).toBe('the headersettings'));
});
