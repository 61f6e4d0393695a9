// Boot: starts main.js and says so in words when a part of the page did not arrive. It imports nothing else, so that
// it can speak whatever is missing.

import('./main.js').catch((error) => {
  const page = document.getElementById('start');
  if (!page) return;
  const [heading, sentence] = page.querySelectorAll('h1, p');
  heading.textContent = 'Common Ground could not be loaded';
  sentence.textContent = 'A part of the page did not arrive. Look at the connection and load the page again.';
  page.querySelector('progress')?.remove();
  page.setAttribute('role', 'alert');
  const details = document.createElement('p');
  details.className = 'details';
  details.textContent = error.message;
  page.append(details);
});
