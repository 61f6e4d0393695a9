// Preferences of the system: told at the start and whenever they change.

import { system_language } from './language.js';

const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)',
  '(forced-colors: active)', '(pointer: coarse)'].map((query) => matchMedia(query));

export function watch_preferences(program) {
  const tell = () =>
    program.call('cg_preferences_changed', ...queries.map((query) => query.matches), system_language());
  for (const query of queries) query.addEventListener('change', tell);
  addEventListener('languagechange', tell);
  tell();
}
