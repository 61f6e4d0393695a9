// The functions of c_library.cpp.
mergeInto(LibraryManager.library, {
  cg_js_sin: function (angle) { return Math.sin(angle); },
  cg_js_cos: function (angle) { return Math.cos(angle); },
  cg_js_pow: function (base, exponent) { return Math.pow(base, exponent); },
});
