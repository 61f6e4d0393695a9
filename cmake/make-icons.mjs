// Turns the icons named in assets/icons.txt (one Lucide name a line, # starts a comment) into an ES module:
//   export const icons = [[path data, ...], ...];
// in the order of the file, each icon on Lucide's 24 x 24 grid, to be stroked 2 wide with round caps and joins.
// Icon i is drawn where text holds the code point U+E000 + i. Circles, lines and the like become path data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const attributes_of = (tag) => Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => [m[1], m[2]]));
const numbers = (text) => text.trim().split(/[\s,]+/).map(Number);

function path_of(kind, a) {
  const n = (name, otherwise = 0) => (a[name] === undefined ? otherwise : Number(a[name]));
  switch (kind) {
    case 'path':
      return a.d;
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
    case 'polygon': {
      const p = numbers(a.points);
      let d = `M${p[0]} ${p[1]}`;
      for (let i = 2; i < p.length; i += 2) d += `L${p[i]} ${p[i + 1]}`;
      return kind === 'polygon' ? d + 'z' : d;
    }
    case 'circle':
    case 'ellipse': {
      const rx = n('rx', n('r')), ry = n('ry', n('r'));
      return `M${n('cx') - rx} ${n('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;
    }
    case 'rect': {
      const x = n('x'), y = n('y'), w = n('width'), h = n('height');
      const rx = Math.min(n('rx', n('ry')), w / 2), ry = Math.min(n('ry', n('rx')), h / 2);
      if (!rx || !ry) return `M${x} ${y}h${w}v${h}h${-w}z`;
      const corner = (dx, dy) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
      return `M${x + rx} ${y}h${w - 2 * rx}${corner(rx, ry)}v${h - 2 * ry}${corner(-rx, ry)}` +
        `h${2 * rx - w}${corner(-rx, -ry)}v${2 * ry - h}${corner(rx, -ry)}z`;
    }
    default:
      throw new Error(`no rule for <${kind}>`);
  }
}

export function icon_names(list) {
  return list.split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
}

export function paths_of(svg) {
  const shapes = svg.replace(/<!--[^]*?-->/g, '').matchAll(/<(path|line|polyline|polygon|circle|ellipse|rect)\b([^>]*)>/g);
  return [...shapes].map(([, kind, attributes]) => path_of(kind, attributes_of(attributes)));
}

// list: the text of assets/icons.txt. folder: lucide-static's icons. Throws an Error that names a missing icon.
export function icons_module(list, folder) {
  const rows = icon_names(list).map((name) => {
    let svg;
    try {
      svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
    } catch {
      throw new Error(`assets/icons.txt names "${name}", which lucide-static does not have`);
    }
    const paths = paths_of(svg);
    if (!paths.length) throw new Error(`${name}.svg holds no shape`);
    return JSON.stringify(paths);
  });
  return `// Made from assets/icons.txt by cmake/make-icons.mjs. Icons: Lucide, ISC licence.\nexport const icons = [\n${rows.join(',\n')}\n];\n`;
}
