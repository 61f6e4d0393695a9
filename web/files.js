// Files: the picker, files dropped on the window, downloads, files that ship with the page, and ?open=. Whatever
// comes in is handed to the program as bytes; whether it is a plan is not decided here.

import { tr } from './language.js';

const largest = 64 * 1024 * 1024; // the program refuses less; this only keeps the page alive

export class Files {
  #program;

  constructor(program) {
    this.#program = program;
  }

  pick(accept) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => this.#read(input.files));
    input.click();
  }

  // The bytes are copied before this returns.
  download(name, bytes, media_type) {
    const address = URL.createObjectURL(new Blob([bytes], { type: media_type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers ask first where to put it
  }

  async fetch_asset(path) {
    try {
      const response = await fetch(path);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      this.#program.call('cg_asset_arrived', path, new Uint8Array(await response.arrayBuffer()), '');
    } catch (error) {
      this.#program.call('cg_asset_arrived', path, '', `The file could not be fetched: ${error.message}.`);
    }
  }

  watch_drops() {
    let depth = 0; // dragenter and dragleave come for every element on the way
    const has_files = (event) => event.dataTransfer?.types.includes('Files');
    const over = (now) => this.#program.call('cg_files_dragged_over', now);
    addEventListener('dragenter', (event) => {
      if (has_files(event) && depth++ === 0) over(true);
    });
    addEventListener('dragleave', (event) => {
      if (has_files(event) && --depth === 0) over(false);
    });
    addEventListener('dragover', (event) => {
      if (!has_files(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    });
    addEventListener('drop', (event) => {
      if (!has_files(event)) return;
      event.preventDefault();
      depth = 0;
      over(false);
      this.#read(event.dataTransfer.files);
    });
    addEventListener('dragstart', (event) => event.preventDefault());
  }

  // ?open=address, of the page's own origin only.
  async open_from_address() {
    const wanted = new URLSearchParams(location.search).get('open');
    if (!wanted) return undefined;
    this.#program.call('cg_open_requested', wanted);
    let name = wanted.split(/[?#]/)[0].split('/').at(-1);
    try {
      name = decodeURIComponent(name);
      const address = new URL(wanted, location.href);
      if (address.origin !== location.origin) {
        return this.#refuse(name, tr('Only files from the same place as this page can be opened by their address.'));
      }
      const response = await fetch(address);
      if (!response.ok) return this.#refuse(name, tr('The server answered {}.', response.status));
      return this.#hand_over(name, new Blob([await response.arrayBuffer()]));
    } catch (error) {
      return this.#refuse(name, tr('It could not be fetched: {}.', error.message));
    }
  }

  async #read(files) {
    for (const file of files ?? []) await this.#hand_over(file.name, file);
  }

  async #hand_over(name, blob) {
    if (blob.size > largest) return this.#refuse(name, tr('It is larger than 64 MB.'));
    try {
      return this.#program.call('cg_file_arrived', name, new Uint8Array(await blob.arrayBuffer()), '');
    } catch (error) {
      return this.#refuse(name, tr('It could not be read: {}.', error.message));
    }
  }

  #refuse(name, sentence) {
    this.#program.call('cg_file_arrived', name, '', sentence);
  }
}
