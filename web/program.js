// Program: calls into the wasm module. Texts and bytes cross as UTF-8 through the module's memory. What is told
// before the program has started waits for it; a call that traps stops the program for good and is reported once.

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class Program {
  #module = null;
  #waiting = []; // calls before the start; null once it has started
  #stopped = false;
  #on_trap;

  // on_trap(error): the program is broken and will not be called again.
  constructor(on_trap) {
    this.#on_trap = on_trap;
  }

  // Before the module is started: its main function already calls the page.
  attach(module) {
    this.#module = module;
  }

  // After its main function has returned.
  started() {
    const waiting = this.#waiting;
    this.#waiting = null;
    for (const [name, ...values] of waiting) this.call(name, ...values);
  }

  stop() {
    this.#stopped = true;
  }

  get stopped() {
    return this.#stopped;
  }

  // Calls the exported function `name`. A string or Uint8Array becomes two arguments, its address and length.
  call(name, ...values) {
    if (this.#stopped) return;
    if (this.#waiting) {
      this.#waiting.push([name, ...values]);
      return;
    }
    try {
      this.#call(name, values.map((value) => (typeof value === 'string' ? encoder.encode(value) : value)));
    } catch (error) {
      this.#stopped = true;
      this.#on_trap(error);
    }
  }

  #call(name, values) {
    const module = this.#module;
    const total = values.reduce((sum, value) => sum + (value instanceof Uint8Array ? value.length : 0), 0);
    const block = total ? module._malloc(total) : 0;
    if (total && !block) throw new RangeError('out of memory');
    let at = block;
    const flat = [];
    for (const value of values) {
      if (value instanceof Uint8Array) {
        module.HEAPU8.set(value, at);
        flat.push(at, value.length);
        at += value.length;
      } else {
        flat.push(Number(value));
      }
    }
    module[`_${name}`](...flat);
    if (block) module._free(block);
  }

  // The module's memory, looked at during a call from it. The view does not outlive the call.
  view(address, length) {
    return this.#module.HEAPU8.subarray(address, address + length);
  }

  text(address, length) {
    return decoder.decode(this.view(address, length));
  }

  bytes(address, length) {
    return this.view(address, length).slice();
  }

  // Copied: 32-bit numbers without a sign.
  words(address, count) {
    return [...new Uint32Array(this.#module.HEAPU8.buffer, address, count)];
  }

  write_doubles(address, values) {
    new Float64Array(this.#module.HEAPU8.buffer, address, values.length).set(values);
  }

  get memory_bytes() {
    return this.#module?.HEAPU8?.length ?? 0;
  }
}

const apple = /^(Mac|iP)/.test(navigator.userAgentData?.platform ?? navigator.platform ?? '');

// Shift, Control, Alt, Meta, and the key of shortcuts, as bits: src/host/browser/inbox.cpp reads them.
export function modifier_bits(event) {
  const primary = apple ? event.metaKey : event.ctrlKey;
  return (event.shiftKey ? 1 : 0) | (event.ctrlKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0) |
    (primary ? 16 : 0);
}

export const has_primary = (event) => (apple ? event.metaKey : event.ctrlKey);
