// The promises of the mini window's host: on top where the browser can, a popup where it cannot, and null where it is not let through.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MINI_SIZE_PX, openMiniHost } from '../../../src/ui/mini/mini-host';

interface FakeElement {
  textContent: string;
}

function fakeWindow() {
  const put: FakeElement[] = [];
  return {
    document: {
      title: '',
      documentElement: { lang: '' },
      createElement: (): FakeElement => ({ textContent: '' }),
      head: { replaceChildren: (...children: FakeElement[]) => put.push(...children) },
      body: { replaceChildren: () => undefined },
    },
    put,
  };
}

const PAGE = {
  documentElement: { lang: 'en' },
  styleSheets: [
    { cssRules: [{ cssText: '.a {}' }, { cssText: '.b {}' }] },
    { cssRules: [{ cssText: '.c {}' }] },
  ],
};

function pageWith(parts: object): void {
  vi.stubGlobal('document', PAGE);
  vi.stubGlobal('window', parts);
}

afterEach(() => vi.unstubAllGlobals());

describe('the host of the mini window', () => {
  test('is on top where the browser knows it, at its size, in the language and the styles of the page', async () => {
    const host = fakeWindow();
    const requestWindow = vi.fn(() => Promise.resolve(host));
    pageWith({ documentPictureInPicture: { requestWindow }, open: vi.fn() });
    expect(await openMiniHost()).toBe(host);
    expect(requestWindow).toHaveBeenCalledWith(MINI_SIZE_PX);
    expect(host.document).toMatchObject({ title: 'Plumbline', documentElement: { lang: 'en' } });
    expect(host.put.map(({ textContent }) => textContent)).toEqual(['.a {}\n.b {}\n.c {}']);
  });

  test('is a popup of that size where the browser does not know it', async () => {
    const host = fakeWindow();
    const open = vi.fn(() => host);
    pageWith({ open });
    expect(await openMiniHost()).toBe(host);
    expect(open).toHaveBeenCalledWith('', 'plumbline-mini', 'popup,width=220,height=160');
  });

  test('is a popup where the browser knows it and refuses', async () => {
    const host = fakeWindow();
    const requestWindow = vi.fn(() => Promise.reject(new Error('Not allowed')));
    pageWith({ documentPictureInPicture: { requestWindow }, open: () => host });
    expect(await openMiniHost()).toBe(host);
  });

  test('is null where nothing is let through', async () => {
    pageWith({ open: () => null });
    expect(await openMiniHost()).toBeNull();
  });
});
