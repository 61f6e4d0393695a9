// Surface: the canvas has exactly as many pixels as the device shows, at any pixel ratio and browser zoom, and its
// WebGL2 context is watched. While the context is lost, frames pause; if it does not come back, the page says so.

import { interface_scale } from './appearance.js';

export const graphics_attributes = {
  alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false,
};
const patience = 10_000; // milliseconds for a lost context to return

export class Surface {
  #canvas;
  #program;
  #frames;
  #on_gone;
  #pending = null;
  #ratio = 0;
  #timer = 0;

  // on_gone(): the context was lost and did not return.
  constructor(canvas, program, frames, on_gone) {
    this.#canvas = canvas;
    this.#program = program;
    this.#frames = frames;
    this.#on_gone = on_gone;
  }

  watch() {
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // else it would never be restored
      this.#frames.pause();
      this.#program.call('cg_graphics_lost');
      this.#timer = setTimeout(this.#on_gone, patience);
    });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(this.#timer);
      this.#program.call('cg_graphics_restored');
      this.#frames.resume();
    });
    const observer = new ResizeObserver((entries) => this.#resized(entries.at(-1)));
    try {
      observer.observe(this.#canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.#canvas); // browsers without it: rounded below
    }
    addEventListener('resize', () => this.#resized());
    this.#watch_ratio();
    this.#resized();
  }

  // The interface has another size in the same window.
  rescaled() {
    this.#resized();
  }

  // The canvas is cleared by a new size, so it gets it just before the frame that draws in it.
  apply() {
    if (devicePixelRatio !== this.#ratio) this.#resized();
    if (!this.#pending) return;
    const { width, height } = this.#pending;
    this.#pending = null;
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }

  // The browser knows best which device pixels the canvas covers, unless what it says is not near the ratio.
  #resized(entry) {
    const box = this.#canvas.getBoundingClientRect();
    const device = entry?.devicePixelContentBoxSize?.[0];
    const pixels = (units, exact) => {
      const rounded = Math.round(units * devicePixelRatio);
      return Math.abs(exact - rounded) <= 1 ? exact : rounded;
    };
    const width = pixels(box.width, device?.inlineSize), height = pixels(box.height, device?.blockSize);
    if (width < 1 || height < 1) return;
    this.#pending = { width, height };
    this.#ratio = devicePixelRatio;
    this.#program.call('cg_resized', width, height, devicePixelRatio * interface_scale());
  }

  #watch_ratio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      this.#resized();
      this.#watch_ratio();
    }, { once: true });
  }
}
