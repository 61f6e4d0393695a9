// Announcer: sentences for screen readers. Each is a new element in a polite live region, so the same sentence
// twice is said twice; old ones are taken away so that nobody comes across them later.

const kept = 3;

export class Announcer {
  #region;

  constructor(region) {
    this.#region = region;
  }

  say(sentence) {
    const line = document.createElement('div');
    line.textContent = sentence;
    this.#region.append(line);
    while (this.#region.children.length > kept) this.#region.firstElementChild.remove();
  }
}
