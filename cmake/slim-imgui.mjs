// Writes Dear ImGui's sources without the parts that Common Ground never reaches: every kilobyte of the page is
// waited for on poor wifi, and a linker cannot know that no window here has a title bar.
//   node cmake/slim-imgui.mjs [list] [folder of Dear ImGui] [folder to write to]
// The list (cmake/imgui-unreached.txt) names functions, one a line: file, function, and what becomes of its body:
//   trap     it is never called: when it is, the program stops, natively (so tests find out) and in the browser
//   nothing  it is called, and what it would do is not wanted: it returns at once, with a zero
// The sources themselves stay as they were fetched. A name that is not found is an error: after an update of Dear
// ImGui the list must be read again.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const bodies = { trap: () => '{ __builtin_trap(); }', nothing: (head) => (/\bvoid\b[^(]*\(/.test(head) ? '{}' : '{ return {}; }') };

// Dear ImGui opens and closes the body of a function in the first column.
function without(source, name, what) {
  const definition = new RegExp(`^[A-Za-z][^\\n;{}()=]*[\\s*&]${name}\\([^;{}]*?\\)[^;{}()\\n]*\\n\\{\\n[^]*?^\\}`, 'gm');
  let found = 0;
  const slim = source.replace(definition, (whole) => {
    found++;
    const head = whole.slice(0, whole.indexOf('\n{'));
    return `${head}\n${bodies[what](head)}`;
  });
  if (found !== 1) throw new Error(`${name} was found ${found} times`);
  return slim;
}

const [list, from, to] = process.argv.slice(2);
const rows = readFileSync(list, 'utf8').split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
const sources = new Map();
for (const row of rows) {
  const [file, name, what] = row.split(/\s+/);
  if (!bodies[what]) throw new Error(`${row}: is it trap or nothing?`);
  sources.set(file, without(sources.get(file) ?? readFileSync(join(from, file), 'utf8'), name, what));
}
mkdirSync(to, { recursive: true });
for (const [file, text] of sources) writeFileSync(join(to, file), text);
