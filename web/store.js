// Store: texts by key in IndexedDB, each in numbered pieces, so that of a large text only what is new is written.
// Writes of a key are in order and the newest wins; a write that waits is replaced by a newer one. Every call
// answers, with a reason when it could not be done.
//
// The row of a key names the pieces of its text in order, and the page (`owner`) that wrote them; each is a row under
// [key, owner, number]. Numbers are the owner's: a second tab that keeps its plan under the same key takes the place
// of all of them. Rows of earlier versions of the page hold their bytes themselves.

import { tr } from './language.js';

const database = 'common-ground', table = 'kept';

// Words for the error; the program matches "quota exceeded".
export function reason_of(error) {
  switch (error?.name) {
    case 'QuotaExceededError': return 'quota exceeded';
    case 'SecurityError':
    case 'InvalidStateError': return tr('this browser does not let the page keep anything');
    case 'VersionError': return tr('another version of the page is open in this browser');
    default: return error?.message || String(error);
  }
}

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function open_database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1); // throws where storage is forbidden: the promise rejects
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException('blocked', 'VersionError'));
  });
}

// In the order of keys texts come first, and then lists.
const texts = () => IDBKeyRange.upperBound([], true);
const pieces_under = (key) => IDBKeyRange.bound([key], [key, []]);
// Instead of a piece that is not there. It is no JSON: whoever reads the text says where it is, and has the rest.
const gap = new TextEncoder().encode('\n<lost>\n');

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// The pieces that the row of a key names, one after the other.
async function text_of(rows, key, row) {
  if (row.bytes) return row.bytes;
  const range = pieces_under(key);
  const [names, values] = await Promise.all([done(rows.getAllKeys(range)), done(rows.getAll(range))]);
  const by_number = new Map(names.map(([, , number], i) => [number, values[i]]));
  return joined(row.numbers.map((number) => by_number.get(number) ?? gap));
}

export class Store {
  #owner = crypto.getRandomValues(new Uint32Array(4)).join(); // randomUUID wants https
  #opening = null;
  #waiting = new Map(); // key -> {numbers, fresh, answers}
  #writing = false;

  // `given`: [number, bytes] of each piece, in order; null for bytes that were given before.
  // answered(error, wants_all): '' and false when the text is safe; wants_all when pieces that were given before
  // are not there (host::Stored).
  put(key, given, answered) {
    const earlier = this.#waiting.get(key);
    const fresh = new Map([...(earlier?.fresh ?? []), ...given.filter(([, bytes]) => bytes)]);
    const numbers = given.map(([number]) => number);
    this.#waiting.set(key, { numbers, fresh, answers: [...(earlier?.answers ?? []), answered] });
    this.#write();
  }

  // Resolves to the bytes, or null when there are none; rejects with an Error that says why not.
  async get(key) {
    return this.#with_table('readonly', async (rows) => {
      const row = await done(rows.get(key));
      return row ? text_of(rows, key, row) : null;
    });
  }

  // All texts as {key, bytes, at}, the newest first: for the recovery page.
  async all() {
    return this.#with_table('readonly', async (rows) => {
      const [keys, values] = await Promise.all([done(rows.getAllKeys(texts())), done(rows.getAll(texts()))]);
      const bytes = await Promise.all(values.map((row, i) => text_of(rows, keys[i], row)));
      return keys.map((key, i) => ({ key, bytes: bytes[i], at: values[i].at })).sort((a, b) => b.at - a.at);
    });
  }

  async #write() {
    if (this.#writing) return;
    this.#writing = true;
    while (this.#waiting.size) {
      const [key, { numbers, fresh, answers }] = this.#waiting.entries().next().value;
      this.#waiting.delete(key);
      let error = '', wants_all = false;
      try {
        wants_all = !await this.#save(key, numbers, fresh);
      } catch (thrown) {
        error = reason_of(thrown);
      }
      for (const answered of answers) answered(error, wants_all);
    }
    this.#writing = false;
  }

  // Resolves once the transaction is complete, only then is the text safe: to false when nothing was written,
  // because pieces are missing.
  #save(key, numbers, fresh) {
    return this.#with_table('readwrite', (rows) => new Promise((resolve, reject) => {
      let whole = true;
      rows.transaction.oncomplete = () => resolve(whole);
      rows.transaction.onabort = () => reject(rows.transaction.error ?? new Error('not kept'));
      rows.get(key).onsuccess = ({ target }) => {
        const before = target.result?.owner === this.#owner ? target.result.numbers : [];
        const there = new Set(before), wanted = new Set(numbers);
        whole = numbers.every((number) => there.has(number) || fresh.has(number));
        if (!whole) return;
        if (!before.length) rows.delete(pieces_under(key)); // another page's, or none
        for (const number of before) if (!wanted.has(number)) rows.delete([key, this.#owner, number]);
        for (const [number, bytes] of fresh) if (wanted.has(number)) rows.put(bytes, [key, this.#owner, number]);
        rows.put({ owner: this.#owner, numbers, at: Date.now() }, key);
      };
    }));
  }

  // A connection that the browser has closed meanwhile is opened once more.
  async #with_table(mode, work) {
    for (let again = false; ; again = true) {
      this.#opening ??= open_database().then((opened) => this.#guard(opened));
      try {
        const opened = await this.#opening;
        return await work(opened.transaction(table, mode).objectStore(table));
      } catch (error) {
        if (again || error?.name !== 'InvalidStateError') {
          if (error?.name !== 'QuotaExceededError') this.#opening = null;
          throw error;
        }
        this.#opening = null;
      }
    }
  }

  #guard(opened) {
    opened.onclose = () => { this.#opening = null; };
    opened.onversionchange = () => {
      opened.close();
      this.#opening = null;
    };
    return opened;
  }
}
