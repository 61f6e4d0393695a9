// Parking lot: where the elements stand of what is scrolled out of sight. Our panels scroll inside the canvas, so the
// browser cannot scroll to anything in them. Each such element stands by itself far outside the window; when the
// browser scrolls to one for a screen reader, a switch or a test, the place it scrolled to tells which it was.

const apart = 8192, in_a_row = 2000; // wider than any window; browsers place nothing beyond 2^25 pixels

export class ParkingLot {
  #slots = []; // entry, or undefined where one has left
  #free = [];
  #slot_of = new Map();

  // Where the entry stands: always the same place, until it leaves.
  park(entry) {
    if (!this.#slot_of.has(entry)) {
      const slot = this.#free.pop() ?? this.#slots.length;
      this.#slots[slot] = entry;
      this.#slot_of.set(entry, slot);
    }
    const slot = this.#slot_of.get(entry);
    return { x: apart * (1 + (slot % in_a_row)), y: apart * Math.floor(slot / in_a_row) };
  }

  leave(entry) {
    const slot = this.#slot_of.get(entry);
    if (slot === undefined) return;
    this.#slot_of.delete(entry);
    this.#slots[slot] = undefined;
    this.#free.push(slot);
  }

  // The entry that is in the window when the page is scrolled there.
  seen_from(left, top) {
    if (left <= 0) return undefined;
    return this.#slots[Math.ceil(top / apart) * in_a_row + Math.ceil(left / apart) - 1];
  }
}
