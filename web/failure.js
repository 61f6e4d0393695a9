// Failure: pages in words for when the program cannot start. Each says what is wrong and what the person can do.

import { tr, translatable } from './language.js';

export const reasons = {
  no_wasm: [translatable('This browser cannot run Common Ground'),
    translatable('It has no WebAssembly, or it is switched off. Please use a current version of Firefox, Chrome, Edge or Safari.')],
  wasm_blocked: [translatable('This browser does not allow Common Ground to run'),
    translatable('A setting, an extension or your organisation blocks WebAssembly. Allow it for this page, or use another browser.')],
  no_webgl: [translatable('Common Ground cannot draw in this browser'),
    translatable('It needs WebGL 2, which is missing or switched off. Switch hardware acceleration on in the browser’s settings, or use a current version of Firefox, Chrome, Edge or Safari.')],
  no_memory: [translatable('There is not enough memory'),
    translatable('Close other tabs and programs, and load the page again.')],
  not_loaded: [translatable('Common Ground could not be loaded'),
    translatable('A part of the page did not arrive. Look at the connection and load the page again.')],
  not_started: [translatable('Common Ground could not start'),
    translatable('Please load the page again. If this stays, use another browser.')],
};

export function reason_for(error) {
  const words = `${error?.name} ${error?.message ?? error}`;
  if (/memory|RangeError|OOM/i.test(words)) return 'no_memory';
  if (/unsafe-eval|blocked by|disallowed|Content Security Policy|EvalError/i.test(words)) return 'wasm_blocked';
  if (/fetch|import|load|network|404/i.test(words)) return 'not_loaded';
  return 'not_started';
}

export function make_button(label, action) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', action);
  return button;
}

// Takes the place of everything on the page. `details` are the machine's words, for whoever is asked for help.
export function show_page(title, sentence, buttons, details = '') {
  const page = document.createElement('div');
  page.id = 'start';
  page.className = 'failure';
  page.setAttribute('role', 'alert');
  const heading = document.createElement('h1');
  heading.textContent = title;
  const words = document.createElement('p');
  words.textContent = sentence;
  const row = document.createElement('p');
  row.append(...buttons);
  page.append(heading, words, row);
  if (details) {
    const small = document.createElement('p');
    small.className = 'details';
    small.textContent = details;
    page.append(small);
  }
  document.title = `${title} · Common Ground`;
  const app = document.getElementById('app');
  const fresh = app.cloneNode(false); // without what listened for the program
  fresh.style.cursor = '';
  fresh.append(page);
  app.replaceWith(fresh);
}

export function show_failure(reason, error) {
  const [title, sentence] = reasons[reason];
  const details = error ? String(error.message ?? error) : '';
  show_page(tr(title), tr(sentence), [make_button(tr('Load again'), () => location.reload())], details);
}
