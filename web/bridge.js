// Bridge: what the program calls in the page (src/host/browser/host_library.js hands each call on to here). It
// turns addresses into texts and bytes and passes them to the module whose job it is.

import { show_look } from './appearance.js';
import { draw_next, face_metrics, is_icon, place_icon, place_text, width_of } from './glyphs.js';
import { fetch_language } from './language.js';
import { keep_setting } from './settings.js';
import { reason_of } from './store.js';
import { graphics_attributes } from './surface.js';

const first_icon = 0xe000, look_colours = 7;

// Of host::StoredPiece: [number, bytes], no bytes for what was given before. Each piece has a buffer of its own:
// IndexedDB keeps the whole buffer of what it is given.
function pieces_of(program, address, count, new_bytes) {
  const words = program.words(address, 2 * count);
  let at = new_bytes;
  return Array.from({ length: count }, (_, i) => {
    const number = words[2 * i], length = words[2 * i + 1];
    const piece = [number, length ? program.bytes(at, length) : null];
    at += length;
    return piece;
  });
}

export function make_bridge(parts) {
  const { program, frames, mirror, fields, files, store, clipboard, announcer, app, leaving, surface } = parts;
  const text = (address, length) => program.text(address, length);
  const drawn = (code_point, run, run_length) =>
    (run_length ? text(run, run_length) : String.fromCodePoint(code_point));

  const timing = {
    request_frames: (count) => frames.request(count),
    wake_after: (seconds) => frames.wake_after(seconds),
    seconds: () => performance.now() / 1000,
    now_milliseconds: () => Date.now(),
    random: (bytes, length) => crypto.getRandomValues(program.view(bytes, length)),
  };

  const outside = {
    pick_file: (accept, length) => files.pick(text(accept, length)),
    download: (name, name_length, bytes, bytes_length, type, type_length) =>
      files.download(text(name, name_length), program.view(bytes, bytes_length), text(type, type_length)),
    store(key, key_length, pieces, piece_count, new_bytes) {
      const name = text(key, key_length);
      store.put(name, pieces_of(program, pieces, piece_count, new_bytes), (error, wants_all) => {
        program.call('cg_stored', name, error, wants_all);
        if (wants_all) frames.now(); // a hidden tab has no other
      });
    },
    load(key, length) {
      const name = text(key, length);
      store.get(name).then(
        (bytes) => program.call('cg_loaded', name, bytes ?? '', bytes !== null, ''),
        (error) => program.call('cg_loaded', name, '', false, reason_of(error)));
    },
    keep_setting: (key, key_length, value, length) => keep_setting(text(key, key_length), text(value, length)),
    fetch_asset: (path, length) => void files.fetch_asset(text(path, length)),
    fetch_later_part: () => void parts.later_part.fetch(),
    fetch_language: (code, length) => void fetch_language(program, text(code, length)),
    copy_text: (address, length) => clipboard.write(text(address, length)),
  };

  const page = {
    mirror: (difference, length) => mirror.apply(text(difference, length)),
    focus: (node, select_all) => mirror.focus(node, select_all !== 0),
    settled: () => fields.settle(),
    set_look(address, dark, scale, ring, inset_x, inset_y, line) {
      const colours = program.words(address, look_colours);
      show_look({ colours, dark: dark !== 0, scale, ring, inset_x, inset_y, line }, () => surface.rescaled());
    },
    announce: (sentence, length) => announcer.say(text(sentence, length)),
    set_title(title, length) { document.title = text(title, length); },
    set_unsaved: (unsaved) => leaving.ask(unsaved !== 0),
    set_cursor(name, length) { app.style.cursor = text(name, length); },
    fail: (message, length) => parts.fail(text(message, length)),
    fail_without_graphics: () => parts.fail_without_graphics(),
  };

  const glyphs = {
    face_metrics: (weight, metrics) => program.write_doubles(metrics, face_metrics(weight)),
    measure(weight, pixels, code_point, run, run_length) {
      if (!run_length && is_icon(code_point)) return pixels;
      return width_of(drawn(code_point, run, run_length), run_length > 0, weight, pixels);
    },
    place_glyph(weight, pixels, code_point, run, run_length, box) {
      const glyph = !run_length && is_icon(code_point) ? place_icon(code_point - first_icon, weight, pixels)
        : place_text(drawn(code_point, run, run_length), run_length > 0, weight, pixels);
      program.write_doubles(box, [glyph.left, glyph.top, glyph.width, glyph.height, glyph.scale, glyph.advance]);
      return glyph.may_have_colours;
    },
    draw_next_glyph(rgba) {
      const { picture, coloured } = draw_next();
      program.view(rgba, picture.length).set(picture);
      return coloured;
    },
  };

  return { ...timing, ...outside, ...page, ...glyphs, graphics_attributes };
}
