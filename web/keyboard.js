// Keyboard: keys pressed outside text fields. The program answers in its next frame, too late to keep the browser
// from its own use of a key, so the keys that the program wants are listed here.

import { has_primary, modifier_bits } from './program.js';

// With Control (or Command): what the commands of src/ui/commands.cpp use. Copy, cut and paste have events of
// their own (clipboard.js). Plus, minus and 0 enlarge the interface; the browser's zoom stays in its menu, and its
// tabs stay the browser's.
const wanted_with_primary = new Set(['s', 'o', 'z', 'y', 'a', 'd', 'k', 'f', 'g', '.', '+', '=', '-', '_', '0']);
const wanted_with_primary_and_shift = new Set(['l']);
// Alone or with Shift: keys that would scroll, go back, or search in the page.
const wanted_alone = new Set(['Delete', 'Backspace', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home',
  'End', 'PageUp', 'PageDown', ' ', '/', "'", '?', 'ContextMenu']);
// What is written after these goes into the field that they open: the name of a new card, a search.
const opens_field = { alone: new Set(['o', 'b', 'm', 'p', 't', 'n', 'f']), with_primary: new Set(['k', 'f']) };
// With Control (or Command) these count in a text field too: the field is left first.
const wanted_in_fields = new Set(['s', 'o', 'k', 'f', '.', '+', '=', '-', '_', '0']);

const walking = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);
// Keys that mean nothing by themselves.
const silent = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Unidentified', 'Process']);

// KeyboardEvent.key, the same on every keyboard: src/host/host.hpp (KeyPressed) says how.
export function key_of(event) {
  const { key, code } = event;
  const shortcut = event.ctrlKey || event.metaKey || event.altKey;
  if (shortcut && /^Key[A-Z]$/.test(code) && !/^[a-z]$/i.test(key)) return code[3].toLowerCase();
  if (event.shiftKey && !shortcut && /^Digit\d$/.test(code)) return code[5];
  return shortcut && key.length === 1 ? key.toLowerCase() : key;
}

export class Keyboard {
  #program;
  #mirror;
  #fields;
  #type_ahead;
  #clipboard;
  #control_down = false;

  constructor({ program, mirror, fields, type_ahead, clipboard }) {
    this.#program = program;
    this.#mirror = mirror;
    this.#fields = fields;
    this.#type_ahead = type_ahead;
    this.#clipboard = clipboard;
  }

  // Whether Control is really held: a trackpad's pinch comes as a wheel with Control that nobody holds.
  get control_down() {
    return this.#control_down;
  }

  watch() {
    addEventListener('keydown', (event) => {
      if (event.isTrusted) this.#control_down = event.key === 'Control' || event.ctrlKey;
      if (!event.isComposing && event.keyCode !== 229) this.#pressed(event);
    });
    addEventListener('keyup', (event) => {
      if (event.key === 'Control') this.#control_down = false;
      if (this.#is_input(event.target) || silent.has(event.key)) return;
      if (event.isTrusted && this.#type_ahead.holds(event.key)) return;
      this.#program.call('cg_key_released', key_of(event));
    });
    addEventListener('blur', () => {
      this.#control_down = false;
      this.#program.call('cg_blurred');
    });
  }

  #is_input(element) {
    return this.#fields.owns(element) || element instanceof HTMLSelectElement;
  }

  #pressed(event) {
    if (silent.has(event.key) || this.#program.stopped) return;
    if (!this.#is_input(event.target) && this.#type_ahead.keeps(event)) return event.preventDefault();
    if (event.key === 'Tab') return;
    const key = key_of(event);
    if (this.#is_input(event.target)) {
      const leaves_choice = key === 'Escape' && event.target instanceof HTMLSelectElement;
      if (!leaves_choice && !(has_primary(event) && wanted_in_fields.has(key))) return;
      this.#fields.leave();
    } else if (this.#pressed_on_node(event, key)) {
      return;
    }
    if (this.#is_wanted(event, key)) event.preventDefault();
    if (has_primary(event) && !event.shiftKey && !event.altKey && (key === 'c' || key === 'x' || key === 'v')) {
      if (key !== 'v' && !event.repeat) this.#clipboard.expect_event(key === 'x');
      return;
    }
    this.#program.call('cg_key_pressed', key, modifier_bits(event), event.repeat);
    if (event.altKey || event.repeat) return;
    const opening = has_primary(event) ? opens_field.with_primary : opens_field.alone;
    if (opening.has(key.toLowerCase())) this.#type_ahead.expect_focus();
  }

  #is_wanted(event, key) {
    if (has_primary(event)) {
      const with_shift = event.shiftKey && wanted_with_primary_and_shift.has(key);
      return !event.altKey && (with_shift || wanted_with_primary.has(key));
    }
    if (event.altKey || event.metaKey) return false;
    return wanted_alone.has(key) || (event.shiftKey && /^([012]|F10)$/.test(key));
  }

  // True when the key belongs to the mirrored element that has the focus.
  #pressed_on_node(event, key) {
    const node = this.#mirror.node_of(event.target);
    if (!node) return false;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && (key === 'Enter' || key === ' ')) {
      if (event.target instanceof HTMLButtonElement) return true; // its click follows by itself
      event.preventDefault();
      if (event.repeat) return true;
      if (key === ' ' && this.#mirror.can_be_selected(node)) { // Enter opens it, Space picks it
        this.#program.call('cg_node_key', node, key, modifier_bits(event));
      } else {
        this.#program.call('cg_node_activated', node);
        this.#type_ahead.expect_focus();
      }
      return true;
    }
    const browsers_own = (event.altKey || event.metaKey) && /^Arrow(Left|Right)$/.test(key); // back and forward
    if (!walking.has(key) || browsers_own || !this.#mirror.walks(node)) return false;
    event.preventDefault();
    this.#program.call('cg_node_key', node, key, modifier_bits(event));
    return true;
  }
}
