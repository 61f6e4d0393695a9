// Store: texts by key in IndexedDB, each in numbered pieces, so that of a large text only what is new is written.
// Writes of a key are in order and the newest wins; a write that waits is replaced by a newer one. Every call
// answers, with a reason when it could not be done.
//
// A row of `kept` names the pieces of its text in order, and the page (`owner`) that wrote them; they are rows of
// `pieces` under [key, owner, number]. Numbers are the owner's: a second tab that keeps its plan under the same key
// takes the place of all of them. Rows of earlier versions hold their bytes themselves.

import { tr } from './language.js';

const database = 'common-ground', version = 2, kept = 'kept', pieces = 'pieces';

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
    const request = indexedDB.open(database, version); // throws where storage is forbidden: the promise rejects
    request.onupgradeneeded = () => {
      const there = request.result.objectStoreNames;
      for (const name of [kept, pieces]) if (!there.contains(name)) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException('blocked', 'VersionError'));
  });
}

const all_of = (key) => IDBKeyRange.bound([key], [key, []]); // lists stand behind numbers and texts

// The pieces that a row names, one after the other. What is missing is left out: whoever reads the text will say
// where it breaks off, and has the rest.
async function text_of(transaction, key, row) {
  if (row.bytes) return row.bytes;
  const table = transaction.objectStore(pieces);
  const [names, values] = await Promise.all([done(table.getAllKeys(all_of(key))), done(table.getAll(all_of(key)))]);
  const by_number = new Map(names.map(([, , number], i) => [number, values[i]]));
  return new Uint8Array(await new Blob(row.numbers.flatMap((number) => by_number.get(number) ?? [])).arrayBuffer());
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
    return this.#with_tables('readonly', async (transaction) => {
      const row = await done(transaction.objectStore(kept).get(key));
      return row ? text_of(transaction, key, row) : null;
    });
  }

  // All texts as {key, bytes, at}, the newest first: for the recovery page.
  async all() {
    return this.#with_tables('readonly', async (transaction) => {
      const table = transaction.objectStore(kept);
      const [keys, rows] = await Promise.all([done(table.getAllKeys()), done(table.getAll())]);
      const texts = await Promise.all(rows.map((row, i) => text_of(transaction, keys[i], row)));
      return keys.map((key, i) => ({ key, bytes: texts[i], at: rows[i].at })).sort((a, b) => b.at - a.at);
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
    return this.#with_tables('readwrite', (transaction) => new Promise((resolve, reject) => {
      let whole = true;
      transaction.oncomplete = () => resolve(whole);
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
      const rows = transaction.objectStore(kept), table = transaction.objectStore(pieces);
      rows.get(key).onsuccess = ({ target }) => {
        const before = target.result?.owner === this.#owner ? target.result.numbers : [];
        const there = new Set(before), wanted = new Set(numbers);
        whole = numbers.every((number) => there.has(number) || fresh.has(number));
        if (!whole) return;
        if (!before.length) table.delete(all_of(key)); // another tab's, or none
        for (const number of before) if (!wanted.has(number)) table.delete([key, this.#owner, number]);
        for (const [number, bytes] of fresh) if (wanted.has(number)) table.put(bytes, [key, this.#owner, number]);
        rows.put({ owner: this.#owner, numbers, at: Date.now() }, key);
      };
    }));
  }

  // A connection that the browser has closed meanwhile is opened once more.
  async #with_tables(mode, work) {
    for (let again = false; ; again = true) {
      this.#opening ??= open_database().then((opened) => this.#guard(opened));
      try {
        const opened = await this.#opening;
        return await work(opened.transaction([kept, pieces], mode));
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
