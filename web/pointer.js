// Pointer: mouse, pen, fingers and wheel, wherever in the window they act. Events bubble up from the mirrored
// elements; the program gets interface pixels. Two fingers are a pinch: what one finger had begun is then dropped.

import { interface_scale, place_of } from './appearance.js';
import { modifier_bits } from './program.js';

const kinds = { mouse: 0, touch: 1, pen: 2 };
const double_click = { milliseconds: 450, pixels: 6, pixels_of_fingers: 24 };
const long_press = 500; // milliseconds, as in src/ui/canvas/interaction.cpp
const wheel_line = 100 / 3; // pixels; a notch of a mouse wheel is three lines

export class Pointer {
  #app;
  #program;
  #keyboard;
  #fields;
  #type_ahead;
  #pressed = new Map(); // pointer id -> {button, kind}
  #touches = new Map(); // pointer id -> {x, y}
  #pinching = false;
  #no_mouse_until = -Infinity;
  #last_press = { at: -Infinity, x: 0, y: 0, button: -1, clicks: 0 };

  constructor({ app, program, keyboard, fields, type_ahead }) {
    this.#app = app;
    this.#program = program;
    this.#keyboard = keyboard;
    this.#fields = fields;
    this.#type_ahead = type_ahead;
  }

  watch() {
    const on = (type, listener, options) => this.#app.addEventListener(type, listener.bind(this), options);
    on('pointerdown', this.#down);
    on('pointermove', this.#move);
    on('pointerup', this.#up);
    on('pointercancel', this.#cancel);
    on('lostpointercapture', this.#lost);
    on('pointerleave', (event) => event.pointerType === 'touch' || this.#program.call('cg_pointer_left'));
    on('wheel', this.#wheel, { passive: false });
    on('contextmenu', (event) => this.#fields.owns(event.target) || event.preventDefault());
    // No scrolling by the middle button; and after a finger that rested, which opened a menu, the mouse events that the
    // browser makes up from it take no focus away.
    on('mousedown', (event) => (event.button === 1 || event.timeStamp < this.#no_mouse_until) && event.preventDefault());
    // Linux pastes what was selected last when the middle button is let go, which pans here.
    on('mouseup', (event) => event.button === 1 && !this.#fields.owns(event.target) && event.preventDefault());
    this.#watch_trackpad();
  }

  #down(event) {
    const { pointerId: id, target } = event, { x, y } = place_of(event);
    if (event.pointerType === 'touch') {
      if (this.#pen_is_down()) return undefined; // the hand that holds it rests on the screen
      this.#touches.set(id, { x, y });
      if (this.#touches.size > 1) return this.#start_pinch();
      if (this.#pinching) return undefined;
    }
    const in_field = this.#fields.owns(target);
    if (!in_field || target !== document.activeElement) this.#fields.leave(); // before the press is told
    const kind = kinds[event.pointerType] ?? 0;
    this.#program.call('cg_pointer_pressed', x, y, event.button, this.#clicks(event), modifier_bits(event), kind, id);
    if (target instanceof HTMLSelectElement) { // its list takes the pointer, and no release comes
      return this.#program.call('cg_pointer_released', x, y, event.button, modifier_bits(event), kind, id);
    }
    this.#pressed.set(id, { button: event.button, kind, since: event.timeStamp });
    if (!in_field) this.#app.setPointerCapture(id);
    return undefined;
  }

  #move(event) {
    const { pointerId: id } = event, { x, y } = place_of(event);
    if (this.#touches.has(id)) {
      if (this.#pinching) return this.#move_pinch(id, x, y);
      this.#touches.set(id, { x, y });
    }
    const press = this.#pressed.get(id);
    if (event.pointerType === 'touch' && !press) return undefined; // it is not told of
    if (press && event.buttons === 0) this.#release(event, press); // released where no event came from
    const kind = kinds[event.pointerType] ?? 0;
    return this.#program.call('cg_pointer_moved', x, y, modifier_bits(event), kind, id);
  }

  #up(event) {
    this.#end_touch(event.pointerId);
    const press = this.#pressed.get(event.pointerId);
    if (!press) return;
    const rested = event.pointerType === 'touch' && event.timeStamp - press.since >= long_press;
    if (rested) this.#no_mouse_until = event.timeStamp + long_press;
    this.#release(event, press);
    if (event.pointerType === 'touch') this.#program.call('cg_pointer_left'); // nothing lies under a lifted finger
  }

  #release(event, { button, kind }) {
    this.#pressed.delete(event.pointerId);
    const { x, y } = place_of(event);
    this.#program.call('cg_pointer_released', x, y, button, modifier_bits(event), kind, event.pointerId);
    if (button === 0) this.#type_ahead.expect_focus(); // of what was pressed
  }

  #pen_is_down() {
    return [...this.#pressed.values()].some(({ kind }) => kind === kinds.pen);
  }

  #cancel(event) {
    this.#end_touch(event.pointerId);
    if (this.#pressed.delete(event.pointerId)) this.#program.call('cg_pointer_cancelled');
  }

  // After a release the capture ends by itself; before it, the browser took the pointer away.
  #lost(event) {
    if (this.#pressed.has(event.pointerId) && event.buttons !== 0) this.#cancel(event);
  }

  #clicks(event) {
    const last = this.#last_press;
    const near = event.pointerType === 'touch' ? double_click.pixels_of_fingers : double_click.pixels;
    const again = event.timeStamp - last.at < double_click.milliseconds && event.button === last.button &&
      Math.hypot(event.clientX - last.x, event.clientY - last.y) < near;
    this.#last_press = { at: event.timeStamp, x: event.clientX, y: event.clientY, button: event.button,
      clicks: again ? last.clicks + 1 : 1 };
    return this.#last_press.clicks;
  }

  #start_pinch() {
    if (!this.#pinching && this.#pressed.size) this.#program.call('cg_pointer_cancelled');
    this.#pressed.clear();
    this.#pinching = true;
  }

  #move_pinch(id, x, y) {
    const before = this.#span();
    this.#touches.set(id, { x, y });
    const after = this.#span();
    if (!before || !after) return;
    this.#program.call('cg_pinch', after.x, after.y, after.x - before.x, after.y - before.y,
      before.length > 1 ? after.length / before.length : 1);
  }

  // The middle and the distance of the first two fingers.
  #span() {
    const [a, b] = this.#touches.values();
    return b && { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) };
  }

  // The finger that stays after a pinch does nothing until it is lifted too.
  #end_touch(id) {
    this.#touches.delete(id);
    if (this.#touches.size === 0) this.#pinching = false;
  }

  #wheel(event) {
    const area = event.target;
    if (area === document.activeElement && area instanceof HTMLTextAreaElement &&
        area.scrollHeight > area.clientHeight && !event.ctrlKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === 1 ? wheel_line : event.deltaMode === 2 ? innerHeight : 1;
    const unit = pixels / interface_scale(), { x, y } = place_of(event);
    const pinch = event.ctrlKey && !this.#keyboard.control_down;
    this.#program.call('cg_wheel', x, y, event.deltaX * unit, event.deltaY * unit, modifier_bits(event), pinch);
  }

  // Safari tells a trackpad's pinch by events of its own, which come without fingers on the screen.
  #watch_trackpad() {
    let scale = 1;
    this.#app.addEventListener('gesturestart', (event) => {
      event.preventDefault();
      scale = 1;
    });
    this.#app.addEventListener('gesturechange', (event) => {
      event.preventDefault();
      if (this.#touches.size === 0) {
        const { x, y } = place_of(event);
        this.#program.call('cg_pinch', x, y, 0, 0, event.scale / scale);
      }
      scale = event.scale;
    });
  }
}
