// Settings: short texts that this browser keeps for all tabs of the page, by key. Where nothing can be kept, nothing
// is, and nobody is bothered. look.js reads one of them by its full name.

const prefix = 'common-ground.';

export function keep_setting(key, text) {
  try {
    localStorage.setItem(prefix + key, text);
  } catch {
    // Forbidden, or full: it counts until the page is closed.
  }
}

// Tells the program what was kept, and what another tab changes.
export function watch_settings(program) {
  const tell = (name, text) => name?.startsWith(prefix) && program.call('cg_setting_arrived', name.slice(prefix.length), text);
  try {
    for (const [name, text] of Object.entries(localStorage)) tell(name, text);
  } catch {
    // As above.
  }
  addEventListener('storage', ({ key, newValue }) => tell(key, newValue ?? ''));
}
