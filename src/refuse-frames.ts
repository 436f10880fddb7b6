// Imported before everything else: a page that another page shows in a frame says so and goes no further. The host's `frame-ancestors`
// would forbid it, but a policy in a `<meta>` cannot, and the other page could watch or guide what is pressed.
if (window.self !== window.top) {
  const words = document.createElement('p');
  words.textContent =
    'Plumbline does not run inside another page, so that nobody can lead your clicks. The camera was not asked for. ';
  const link = document.createElement('a');
  link.href = window.location.href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Open Plumbline by itself';
  words.append(link);
  document.getElementById('app')?.replaceChildren(words);
  // A module that never finishes holds back all that comes after it.
  await new Promise(() => undefined);
}

export {};
