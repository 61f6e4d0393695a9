// The functions of digits.cpp.
mergeInto(LibraryManager.library, {
  cg_js_shortest_digits: function (number, out) {
    var text = number.toExponential();
    for (var i = 0; i < text.length; ++i) HEAPU8[out + i] = text.charCodeAt(i);
    return text.length;
  },
  cg_js_double_from_digits: function (digits, length) {
    var text = '';
    for (var i = 0; i < length; ++i) text += String.fromCharCode(HEAPU8[digits + i]);
    return Number(text) || 0;
  },
});
