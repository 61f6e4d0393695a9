// Type-ahead: after Enter in a field, and after a key or a press that opens one, the program says where the focus goes. On
// a slow page somebody goes on before that. What is pressed from the first letter on waits, and is done where the focus came.

const patience = 10_000; // milliseconds that a key may wait: a program that does not answer keeps nobody in the page
const tabbable = '#mirror :is(button, input, select, textarea, [tabindex])';
const steps = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }; // of a caret
const edits = { Backspace: 'delete', Delete: 'forwardDelete' };
const follows = new Set(['Tab', 'Escape', 'ArrowUp', 'ArrowDown', ...Object.keys(steps), ...Object.keys(edits)]);

const is_modified = (event) => event.ctrlKey || event.metaKey || event.altKey;

export const is_text_field = (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

export class TypeAhead {
  #waiting = null; // keys pressed since the focus was to move, until the program has said where it goes

  // The program was told of something that may move the focus into a field.
  expect_focus() {
    this.#waiting ??= [];
  }

  // True when the key was kept for the place that the focus goes to. A key that is no text and comes first is the person's
  // own way there: Tab, an arrow key, and the space bar, which is held and let go.
  keeps(event) {
    if (!this.#waiting) return false;
    const [first] = this.#waiting;
    const ends_text = event.key === 'Enter' && !event.altKey;
    if ((is_modified(event) && !(first && ends_text)) || event.timeStamp - first?.timeStamp > patience) {
      this.answered();
      return false;
    }
    const begins = event.key === 'Enter' || (event.key.length === 1 && event.key !== ' ');
    if (begins || (first && (event.key === ' ' || follows.has(event.key)))) return Boolean(this.#waiting.push(event));
    if (!first) this.#waiting = null;
    return false;
  }

  // True for a key that was kept: its release waits with it. Told of releases, the program is never done while somebody writes.
  holds(key) {
    return Boolean(this.#waiting?.some((kept) => kept.key === key));
  }

  // The focus is where the program wants it: what was pressed ahead is done there.
  answered() {
    const events = this.#waiting ?? [];
    this.#waiting = null;
    while (events.length > 0) {
      press(document.activeElement, events.shift());
      if (this.#waiting) return void this.#waiting.push(...events); // and that moves the focus again
    }
  }
}

// What the browser would have done with the key there, and what the page does with it. Only a list of choices cannot be
// told in this way what to choose.
function press(element, event) {
  const { key } = event;
  if (key === 'Tab') return step(element, event.shiftKey ? -1 : 1);
  if (is_text_field(element) && !is_modified(event) && edit(element, key)) return undefined;
  if (element instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) return element.click();
  element.dispatchEvent(new KeyboardEvent('keydown', event));
  return element.dispatchEvent(new KeyboardEvent('keyup', event));
}

// False when the key is not for the text of a field.
function edit(field, key) {
  const new_line = key === 'Enter' && field instanceof HTMLTextAreaElement;
  if (key.length === 1 || new_line) return document.execCommand('insertText', false, new_line ? '\n' : key);
  if (key in edits) return document.execCommand(edits[key]) || true;
  if (!(key in steps)) return false;
  const at = Math.min(Math.max(field.selectionEnd + steps[key], 0), field.value.length);
  field.setSelectionRange(at, at);
  return true;
}

// Where Tab leads from an element; the text of a field is selected there.
function step(element, by) {
  const all = [...document.querySelectorAll(tabbable)];
  const stops = all.filter((one) => one === element || (one.tabIndex >= 0 && !one.disabled && !one.closest('[inert]')));
  const next = stops[stops.indexOf(element) + by];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
