// Store: bytes by key in IndexedDB. Writes of a key are in order and the newest wins; a write that waits is
// replaced by a newer one. Every call answers, with a reason when it could not be done.

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

export class Store {
  #opening = null;
  #waiting = new Map(); // key -> {bytes, answers}
  #writing = false;

  // answered(error): '' when the bytes are safe.
  put(key, bytes, answered) {
    const earlier = this.#waiting.get(key);
    this.#waiting.set(key, { bytes, answers: [...(earlier?.answers ?? []), answered] });
    this.#write();
  }

  // Resolves to the bytes, or null when there are none; rejects with an Error that says why not.
  async get(key) {
    const row = await this.#with_table('readonly', (rows) => done(rows.get(key)));
    return row?.bytes ?? null;
  }

  // All rows as {key, bytes, at}, the newest first: for the recovery page.
  async all() {
    return this.#with_table('readonly', async (rows) => {
      const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
      return keys.map((key, i) => ({ key, ...values[i] })).sort((a, b) => b.at - a.at);
    });
  }

  async #write() {
    if (this.#writing) return;
    this.#writing = true;
    while (this.#waiting.size) {
      const [key, { bytes, answers }] = this.#waiting.entries().next().value;
      this.#waiting.delete(key);
      let error = '';
      try {
        await this.#save(key, bytes);
      } catch (thrown) {
        error = reason_of(thrown);
      }
      for (const answered of answers) answered(error);
    }
    this.#writing = false;
  }

  // Resolves once the transaction is complete: only then are the bytes safe.
  #save(key, bytes) {
    return this.#with_table('readwrite', (rows) => new Promise((resolve, reject) => {
      const transaction = rows.transaction;
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
      rows.put({ bytes, at: Date.now() }, key);
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
