// Frames on demand: the browser is asked for an animation frame only while some are wanted. An idle page has none.

export class Frames {
  #run;
  #wanted = 0;
  #handle = 0;
  #paused = true;
  #timer = 0;

  // run(seconds) draws one frame.
  constructor(run) {
    this.#run = run;
  }

  request(count) {
    this.#wanted = Math.max(this.#wanted, count);
    this.#ask();
  }

  // A frame after this many seconds, unless one comes before, which then says anew what it needs.
  wake_after(seconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.request(1), Math.max(0, seconds) * 1000);
  }

  // One frame at once, inside the event that needs its answer (copying; the tab that is about to go).
  now() {
    if (!this.#paused) this.#run(performance.now() / 1000);
  }

  pause() {
    this.#paused = true;
    cancelAnimationFrame(this.#handle);
    this.#handle = 0;
  }

  resume() {
    this.#paused = false;
    this.#ask();
  }

  #ask() {
    if (this.#wanted > 0 && !this.#handle && !this.#paused) {
      this.#handle = requestAnimationFrame((now) => this.#tick(now));
    }
  }

  #tick(now) {
    this.#handle = 0;
    this.#wanted -= 1;
    clearTimeout(this.#timer);
    this.#run(now / 1000);
    this.#ask();
  }
}
