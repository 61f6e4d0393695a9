// Runs clang-tidy over our own sources, two at a time, and remembers what passed: a file is looked at again only when
// it, a header of ours that it includes, a .clang-tidy above it or the compiler's flags for it have changed.
//   node cmake/tidy.mjs <build folder with compile_commands.json> <clang-tidy>
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [build, clang_tidy] = process.argv.slice(2);
const stamps_file = join(build, 'tidy-passed.json');
const stamps = existsSync(stamps_file) ? JSON.parse(readFileSync(stamps_file, 'utf8')) : {};
const ours = (path) => /^(src|tests)\//.test(relative(top, path));

const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8')).filter((c) => ours(c.file));

// What the .clang-tidy files above a source say, up to the top.
function configuration_of(folder) {
  const file = join(folder, '.clang-tidy');
  const own = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return folder === top ? own : configuration_of(dirname(folder)) + own;
}

// The headers of ours that a file reaches, found by its own include lines.
function reached(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
    const found = [join(dirname(file), name), join(top, 'src', name), join(top, 'tests', name)].find((p) => existsSync(p));
    if (found) reached(found, seen);
  }
  return seen;
}

function stamp_of({ file, command }) {
  const hash = createHash('sha256').update(configuration_of(dirname(file))).update(command);
  for (const path of [...reached(file)].sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

const waiting = commands.map((c) => ({ ...c, stamp: stamp_of(c) })).filter((c) => stamps[relative(top, c.file)] !== c.stamp);
const looked_at = waiting.length;
let failed = 0;

async function work() {
  for (let job; (job = waiting.shift()); ) {
    const name = relative(top, job.file);
    const output = await new Promise((done) => {
      let text = '';
      const child = spawn(clang_tidy, ['--quiet', '-p', build, job.file], { timeout: 300_000 });
      child.stdout.on('data', (chunk) => (text += chunk));
      child.stderr.on('data', (chunk) => (text += chunk));
      child.on('error', (error) => done({ code: 1, text: String(error) }));
      child.on('close', (code) => done({ code: code ?? 1, text }));
    });
    if (output.code === 0) {
      stamps[name] = job.stamp;
    } else {
      failed++;
      console.log(`${name}:\n${output.text}`);
    }
  }
}
await Promise.all(Array.from({ length: Math.min(4, cpus().length) }, work));
mkdirSync(build, { recursive: true });
writeFileSync(stamps_file, JSON.stringify(stamps, null, 1));
console.log(`${commands.length} files, ${looked_at} looked at, ${failed} with findings`);
process.exit(failed ? 1 : 0);
