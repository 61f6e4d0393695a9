// Type-ahead: after Enter in a field, and after a key or a press that opens one, the program says where the focus goes. On
// a slow page somebody goes on before that. What is pressed from the first letter on waits, and is done where the focus came.

const tabbable = '#mirror :is(button, input, select, textarea, [tabindex])';

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
    if (event.ctrlKey || event.metaKey || event.altKey) {
      this.answered();
      return false;
    }
    const begins = event.key === 'Enter' || (event.key.length === 1 && event.key !== ' ');
    if (begins || this.#waiting.length > 0) return Boolean(this.#waiting.push(event));
    this.#waiting = null;
    return false;
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

// As the browser would have done it, had the focus been there.
function press(element, event) {
  const { key } = event;
  if (key === 'Tab') return step(element, event.shiftKey ? -1 : 1);
  if (is_text_field(element)) {
    if (key.length === 1) return document.execCommand('insertText', false, key);
    if (key === 'Backspace') return document.execCommand('delete');
  }
  if (element instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) return element.click();
  return element.dispatchEvent(new KeyboardEvent('keydown', event));
}

// Where Tab leads from an element.
function step(element, by) {
  const all = [...document.querySelectorAll(tabbable)];
  const stops = all.filter((one) => one === element || (one.tabIndex >= 0 && !one.disabled && !one.closest('[inert]')));
  stops[stops.indexOf(element) + by]?.focus();
}
