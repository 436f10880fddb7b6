// The promises of the tab's badge: every state has its own picture, nothing is fetched, and the page gets its own back.
import { describe, expect, test } from 'vitest';
import { badgeIcon } from '../../../src/alerts/badge-icon';
import { createTitleBadge, type Tab } from '../../../src/alerts/title-badge';

const KINDS = ['good', 'deviating', 'unknown', 'away', 'not-monitored'] as const;

function drawing(kind: (typeof KINDS)[number]): string {
  return decodeURIComponent(badgeIcon(kind).slice('data:image/svg+xml,'.length));
}

/** Counts how often it is touched. */
class CountingTab implements Tab {
  touched = 0;
  #title = 'Plumbline';
  #icon = '/icon.svg';
  get title() {
    return this.#title;
  }
  set title(title) {
    this.touched += 1;
    this.#title = title;
  }
  get icon() {
    return this.#icon;
  }
  set icon(icon) {
    this.touched += 1;
    this.#icon = icon;
  }
}

describe('the icon of a state', () => {
  test('differs from the others in shape, not in colour alone', () => {
    const shapes = KINDS.map((kind) => drawing(kind).replaceAll(/#[0-9a-f]{3,6}/g, ''));
    expect(new Set(shapes).size).toBe(KINDS.length);
  });

  test('is the picture itself: no address to fetch from', () => {
    for (const kind of KINDS) {
      expect(badgeIcon(kind)).toMatch(/^data:image\/svg\+xml,/);
      expect(drawing(kind).replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
        /https?:|url\(|href/,
      );
    }
  });
});

describe('the badge of the tab', () => {
  test('shows title and icon, and gives the page its own icon back', () => {
    const tab = new CountingTab();
    const badge = createTitleBadge(tab);
    badge.show('At your baseline – Plumbline', 'good');
    expect(tab).toMatchObject({ title: 'At your baseline – Plumbline', icon: badgeIcon('good') });
    badge.show('Plumbline', null);
    expect(tab).toMatchObject({ title: 'Plumbline', icon: '/icon.svg' });
  });

  test('leaves the tab alone while nothing changes, however often it is told', () => {
    const tab = new CountingTab();
    const badge = createTitleBadge(tab);
    for (let time = 0; time < 50; time += 1) badge.show('Not sure – Plumbline', 'unknown');
    expect(tab.touched).toBe(2);
  });
});
