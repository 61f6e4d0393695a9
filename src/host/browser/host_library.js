// The functions of imports.hpp, each handed on to Module.bridge, which web/main.js made. Nothing is decided here.
// Only the graphics context is made on this side, because Emscripten keeps the list of contexts.
mergeInto(LibraryManager.library, {
  cg_js_request_frames: function (count) { Module['bridge'].request_frames(count); },
  cg_js_wake_after: function (seconds) { Module['bridge'].wake_after(seconds); },
  cg_js_seconds: function () { return Module['bridge'].seconds(); },
  cg_js_now_milliseconds: function () { return Module['bridge'].now_milliseconds(); },
  cg_js_random: function (bytes, length) { Module['bridge'].random(bytes, length); },

  cg_js_start_graphics__deps: ['$GL'],
  cg_js_start_graphics: function () {
    var wanted = { majorVersion: 2, minorVersion: 0, enableExtensionsByDefault: false };
    try {
      var context = GL.createContext(Module['canvas'], Object.assign(wanted, Module['bridge'].graphics_attributes));
      return context && GL.makeContextCurrent(context) ? 1 : 0;
    } catch (e) {
      return 0; // some extensions refuse in this way
    }
  },
  cg_js_fail_without_graphics: function () { Module['bridge'].fail_without_graphics(); },

  cg_js_pick_file: function (accept, accept_length) { Module['bridge'].pick_file(accept, accept_length); },
  cg_js_download: function (name, name_length, bytes, bytes_length, type, type_length) {
    Module['bridge'].download(name, name_length, bytes, bytes_length, type, type_length);
  },
  cg_js_store: function (key, key_length, pieces, piece_count, new_bytes) {
    Module['bridge'].store(key, key_length, pieces, piece_count, new_bytes);
  },
  cg_js_load: function (key, key_length) { Module['bridge'].load(key, key_length); },
  cg_js_keep_setting: function (key, key_length, text, text_length) {
    Module['bridge'].keep_setting(key, key_length, text, text_length);
  },
  cg_js_fetch_asset: function (path, path_length) { Module['bridge'].fetch_asset(path, path_length); },
  cg_js_fetch_later_part: function () { Module['bridge'].fetch_later_part(); },
  cg_js_fetch_language: function (code, length) { Module['bridge'].fetch_language(code, length); },
  cg_js_copy_text: function (text, text_length) { Module['bridge'].copy_text(text, text_length); },

  cg_js_mirror: function (difference, length) { Module['bridge'].mirror(difference, length); },
  cg_js_focus: function (node, select_all) { Module['bridge'].focus(node >>> 0, select_all); },
  cg_js_settled: function () { Module['bridge'].settled(); },
  cg_js_set_look: function (colours, dark, scale, ring, inset_x, inset_y, line) {
    Module['bridge'].set_look(colours, dark, scale, ring, inset_x, inset_y, line);
  },
  cg_js_announce: function (sentence, length) { Module['bridge'].announce(sentence, length); },
  cg_js_set_title: function (title, length) { Module['bridge'].set_title(title, length); },
  cg_js_set_unsaved: function (unsaved) { Module['bridge'].set_unsaved(unsaved); },
  cg_js_set_cursor: function (name, length) { Module['bridge'].set_cursor(name, length); },
  cg_js_fail: function (message, length) { Module['bridge'].fail(message, length); },

  cg_js_face_metrics: function (weight, metrics) { Module['bridge'].face_metrics(weight, metrics); },
  cg_js_measure: function (weight, pixels, code_point, run, run_length) {
    return Module['bridge'].measure(weight, pixels, code_point, run, run_length);
  },
  cg_js_place_glyph: function (weight, pixels, code_point, run, run_length, box) {
    return Module['bridge'].place_glyph(weight, pixels, code_point, run, run_length, box);
  },
  cg_js_draw_next_glyph: function (rgba) { return Module['bridge'].draw_next_glyph(rgba); },
});
