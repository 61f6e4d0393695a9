// Splits the linked program in two with Binaryen's wasm-split: what the page starts with, and a later part, reached
// only through the functions that cmake/later-part.txt names. What either of them calls by itself decides, not a list:
// a function that the first part calls in any other way stays in it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const features = ['--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int',
  '--enable-mutable-globals'];

// Emscripten knows its own Binaryen; Debian's is on the PATH.
function tool(name) {
  const root = execFileSync('em-config', ['BINARYEN_ROOT'], { encoding: 'utf8' }).trim();
  const own = join(root, 'bin', name);
  return existsSync(own) ? own : name;
}

// Names as Binaryen prints them: what is no letter comes as \28.
const readable = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));

// {functions: [name], is_root(name): called from outside or through the table, calls: name -> [name]}
function call_graph(wasm) {
  const dot = execFileSync(tool('wasm-opt'), [...features, wasm, '--print-call-graph', '-o', '/dev/null'],
    { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
  const looks = new Map(), calls = new Map();
  for (const line of dot.split('\n')) {
    const call = /^ {2}"(.*?)" -> "(.*?)";/.exec(line), node = /^ {2}"(.*?)" \[(.*?)\];/.exec(line);
    if (call) calls.set(call[1], [...(calls.get(call[1]) ?? []), call[2]]);
    else if (node) looks.set(node[1], `${looks.get(node[1]) ?? ''} ${node[2]}`);
  }
  return { functions: [...looks.keys()], calls, is_root: (name) => /turquoise|gray|rounded/.test(looks.get(name)) };
}

function later_functions(wasm, list) {
  const lines = readFileSync(list, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const gates = lines.filter((line) => !line.startsWith('* ')), inner = lines.filter((line) => line.startsWith('* ')).map((line) => line.slice(2));
  const { functions, calls, is_root } = call_graph(wasm);
  for (const gate of gates) {
    const found = functions.filter((name) => readable(name).startsWith(gate));
    if (found.length !== 1 || !is_root(found[0])) throw new Error(`${list}: ${gate} is not one function called through a pointer`);
  }
  for (const part of inner) {
    if (!functions.some((name) => is_root(name) && readable(name).includes(part))) throw new Error(`${list}: no function called through a pointer has ${part} in its name`);
  }
  const is_gate = (name) => gates.some((gate) => readable(name).startsWith(gate)) || (is_root(name) && inner.some((part) => readable(name).includes(part)));
  const first = new Set(), open = functions.filter(is_root);
  while (open.length > 0) {
    const name = open.pop();
    if (first.has(name) || is_gate(name)) continue;
    first.add(name);
    open.push(...(calls.get(name) ?? []));
  }
  return functions.filter((name) => !first.has(name));
}

// Writes both parts without names (`keep_names`: with them). Returns the name of the later part's file, which changes
// with the program: a page from an old cache never gets another build's part.
export function split_program({ wasm, list, first_to, later_folder, keep_names }) {
  const work = mkdtempSync(join(tmpdir(), 'split-program-'));
  try {
    const names = join(work, 'names'), later = join(work, 'later.wasm');
    writeFileSync(names, later_functions(wasm, list).join('\n'));
    execFileSync(tool('wasm-split'), [...features, ...(keep_names ? ['-g'] : []), wasm, '--split-funcs', `@${names}`,
      '-o1', first_to, '-o2', later, '--import-namespace=first', '--placeholder-namespace=later', '--export-prefix=%'],
    { stdio: 'inherit' });
    // What the split left over is folded once more: a kilobyte of the first part. One caller: as in cmake/wasm.cmake.
    for (const part of [first_to, later]) {
      execFileSync(tool('wasm-opt'), [...features, ...(keep_names ? ['-g'] : []), part, '-Oz',
        '--one-caller-inline-max-function-size=40', '-o', part], { stdio: 'inherit' });
    }
    const bytes = readFileSync(later);
    const stamp = createHash('sha256').update(readFileSync(first_to)).update(bytes).digest('hex').slice(0, 12);
    const name = `common-ground-later-${stamp}.wasm`;
    writeFileSync(join(later_folder, name), bytes);
    return name;
  } finally {
    rmSync(work, { recursive: true });
  }
}
