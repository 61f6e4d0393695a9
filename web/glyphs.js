// Glyphs: characters, shaped runs and icons as pictures, by Canvas2D. One small canvas is used for all; its pixels
// are read once for a glyph. Letters are drawn black, so a pixel with another colour tells a coloured glyph.
//
// They are placed first, which takes measures alone, and drawn when the frame is done: the first thing that is drawn
// keeps the page waiting until the browser's graphics are awake.

import { icons } from './icons.js';

const family = 'Inter, system-ui, sans-serif';
const first_icon = 0xe000;
const pictographic = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]/u; // whose pictures may have colours
const widest = 2048; // pixels of a picture; what is wider is drawn smaller
const first_letter = /[\p{L}\u200e\u200f]/u;
const right_to_left = /[\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const pen = new OffscreenCanvas(256, 256).getContext('2d', { willReadFrequently: true });
const metrics = new Map(); // weight -> [ascent, descent, cap height]
const placed = []; // draws what was placed, in its order
let paths = null; // of the icons, made when the first is drawn
let set_font = ''; // what the pen holds

function use_font(weight, pixels) {
  const font = `${weight} ${pixels}px ${family}`;
  if (font === set_font) return;
  set_font = font;
  pen.font = font;
  pen.textRendering = 'geometricPrecision'; // widths that grow evenly with the size
  pen.fontKerning = 'none'; // single characters have none either; runs get it back below
}

// A new size of the canvas forgets everything that was set on the pen.
function make_room(width, height) {
  const { canvas } = pen;
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(width, canvas.width);
    canvas.height = Math.max(height, canvas.height);
    set_font = '';
  }
}

const pixels_of = (width, height) => pen.getImageData(0, 0, width, height).data;

// The browser knows the metrics of the face: for an em of 1, from an em that is large enough to be exact.
export function face_metrics(weight) {
  const em = 1000;
  if (!metrics.has(weight)) {
    use_font(weight, em);
    const line = pen.measureText('H');
    const ascent = line.fontBoundingBoxAscent ?? 969, descent = line.fontBoundingBoxDescent ?? 241;
    metrics.set(weight, [ascent / em, descent / em, line.actualBoundingBoxAscent / em]);
  }
  return metrics.get(weight);
}

export function forget_metrics() {
  metrics.clear();
}

export function width_of(text, is_run, weight, pixels) {
  use_font(weight, pixels);
  if (!is_run) return pen.measureText(text).width;
  pen.fontKerning = 'normal';
  const { width } = pen.measureText(text);
  pen.fontKerning = 'none';
  return width;
}

export const is_icon = (code_point) => code_point >= first_icon && code_point < first_icon + icons.length;

// Where the picture of a text stands from its pen, which is on a whole pixel: {left, top, width, height, scale,
// advance, may_have_colours}; no width when there is nothing to see. What has one is drawn by a later draw_next.
export function place_text(text, is_run, weight, pixels) {
  let scale = 1;
  if (is_run) scale = Math.min(1, widest / Math.max(1, width_of(text, true, weight, pixels) + pixels));
  const size = pixels * scale;
  const prepare = () => {
    use_font(weight, size);
    pen.fontKerning = is_run ? 'normal' : 'none';
    pen.direction = is_run && right_to_left.test(first_letter.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
    pen.textAlign = 'left';
  };
  prepare();
  const m = pen.measureText(text);
  pen.fontKerning = 'none';
  const left = Math.ceil(m.actualBoundingBoxLeft) + 1, above = Math.ceil(m.actualBoundingBoxAscent) + 1;
  const width = left + Math.ceil(m.actualBoundingBoxRight) + 1;
  const height = above + Math.ceil(m.actualBoundingBoxDescent) + 1;
  const advance = m.width / scale, may_have_colours = pictographic.test(text);
  if (width <= 2 || height <= 2) return { left: 0, top: 0, width: 0, height: 0, scale, advance, may_have_colours: false };
  placed.push(() => {
    make_room(width, height);
    prepare();
    pen.clearRect(0, 0, width, height);
    pen.fillStyle = '#000';
    pen.fillText(text, left, above);
    pen.fontKerning = 'none';
    const picture = pixels_of(width, height);
    return { picture, coloured: may_have_colours && has_colours(picture) };
  });
  return { left: -left, top: -above, width, height, scale, advance, may_have_colours };
}

// An icon on a square of one em, stroked 2 of 24 wide, its centre half a cap height above the baseline.
export function place_icon(index, weight, pixels) {
  const cap_height = face_metrics(weight)[2] * pixels;
  const side = Math.ceil(pixels) + 2;
  const top = Math.round(-cap_height / 2 - pixels / 2) - 1;
  placed.push(() => {
    paths ??= icons.map((parts) => parts.map((d) => new Path2D(d)));
    make_room(side, side);
    pen.clearRect(0, 0, side, side);
    pen.save();
    pen.translate(1, 1);
    pen.scale(pixels / 24, pixels / 24);
    pen.strokeStyle = '#000';
    pen.lineWidth = 2;
    pen.lineCap = pen.lineJoin = 'round';
    for (const path of paths[index]) pen.stroke(path);
    pen.restore();
    return { picture: pixels_of(side, side), coloured: false };
  });
  return { left: -1, top, width: side, height: side, scale: 1, advance: pixels, may_have_colours: false };
}

// What was placed first and has not been drawn: {picture, coloured}, the pixels of its width and height, four bytes each.
export const draw_next = () => placed.shift()();

// Premultiplying leaves a trace of grey in faint pixels, so only pixels one can see count.
function has_colours(picture) {
  for (let i = 3; i < picture.length; i += 4) {
    if (picture[i] > 32 && (picture[i - 3] > 16 || picture[i - 2] > 16 || picture[i - 1] > 16)) return true;
  }
  return false;
}
