// Part of the service worker: what a person answers on a notification goes to the open pages; a plain click shows one of them.
self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  notification.close();
  event.waitUntil(action === '' ? showPage(notification.tag) : tellPages(notification.tag, action));
});

/** Every page hears an answer; only the one that watches acts. A closed page has nothing to answer. */
async function tellPages(tag, answer) {
  for (const page of await openPages()) tell(page, tag, answer);
}

/** The page last in use, or a new one. */
async function showPage(tag) {
  const [latest] = await openPages();
  if (latest === undefined) return self.clients.openWindow('./');
  tell(latest, tag, 'open');
  return latest.focus();
}

function openPages() {
  return self.clients.matchAll({ type: 'window', includeUncontrolled: true });
}

function tell(page, tag, answer) {
  page.postMessage({ kind: 'notification-answered', tag, answer });
}
