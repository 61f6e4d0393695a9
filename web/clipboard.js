// Clipboard: copy, cut and paste outside text fields. A copy event waits for nobody, so the program runs a frame
// inside it and its answer is put into the event; an answer that comes at another time (a command in a menu) goes
// through the asynchronous clipboard, or an invisible text field where that is refused.

export class Clipboard {
  #program;
  #frames;
  #fields;
  #event = null; // the copy event that is being answered
  #asked = 0;

  constructor(program, frames, fields) {
    this.#program = program;
    this.#frames = frames;
    this.#fields = fields;
  }

  watch() {
    for (const type of ['copy', 'cut']) document.addEventListener(type, (event) => this.#requested(event));
    document.addEventListener('paste', (event) => {
      if (this.#fields.owns(event.target)) return;
      event.preventDefault();
      const text = event.clipboardData.getData('text/plain');
      if (text) this.#program.call('cg_text_pasted', text);
    });
  }

  // Some browsers send no copy event while nothing is selected in the page: the keyboard then asks by itself.
  expect_event(cut) {
    clearTimeout(this.#asked);
    this.#asked = setTimeout(() => this.#program.call('cg_copy_requested', cut), 60);
  }

  write(text) {
    if (this.#event) {
      this.#event.clipboardData.setData('text/plain', text);
      this.#event.preventDefault();
      return;
    }
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject();
    written.catch(() => this.#write_by_selection(text));
  }

  #requested(event) {
    if (this.#event || this.#fields.owns(event.target)) return;
    clearTimeout(this.#asked);
    this.#event = event;
    this.#program.call('cg_copy_requested', event.type === 'cut');
    this.#frames.now();
    this.#event = null;
  }

  #write_by_selection(text) {
    const before = document.activeElement;
    const area = document.createElement('textarea');
    area.className = 'unseen';
    area.value = text;
    document.body.append(area);
    area.select();
    const answer = (event) => {
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', answer, { capture: true, once: true });
    document.execCommand('copy');
    removeEventListener('copy', answer, { capture: true });
    area.remove();
    before?.focus({ preventScroll: true });
  }
}
