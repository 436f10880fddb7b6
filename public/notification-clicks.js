// Part of the service worker: what a person answers on a notification goes to the open pages; a plain click shows the page.
self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  notification.close();
  event.waitUntil(tellPages(notification.tag, action));
});

/** Every page hears it; only the one that watches acts. A closed page has nothing to answer. */
async function tellPages(tag, action) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const answer = action === '' ? 'open' : action;
  for (const page of pages) page.postMessage({ kind: 'notification-answered', tag, answer });
  if (answer !== 'open') return;
  const [first] = pages;
  if (first === undefined) await self.clients.openWindow('./');
  else await first.focus();
}
