// Puts dist/ together: the static files that any web host can serve.
//   node cmake/make-dist.mjs [folder of the wasm build]
// From web/ (page, style, modules), the wasm build, assets/, the fonts that web/app.css names, and the icons.
// A release is made small: modules are bundled and minified (esbuild), fonts lose what a canvas does not use: kerning,
// ligatures and hints (fonttools). A debug build keeps the modules as they are written.
// dist/files.json lists every file with a version of the whole, for the page that works offline.
// The new folder is put together beside the old one and then takes its place.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync,
  writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { icons_module } from './make-icons.mjs';
import { split_program } from './split-program.mjs';

const top = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const built = resolve(process.argv[2] ?? join(top, 'build/web'));
const dist = join(top, 'dist'), fresh = join(top, 'build/dist-new');
const packages = join(top, 'web/node_modules');
const is_debug = basename(built).endsWith('debug');
const not_served = new Set(['node_modules', 'package.json', 'package-lock.json', '.npmrc', 'README.md']);

const copy_into = (from, to) => (mkdirSync(dirname(to), { recursive: true }), copyFileSync(from, to));

function files_below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files_below(join(folder, entry.name)) : [join(folder, entry.name)]);
}

// The fonts that the style sheet names, wherever it expects them, out of the pinned package.
function copy_fonts(css_path) {
  const css = readFileSync(css_path, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const named = new Set([...css.matchAll(/url\(\s*['"]?([^'")]+\.woff2)['"]?\s*\)/g)].map((m) => m[1]));
  for (const url of named) {
    const to = join(fresh, relative(join(top, 'web'), dirname(css_path)), url);
    if (existsSync(to)) continue; // a font of our own, under web/
    const from = join(packages, '@fontsource/inter/files', basename(url).replace('-basic', ''));
    if (!existsSync(from)) throw new Error(`${relative(top, css_path)} names ${url}, which @fontsource/inter does not have`);
    slim_font(from, to, url.includes('-basic') ? basic_characters : '*');
  }
  return named.size;
}

// What nearly every plan in English is written with: a face with these alone is what a first visit waits for. The style
// sheet names the same characters, and the whole face for the others.
const basic_characters = 'U+0020-007E,U+00A0,U+00B7,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+2212';

// The licence stands in dist/licences/. Made once for each version of the package.
function slim_font(from, to, characters) {
  const kept = join(top, 'build/fonts', createHash('sha256').update(readFileSync(from)).update(characters).digest('hex').slice(0, 16), basename(to));
  if (!existsSync(kept)) {
    mkdirSync(dirname(kept), { recursive: true });
    execFileSync('pyftsubset', [from, `--unicodes=${characters}`, '--layout-features=', '--no-hinting', '--desubroutinize',
      '--name-IDs=1,2', '--flavor=woff2', `--output-file=${kept}.new`], { stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(`${kept}.new`, kept);
  }
  copy_into(kept, to);
}

// The page speaks for itself when anything else did not arrive (boot.js), and knows its theme before anything is painted
// (look.js): both stand in it, each with its hash in the policy of what may run.
function put_scripts_into_page(minified) {
  const page = join(fresh, 'index.html'), hashes = [];
  const with_scripts = readFileSync(page, 'utf8').replace(/<script( type="module")? src="(\w+\.js)"><\/script>/g, (_, type, name) => {
    const code = minified(name);
    if (/<\/script|<!--/i.test(code)) throw new Error(`${name} would not be read whole inside a page`);
    hashes.push(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    rmSync(join(fresh, name));
    return `<script${type ?? ''}>${code}</script>`;
  });
  const with_hashes = with_scripts.replace("script-src 'self'", () => `script-src 'self' ${hashes.join(' ')}`);
  const preload = '<link rel="modulepreload" href="common-ground.js">\n'; // it is in main.js
  if (hashes.length !== 2 || with_hashes === with_scripts || !with_hashes.includes(preload)) throw new Error('index.html is not as expected');
  writeFileSync(page, with_hashes.replace(preload, ''));
}

function bundle_modules() {
  const esbuild = createRequire(join(top, 'web/package.json'))('esbuild');
  const modules = readdirSync(fresh).filter((name) => name.endsWith('.js'));
  const small = { format: 'esm', target: 'es2022', minify: true, legalComments: 'none' };
  put_scripts_into_page((name) => esbuild.transformSync(readFileSync(join(fresh, name), 'utf8'), small).code.trim());
  const main = join(fresh, 'main.js');
  esbuild.buildSync({ ...small, entryPoints: [main], bundle: true, outfile: main, write: true, allowOverwrite: true });
  const sheet = join(fresh, 'app.css');
  writeFileSync(sheet, esbuild.transformSync(readFileSync(sheet, 'utf8'), { loader: 'css', minify: true }).code);
  for (const name of modules) if (name !== 'main.js') rmSync(join(fresh, name), { force: true });
}

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
for (const entry of readdirSync(join(top, 'web'))) {
  if (!not_served.has(entry)) cpSync(join(top, 'web', entry), join(fresh, entry), { recursive: true });
}
if (existsSync(join(top, 'assets'))) {
  const is_served = (path) => basename(path) !== 'icons.txt'; // it becomes icons.js below
  cpSync(join(top, 'assets'), join(fresh, 'assets'), { recursive: true, filter: is_served });
}
copyFileSync(join(built, 'common-ground.js'), join(fresh, 'common-ground.js'));
const later_part = split_program({
  wasm: join(built, 'common-ground.wasm'), list: join(top, 'cmake/later-part.txt'), keep_names: is_debug,
  first_to: join(fresh, 'common-ground.wasm'), later_folder: fresh,
});
writeFileSync(join(fresh, 'parts.js'), `export const later_part_file = '${later_part}';\n`);

const style_sheets = files_below(join(top, 'web')).filter((f) => f.endsWith('.css') && !f.includes('node_modules'));
const fonts = style_sheets.reduce((sum, file) => sum + copy_fonts(file), 0);
mkdirSync(join(fresh, 'licences'));
copyFileSync(join(top, 'LICENSE'), join(fresh, 'licences/common-ground.txt'));
for (const [name, file] of [
  ['inter', join(packages, '@fontsource/inter/LICENSE')], ['lucide', join(packages, 'lucide-static/LICENSE')],
  ['imgui', join(top, '.deps/imgui/LICENSE.txt')], ['nlohmann-json', join(top, '.deps/json/LICENSE.MIT')],
]) {
  if (existsSync(file)) copyFileSync(file, join(fresh, 'licences', `${name}.txt`));
}

const icon_list = join(top, 'assets/icons.txt');
if (existsSync(icon_list)) {
  writeFileSync(join(fresh, 'icons.js'), icons_module(readFileSync(icon_list, 'utf8'), join(packages, 'lucide-static/icons')));
}

if (!is_debug) bundle_modules();

const names = files_below(fresh).map((f) => relative(fresh, f)).sort();
const hash = createHash('sha256');
for (const name of names) hash.update(name + '\0').update(readFileSync(join(fresh, name)));
const version = hash.digest('hex').slice(0, 16);
writeFileSync(join(fresh, 'files.json'), JSON.stringify({ version, files: names }, null, 1) + '\n');

rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);
const kilobytes = (name) => Math.round(statSync(join(dist, name)).size / 1024);
console.log(`dist: ${names.length + 1} files, ${fonts} fonts, common-ground.wasm ${kilobytes('common-ground.wasm')} KB, ` +
  `later part ${kilobytes(later_part)} KB, main.js ${kilobytes('main.js')} KB, version ${version}`);
