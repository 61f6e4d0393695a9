// Later part: the program comes in two wasm files (cmake/split-program.mjs). The page starts with the first; the second
// joins it when it has arrived: its functions take their places in the first one's table.

import { tr } from './language.js';
import { later_part_file } from './parts.js';

// A host that calls wasm something else cannot keep the program from being compiled while it arrives.
export async function compiled_from(address) {
  const response = await fetch(address);
  if (!response.ok) throw Object.assign(new Error(`the server answered ${response.status}`), { name: 'FetchError' });
  const is_named = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return WebAssembly.compileStreaming(is_named ? response
    : new Response(response.body, { headers: { 'Content-Type': 'application/wasm' } }));
}

// What stands in the places of the later part's functions until it is there.
const absent = new Proxy({}, { get: () => () => { throw new Error('a function of the later part was called too early'); } });

export class LaterPart {
  #program;
  #first = null; // what the first part exports

  constructor(program) {
    this.#program = program;
  }

  // For Emscripten's Module.instantiateWasm; `fail` gets the error when it cannot start.
  instantiate_first(compiled, fail) {
    return (imports, receive) => {
      const start = async () => {
        const instance = await WebAssembly.instantiate(compiled, { ...imports, later: absent });
        this.#first = instance.exports;
        receive(instance);
      };
      start().catch(fail);
      return {}; // it comes later
    };
  }

  async fetch() {
    let problem = '';
    try {
      const compiled = await compiled_from(new URL(later_part_file, import.meta.url));
      await WebAssembly.instantiate(compiled, { first: this.#first });
    } catch (error) {
      problem = tr('It could not be fetched: {}.', error.message.replace(/\.$/, ''));
    }
    this.#program.call('cg_later_part_arrived', problem);
  }
}
