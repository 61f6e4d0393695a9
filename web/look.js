// Look: which theme the page has until the program says it, so that a dark page does not begin with a white flash.
// Runs before anything is painted and imports nothing. The rule is that of src/ui/theme.cpp (shown_theme); the
// colours are in app.css.
{
  const asks = (query) => matchMedia(query).matches;
  let kept = '';
  try {
    kept = localStorage.getItem('common-ground.appearance') ?? '';
  } catch {
    // Nothing is kept where storage is forbidden.
  }
  const choice = /^(light|dark|contrast)\b/.exec(kept)?.[1] ?? 'system';
  const dark = asks('(prefers-color-scheme: dark)');
  const contrast = choice === 'contrast' || asks('(forced-colors: active)') ||
    (choice === 'system' && asks('(prefers-contrast: more)'));
  const usual = choice === 'system' ? (dark ? 'dark' : 'light') : choice;
  document.documentElement.dataset.theme = contrast ? (dark ? 'contrast-dark' : 'contrast') : usual;
}
