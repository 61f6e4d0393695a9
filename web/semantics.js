// Semantics: the mirror of the program's semantics tree as real elements, laid exactly over what the canvas shows.
// The screen reader reads it, the keyboard walks it, every test finds widgets by it. src/ui/semantics.hpp says how
// a difference is written. One difference is applied in one go and only writes to the page, never measures.

import { is_field, make_element, walks, write_properties } from './elements.js';
import { ParkingLot } from './parking_lot.js';

const written_always = ['name', 'flags', 'value']; // they mean something even when they are not given

const has_flag = (entry, flag) => (entry?.properties.get('flags') ?? '').includes(flag);
const is_away = (entry) => has_flag(entry, 'h');
const carries = (entry) => has_flag(entry, 'C'); // the rectangles of its children are counted from its corner

export class Mirror {
  #app;
  #root;
  #descriptions;
  #program;
  #fields;
  #type_ahead;
  #entries = new Map();
  #of_element = new WeakMap();
  #dirty = new Set();
  #focused = 0;
  #wanted = null; // {node, select_all}: a focus asked for before its node came
  #orphan = null; // {node, parent} of the node that had the focus and was taken away
  #pressed_at = -Infinity;
  #modals = new Set(); // dialogs that shut out all else
  #inert = []; // what the topmost of them shuts out
  #away = new ParkingLot(); // where what is scrolled out of sight stands

  constructor({ app, root, descriptions, program, fields, type_ahead }) {
    this.#app = app;
    this.#root = root;
    this.#descriptions = descriptions;
    this.#program = program;
    this.#fields = fields;
    this.#type_ahead = type_ahead;
    root.addEventListener('focusin', (event) => this.#focus_came(event.target));
    root.addEventListener('focusout', () => queueMicrotask(() => this.#focus_went()));
    root.addEventListener('scroll', () => this.#scrolled());
    for (const type of ['pointerdown', 'pointerup']) { // a button or finger may be held for long
      app.addEventListener(type, (event) => { this.#pressed_at = event.timeStamp; }, { capture: true });
    }
    app.addEventListener('click', (event) => this.#clicked(event));
  }

  // The node whose element this is, or 0.
  node_of(element) {
    return this.#of_element.get(element)?.id ?? 0;
  }

  walks(node) {
    const entry = this.#entries.get(node);
    if (entry === undefined) return false;
    const fills_a_cell = entry.parent?.role === 'cell'; // the button that is all of a cell walks as the cell would
    return walks.has(entry.role) || fills_a_cell || has_flag(entry, 'w');
  }

  // A card or line of the canvas, of which several can be selected at once.
  can_be_selected(node) {
    const entry = this.#entries.get(node);
    return entry?.role === 'listitem' && has_flag(entry, 'e');
  }

  apply(difference) {
    for (const record of difference.split('\u001e')) {
      const parts = record.split('\u001f');
      switch (parts[0]) {
        case '+': this.#add(parts); break;
        case '~': this.#change(parts); break;
        case '>': this.#move(parts); break;
        case '-': this.#remove(Number(parts[1])); break;
        default: break;
      }
    }
    for (const entry of this.#dirty) this.#place(entry);
    this.#dirty.clear();
    if (this.#modals.size || this.#inert.length) this.#guard_modal();
    if (this.#orphan) this.#focus_survivor();
    if (this.#wanted) this.focus(this.#wanted.node, this.#wanted.select_all);
  }

  // Gives a node the keyboard focus; 0 takes it away. A node that is not there yet gets it when it comes.
  focus(node, select_all) {
    const entry = this.#entries.get(node);
    this.#wanted = node && !entry ? { node, select_all } : null;
    if (!node) {
      this.#app.focus({ preventScroll: true });
    } else if (entry) {
      entry.element.focus({ preventScroll: true });
      if (select_all && is_field(entry.role)) entry.element.select();
      // Anything else may be the answer to what came before: a card after Enter, when a search was asked for since.
      if (is_field(entry.role)) this.#type_ahead.answered();
    }
  }

  // The focus goes to the nearest node above that can have it; the start of the page's order stays where it was.
  leave_upward(element) {
    for (let entry = this.#of_element.get(element)?.parent; entry; entry = entry.parent) {
      if (entry.element.tabIndex >= 0) return entry.element.focus({ preventScroll: true });
    }
    return element.blur();
  }

  #add([, id, parent, before, role, ...pairs]) {
    const entry = { id: Number(id), role, parent: null, properties: new Map(), rect: null, has_children: false,
      children: new Set(), words: null, description: null };
    for (let i = 0; i + 1 < pairs.length; i += 2) entry.properties.set(pairs[i], pairs[i + 1]);
    entry.element = make_element(role, entry.properties);
    this.#entries.set(entry.id, entry);
    this.#of_element.set(entry.element, entry);
    this.#insert(entry, Number(parent), Number(before));
    this.#write(entry, new Set([...written_always, ...entry.properties.keys()]));
    this.#rect_changed(entry);
    if (is_field(role)) this.#fields.adopt(entry);
    if (role === 'combobox') this.#fields.adopt_choice(entry);
  }

  #change([, id, ...pairs]) {
    const entry = this.#entries.get(Number(id));
    if (!entry) return;
    const keys = [];
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      keys.push(pairs[i]);
      if (pairs[i + 1] === '') entry.properties.delete(pairs[i]);
      else entry.properties.set(pairs[i], pairs[i + 1]);
    }
    this.#write(entry, keys);
    if (keys.includes('rect') || keys.includes('flags')) this.#rect_changed(entry);
    if (is_field(entry.role)) this.#fields.changed(entry, keys);
    if (entry.role === 'combobox' && (keys.includes('value') || keys.includes('options'))) {
      this.#fields.choice_changed(entry);
    }
  }

  #move([, id, parent, before]) {
    const entry = this.#entries.get(Number(id));
    if (!entry) return;
    const had_focus = entry.element.contains(document.activeElement) ? document.activeElement : null;
    entry.parent?.children.delete(entry);
    if (had_focus) this.#fields.hold(true); // taking an element out blurs it: that is not the person leaving
    this.#insert(entry, Number(parent), Number(before));
    had_focus?.focus({ preventScroll: true });
    if (had_focus) this.#fields.hold(false);
    this.#soil(entry);
  }

  #insert(entry, parent_id, before_id) {
    const parent = this.#entries.get(parent_id) ?? null;
    const before = this.#entries.get(before_id)?.element ?? parent?.words;
    entry.parent = parent;
    if (parent) {
      parent.children.add(entry);
      if (!parent.has_children) {
        parent.has_children = true;
        write_properties(parent, ['name'], this.#descriptions);
      }
    }
    if (before?.parentNode) before.after(entry.element);
    else (parent?.element ?? this.#root).prepend(entry.element);
  }

  #remove(id) {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const had_focus = entry.element.contains(document.activeElement);
    if (had_focus) this.#fields.hold(true);
    entry.parent?.children.delete(entry);
    this.#forget(entry);
    entry.element.remove();
    if (!had_focus) return;
    this.#fields.hold(false);
    this.#orphan = { node: this.#focused, parent: entry.parent };
  }

  #forget(entry) {
    for (const child of entry.children) this.#forget(child);
    this.#entries.delete(entry.id);
    this.#dirty.delete(entry);
    this.#modals.delete(entry);
    this.#away.leave(entry);
    entry.description?.remove();
  }

  // The same node under another parent, or else the nearest above that can have the focus, or else the page.
  #focus_survivor() {
    const { node, parent } = this.#orphan;
    this.#orphan = null;
    const again = this.#entries.get(node);
    if (again) return again.element.focus({ preventScroll: true });
    this.#fields.forget(node);
    this.#tell_focus(0);
    for (let entry = parent; entry && this.#entries.has(entry.id); entry = entry.parent) {
      if (entry.element.tabIndex >= 0) return entry.element.focus({ preventScroll: true });
    }
    return this.#app.focus({ preventScroll: true });
  }

  #write(entry, keys) {
    write_properties(entry, keys, this.#descriptions);
    if (entry.role !== 'dialog') return;
    if (has_flag(entry, 'o')) this.#modals.add(entry);
    else this.#modals.delete(entry);
  }

  // Beside a modal dialog nothing can be reached: the Tab key stays in it.
  #guard_modal() {
    const shut_out = new Set();
    for (let entry = [...this.#modals].at(-1); entry; entry = entry.parent) {
      for (const sibling of entry.element.parentElement.children) {
        if (sibling !== entry.element) shut_out.add(sibling);
      }
    }
    for (const element of this.#inert) if (!shut_out.has(element)) element.inert = false;
    for (const element of shut_out) element.inert = true;
    this.#inert = [...shut_out];
  }

  #rect_changed(entry) {
    const [x, y, width, height] = (entry.properties.get('rect') ?? '').split(',').map((tenths) => Number(tenths) / 10);
    entry.rect = height === undefined ? null : { x, y, width, height };
    if (entry.rect && is_away(entry)) {
      entry.at = this.#away.park(entry);
    } else {
      this.#away.leave(entry);
      entry.at = entry.rect;
    }
    this.#soil(entry);
  }

  // Those below are placed anew too: their positions are relative to it. Where it carries them they stay.
  #soil(entry) {
    this.#dirty.add(entry);
    if (carries(entry)) return;
    for (const child of entry.children) {
      if (child.rect) this.#dirty.add(child);
      else this.#soil(child);
    }
  }

  // Positions are relative to the element above. One without a place of its own stands where the one above does.
  #place(entry) {
    const above = this.#origin_of(entry.parent);
    const rect = entry.rect ?? { x: above.x, y: above.y, width: 0, height: 0 };
    const at = entry.at ?? rect;
    const style = entry.element.style;
    style.left = `${at.x - above.x}px`;
    style.top = `${at.y - above.y}px`;
    style.width = `${rect.width}px`;
    style.height = `${rect.height}px`;
    if (is_field(entry.role)) this.#fields.placed(entry);
  }

  #origin_of(entry) {
    while (entry && !entry.rect) entry = entry.parent;
    return (carries(entry) ? null : entry?.at) ?? { x: 0, y: 0 };
  }

  // The browser scrolled to something that is away: the program brings it into sight instead.
  #scrolled() {
    const entry = this.#away.seen_from(this.#root.scrollLeft, this.#root.scrollTop);
    this.#root.scrollTo(0, 0);
    if (entry) this.#program.call('cg_node_revealed', entry.id);
  }

  #focus_came(element) {
    const entry = this.#of_element.get(element);
    if (entry) this.#tell_focus(entry.id);
  }

  // When the whole window lost the focus the page still knows where it was, and so does the program.
  #focus_went() {
    if (!this.#root.contains(document.activeElement)) this.#tell_focus(0);
  }

  #tell_focus(node) {
    if (node === this.#focused) return;
    this.#focused = node;
    this.#program.call('cg_node_focused', node);
  }

  // A click with a pointer reached the program as press and release; any other is the keyboard's, a screen reader's
  // or a switch's.
  #clicked(event) {
    const by_pointer = event.detail > 0 && event.timeStamp - this.#pressed_at < 1000;
    const entry = by_pointer || !(event.target instanceof Element) ? null : this.#entry_around(event.target);
    if (!entry || is_field(entry.role) || entry.role === 'combobox') return;
    this.#program.call('cg_node_activated', entry.id); // the program knows best whether it can be used now
    this.#type_ahead.expect_focus();
  }

  // The nearest node that something can be done with: a text stands for the card that it is on.
  #entry_around(element) {
    while (element && !this.#of_element.has(element)) element = element.parentElement;
    let entry = this.#of_element.get(element) ?? null;
    while (entry && entry.element.tagName !== 'BUTTON' && !entry.element.hasAttribute('tabindex')) entry = entry.parent;
    return entry;
  }
}
