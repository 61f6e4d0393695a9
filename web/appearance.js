// Appearance: the page follows the theme and the size that the program shows. Every length of the program is in
// interface pixels; here, and nowhere else, is how many CSS pixels one of them has: the canvas (surface.js) and the
// pointer (pointer.js) ask, and the mirror is scaled as a whole.

const names = ['page', 'text', 'muted', 'panel', 'accent', 'on-accent', 'accent-soft'];

let scale = 1;
export const interface_scale = () => scale;

// A place in the window, in interface pixels.
export const place_of = ({ clientX, clientY }) => ({ x: clientX / scale, y: clientY / scale });

// `colours`: 0xRRGGBB, in the order of `names`. `rescaled` is told when the scale is another one.
export function show_look({ colours, dark, ring, inset_x, inset_y, line, ...look }, rescaled) {
  const root = document.documentElement;
  const set = (name, value) => root.style.setProperty(`--${name}`, value);
  const hex = (colour) => `#${colour.toString(16).padStart(6, '0')}`;
  names.forEach((name, i) => set(name, hex(colours[i])));
  set('field-ring', `${ring}px`);
  set('field-inset-x', `${inset_x}px`);
  set('field-inset-y', `${inset_y}px`);
  set('field-line', String(line));
  set('scale', String(look.scale));
  root.style.colorScheme = dark ? 'dark' : 'light';
  for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.content = hex(colours[0]);
  if (look.scale === scale) return;
  scale = look.scale;
  rescaled();
}
