// Elements: which real element a node of the semantics tree becomes, and how its properties are written on it.
// src/ui/semantics.hpp says what the properties are.

const box = (role) => ({ tag: 'div', role });
const shapes = {
  region: { tag: 'section' },
  group: box('group'), dialog: box('dialog'), tablist: box('tablist'), tabpanel: box('tabpanel'), list: box('list'),
  listbox: box('listbox'), menu: box('menu'), radiogroup: box('radiogroup'), table: box('table'), row: box('row'),
  listitem: box('listitem'), columnheader: box('columnheader'), rowheader: box('rowheader'), cell: box('cell'),
  heading: { tag: 'h2', worded: true },
  text: { tag: 'p', worded: true },
  status: { tag: 'div', role: 'status', worded: true },
  alert: { tag: 'div', role: 'alert', worded: true },
  button: { tag: 'button' },
  checkbox: { tag: 'button', role: 'checkbox' },
  tab: { tag: 'button', role: 'tab' },
  option: { tag: 'button', role: 'option' },
  menuitem: { tag: 'button', role: 'menuitem' },
  radio: { tag: 'button', role: 'radio' },
  textbox: { tag: 'input', type: 'text', field: true },
  searchbox: { tag: 'input', type: 'search', field: true },
  spinbutton: { tag: 'input', type: 'text', role: 'spinbutton', field: true },
  combobox: { tag: 'select' },
  image: box('img'), progressbar: box('progressbar'),
};

// Nodes that other nodes stand in. They take no room from what lies under them, but for regions and dialogs, which
// are what one drops things on.
const holders = new Set(['group', 'tablist', 'tabpanel', 'list', 'listbox', 'menu', 'radiogroup', 'table', 'row']);
const counted = new Set(['listitem', 'menuitem', 'option', 'radio', 'row', 'tab']);
const expandable = new Set(['button', 'combobox', 'tab', 'menuitem', 'row', 'checkbox']);
const worded_when_leaf = new Set(['cell', 'rowheader', 'columnheader']);

// Whether keys on the node walk to its neighbours.
export const walks = new Set(['tab', 'option', 'menuitem', 'radio', 'listitem', 'row', 'cell']);

export function make_element(role, properties) {
  const shape = shapes[role] ?? shapes.group;
  const tag = role === 'heading' ? `h${Math.min(6, Math.max(1, Number(properties.get('level') ?? 2)))}`
    : shape.field && (properties.get('flags') ?? '').includes('m') ? 'textarea' : shape.tag;
  const element = document.createElement(tag);
  if (tag === 'button') element.type = 'button';
  if (tag === 'input') element.type = shape.type;
  if (shape.role) element.setAttribute('role', shape.role);
  if (shape.field) {
    element.className = 'field';
    element.autocomplete = 'off';
    element.dir = 'auto';
    if (role === 'spinbutton') element.inputMode = 'decimal';
  } else if (holders.has(role)) {
    element.className = 'holder';
  }
  return element;
}

export const is_field = (role) => shapes[role]?.field === true;

function put(element, name, value) {
  if (value === '' || value === undefined || value === null || value === false) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value);
  }
}

const truth = (yes) => (yes ? 'true' : 'false');

function write_name(entry) {
  const { element, role, properties } = entry;
  const name = properties.get('name') ?? '';
  const worded = shapes[role]?.worded || (worded_when_leaf.has(role) && !entry.has_children);
  element.classList.toggle('worded', Boolean(worded));
  if (worded) {
    entry.words ??= element.insertBefore(document.createTextNode(''), element.firstChild);
    entry.words.data = name;
  } else {
    entry.words?.remove();
    entry.words = null;
    put(element, 'aria-label', name);
  }
}

// A field's description is an element of its own that the field points at; others carry it themselves.
function write_description(entry, descriptions) {
  const text = entry.properties.get('description') ?? '';
  if (!is_field(entry.role) && entry.role !== 'combobox') return put(entry.element, 'aria-description', text);
  if (text && !entry.description) {
    entry.description = document.createElement('p');
    entry.description.id = `description-${entry.id}`;
    descriptions.append(entry.description);
  }
  if (entry.description) entry.description.textContent = text;
  put(entry.element, 'aria-describedby', text && entry.description.id);
}

function write_value(entry) {
  const value = entry.properties.get('value') ?? '';
  if (entry.role === 'progressbar') {
    const number = parseFloat(value.replace(',', '.'));
    put(entry.element, 'aria-valuenow', Number.isFinite(number) ? number : '');
    put(entry.element, 'aria-valuetext', value);
  } else if (entry.role === 'spinbutton') {
    const number = Number(value.replace(/\s/g, '').replace(',', '.'));
    put(entry.element, 'aria-valuenow', value && Number.isFinite(number) ? number : '');
    put(entry.element, 'aria-valuetext', value || '–');
  }
}

function write_flags(entry) {
  const { element, role } = entry;
  const has = (flag) => (entry.properties.get('flags') ?? '').includes(flag);
  const button = element.tagName === 'BUTTON', field = element.matches('input, textarea, select');
  if (field) {
    element.disabled = has('d');
    if (role !== 'combobox') element.spellcheck = role === 'textbox';
  } else {
    put(element, 'aria-disabled', has('d') && 'true');
  }
  if (button || field) {
    element.tabIndex = has('f') ? 0 : -1;
  } else {
    put(element, 'tabindex', has('f') ? '0' : has('w') ? '-1' : '');
  }
  put(element, 'aria-invalid', has('i') && 'true');
  put(element, 'aria-required', has('r') && 'true');
  put(element, 'aria-modal', has('o') && 'true');
  write_choice(entry, has);
  put(element, 'aria-expanded', has('x') && expandable.has(role) ? truth(has('X')) : '');
  element.classList.toggle('scrolled-away', has('h'));
}

function write_choice({ element, role }, has) {
  if (role === 'checkbox' || role === 'radio') {
    put(element, 'aria-checked', truth(has('c')));
  } else if (role === 'menuitem') {
    element.setAttribute('role', has('1') ? 'menuitemradio' : has('k') ? 'menuitemcheckbox' : 'menuitem');
    put(element, 'aria-checked', has('k') ? truth(has('c')) : '');
  } else if (role === 'button') {
    put(element, 'aria-pressed', has('k') ? truth(has('c')) : '');
  }
  if (role === 'tab' || role === 'option' || role === 'row') {
    put(element, 'aria-selected', has('e') ? truth(has('s')) : '');
  } else {
    put(element, 'aria-current', has('e') && has('s') && 'true'); // aria-selected is not for these
  }
}

function write_options(entry) {
  const texts = (entry.properties.get('options') ?? '').split('\u001d');
  entry.element.replaceChildren(...texts.map((text) => new Option(text)));
}

// Writes the changed properties (`keys`) of an entry, but for what fields.js and the placing of the mirror do.
export function write_properties(entry, keys, descriptions) {
  const { element, role, properties } = entry;
  for (const key of keys) {
    switch (key) {
      case 'name': write_name(entry); break;
      case 'description': write_description(entry, descriptions); break;
      case 'value': write_value(entry); break;
      case 'placeholder': if (is_field(role)) put(element, 'placeholder', properties.get('placeholder')); break;
      case 'options': if (role === 'combobox') write_options(entry); break;
      case 'shortcut': put(element, 'aria-keyshortcuts', properties.get('shortcut')); break;
      case 'level': if (!/^H/.test(element.tagName)) put(element, 'aria-level', properties.get('level')); break;
      case 'position': if (counted.has(role)) put(element, 'aria-posinset', properties.get('position')); break;
      case 'set_size': if (counted.has(role)) put(element, 'aria-setsize', properties.get('set_size')); break;
      case 'flags': write_flags(entry); break;
      default: break;
    }
  }
}
