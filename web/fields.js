// Fields: the real inputs. While a field is not edited its text is not painted, because the canvas shows it; while
// it is, its value is the live text and the program is told of every change, but never in the middle of a
// composition. An editing session starts with the focus and ends with Enter, Escape or the loss of the focus; each keeps
// what was written (undo takes it back), but for Escape in a search.

import { is_text_field } from './type_ahead.js';

const family = 'Inter, system-ui, sans-serif';
const least_on_touch = 16; // below this iOS zooms the page when a field gets the focus
const touch = matchMedia('(pointer: coarse)');

export class Fields {
  #program;
  #type_ahead;
  #leave_upward = () => {};
  #session = null; // {entry, start, sent}
  #held = false;
  #stale = new Set();

  constructor(program, type_ahead) {
    this.#program = program;
    this.#type_ahead = type_ahead;
  }

  // Where the focus goes when a field is left by Enter or Escape.
  on_leave(leave_upward) {
    this.#leave_upward = leave_upward;
  }

  owns(element) {
    return is_text_field(element);
  }

  // While held, a blur is not the person leaving: the element is being moved or removed.
  hold(held) {
    this.#held = held;
  }

  adopt(entry) {
    const { element } = entry;
    element.addEventListener('focus', () => this.#start(entry));
    element.addEventListener('blur', () => this.#held || this.#end(entry, true, false));
    element.addEventListener('input', (event) => event.isComposing || this.#edited(entry));
    element.addEventListener('compositionend', () => this.#edited(entry));
    element.addEventListener('keydown', (event) => this.#key(entry, event));
    this.#write_value(entry);
    this.#write_font(entry);
  }

  changed(entry, keys) {
    if (keys.includes('value')) this.#write_value(entry);
    if (keys.includes('font')) this.#write_font(entry);
  }

  placed(entry) {
    this.#write_font(entry);
  }

  adopt_choice(entry) {
    entry.element.addEventListener('change', () => {
      this.#program.call('cg_option_chosen', entry.id, entry.element.selectedIndex);
      this.#stale.add(entry); // the program may have refused it
    });
    this.choice_changed(entry);
  }

  choice_changed(entry) {
    const options = [...entry.element.options].map((option) => option.text);
    entry.element.selectedIndex = options.indexOf(entry.properties.get('value') ?? '');
  }

  // Ends the session of the field that is being edited, if any, before something else is told.
  leave() {
    if (this.#session) this.#end(this.#session.entry, true, false);
  }

  // The field is gone: nobody asks for its text any more.
  forget(node) {
    if (this.#session?.entry.id === node) this.#session = null;
  }

  // The program has answered all it was told: what it did not take over shows its own value again.
  settle() {
    this.#type_ahead.answered();
    for (const entry of this.#stale) {
      if (entry.role === 'combobox') this.choice_changed(entry);
      else this.#write_value(entry);
    }
    this.#stale.clear();
  }

  #start(entry) {
    if (this.#held || this.#session?.entry === entry) return;
    this.#stale.delete(entry);
    const text = entry.properties.get('value') ?? '';
    if (entry.element.value !== text) entry.element.value = text;
    this.#session = { entry, start: text, sent: text };
  }

  #edited(entry) {
    if (this.#session?.entry !== entry) {
      this.#session = { entry, start: entry.properties.get('value') ?? '', sent: null };
    }
    const text = entry.element.value;
    if (text === this.#session.sent) return;
    this.#session.sent = text;
    this.#program.call('cg_field_edited', entry.id, text);
  }

  #end(entry, kept, by_enter) {
    if (this.#session?.entry !== entry) return;
    const { start } = this.#session;
    this.#session = null;
    if (!kept) entry.element.value = start;
    this.#stale.add(entry);
    this.#program.call('cg_field_left', entry.id, entry.element.value, kept, by_enter);
  }

  #key(entry, event) {
    if (event.isComposing || event.keyCode === 229) return; // the input method's own Enter and Escape
    if (event.key === 'ArrowDown' && this.#into_list(entry)) event.preventDefault();
    const several_lines = entry.element.tagName === 'TEXTAREA';
    const enters = event.key === 'Enter' && (!several_lines || event.ctrlKey || event.metaKey);
    if (!enters && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const closes = !enters && entry.role === 'searchbox' && entry.element.closest('[role=dialog]');
    this.#leave(entry, enters);
    if (enters) this.#type_ahead.expect_focus();
    if (closes) this.#program.call('cg_key_pressed', 'Escape', 0, false); // it was opened to search, and for nothing else
  }

  #leave(entry, by_enter) {
    this.#end(entry, by_enter || entry.role !== 'searchbox', by_enter);
    this.#leave_upward(entry.element);
  }

  // From a search field down into what it found, from another of one line into what it suggests.
  #into_list({ role, element }) {
    const list = role === 'searchbox' ? element.closest('[role=dialog], [role=region]') : element.nextElementSibling;
    if (role !== 'searchbox' && (element.tagName !== 'INPUT' || list?.getAttribute('role') !== 'listbox')) return false;
    const option = list?.querySelector('[role=option][tabindex="0"]');
    option?.focus();
    return Boolean(option);
  }

  #write_value(entry) {
    if (this.#session?.entry === entry) return; // the live text is the person's
    const text = entry.properties.get('value') ?? '';
    if (entry.element.value !== text) entry.element.value = text;
  }

  // "pixels,weight" or "pixels,weight,inset_x,inset_y". On touch screens the letters are at least 16 pixels and the
  // whole field is scaled down to the size that is drawn.
  #write_font(entry) {
    const [pixels = 15, weight = 400, inset_x, inset_y] = (entry.properties.get('font') || '15').split(',').map(Number);
    const enlarged = touch.matches && pixels < least_on_touch ? least_on_touch / pixels : 1;
    const style = entry.element.style;
    style.font = `${weight} ${pixels * enlarged}px ${family}`;
    if (inset_x !== undefined) style.setProperty('--field-inset-x', `${inset_x * enlarged}px`);
    if (inset_y !== undefined) style.setProperty('--field-inset-y', `${inset_y * enlarged}px`);
    if (enlarged === 1 || !entry.rect) return;
    style.width = `${entry.rect.width * enlarged}px`;
    style.height = `${entry.rect.height * enlarged}px`;
    style.transform = `scale(${1 / enlarged})`;
  }
}
