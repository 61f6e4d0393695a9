// Leaving: the program is told, and gets a frame, before the tab is hidden or goes, so that it can keep its work;
// and the browser asks before it leaves a page with unsaved changes.

export class Leaving {
  #program;
  #frames;
  #listener = (event) => {
    event.preventDefault();
    event.returnValue = true; // what older browsers look at
  };

  constructor(program, frames) {
    this.#program = program;
    this.#frames = frames;
  }

  watch() {
    const going = () => {
      this.#program.call('cg_hidden');
      this.#frames.now();
    };
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && going());
    addEventListener('pagehide', going);
  }

  // A page with this listener is not kept for going back, so it is there only while it is needed.
  ask(unsaved) {
    if (unsaved) addEventListener('beforeunload', this.#listener);
    else removeEventListener('beforeunload', this.#listener);
  }
}
