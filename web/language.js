// Language: which language the page speaks, and the sentences of the page itself. The program's sentences go to it as
// one text (src/base/language.hpp says how it is written), with the plural forms as Intl has them.

const shipped = ['en', 'es', 'fr', 'ar'], right_to_left = new Set(['ar']);
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const counts = 200; // larger numbers take the form of their last two digits and a hundred
const patience = 5000;

let spoken = {}; // the texts of the catalogue, by their English

// The first of the browser's languages that ships.
export const system_language = () =>
  (navigator.languages ?? [navigator.language]).map((tag) => tag.split('-')[0]).find((code) => shipped.includes(code)) ?? 'en';

function first_language() {
  try {
    const chosen = / lang-(\w+)/.exec(localStorage.getItem('common-ground.appearance') ?? '')?.[1];
    if (shipped.includes(chosen)) return chosen;
  } catch {
    // Nothing is kept where storage is forbidden.
  }
  return system_language();
}

// Marks a text of a table for the catalogue: tr() says it.
export const translatable = (english) => english;

// A word that fills a gap does not turn the sentence around.
const isolated = (word) => (document.documentElement.dir === 'rtl' ? `\u2068${word}\u2069` : String(word));

// The English sentence, or what the catalogue has for it, with its gaps filled.
export function tr(english, ...words) {
  let next = 0;
  return (spoken[english] ?? english).replace(/\{(\d?)\}/g, (_, place) => isolated(words[place === '' ? next++ : Number(place)] ?? ''));
}

function flat(texts) {
  const forms = (text) => (typeof text === 'string' ? text : categories.map((name) => text[name] ?? '').join('\x1d'));
  return Object.entries(texts).map(([english, text]) => `${english}\x1f${forms(text)}\x1e`).join('');
}

function plural_forms(code) {
  const rules = new Intl.PluralRules(code);
  return Array.from({ length: counts }, (_, count) => categories.indexOf(rules.select(count))).join('');
}

async function catalogue_of(code) {
  if (code === 'en') return {};
  const response = await fetch(`assets/languages/${code}.json`, { signal: AbortSignal.timeout?.(patience) });
  if (!response.ok) throw new Error(`the server answered ${response.status}.`);
  return (await response.json()).texts;
}

function speak(program, code, texts) {
  spoken = texts;
  document.documentElement.lang = code;
  document.documentElement.dir = right_to_left.has(code) ? 'rtl' : 'ltr';
  const waiting = document.querySelector('#start:not(.failure) > p');
  if (waiting) waiting.textContent = tr('Plan a partnership together, live, and leave with a plan that everyone shares.');
  const forms = code === 'en' ? '' : plural_forms(code);
  program.call('cg_language_arrived', code, right_to_left.has(code), forms, flat(texts), '');
}

export async function fetch_language(program, code) {
  try {
    speak(program, code, await catalogue_of(code));
  } catch (error) {
    program.call('cg_language_arrived', code, false, '', '', error.message);
  }
}

// Before the first frame, so that nobody sees another language first. When it does not arrive the program asks again.
export async function fetch_first_language(program) {
  const code = first_language();
  if (code === 'en') return;
  try {
    speak(program, code, await catalogue_of(code));
  } catch {
    // It is English until then.
  }
}
