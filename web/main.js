// Main: puts the page together and starts the program. Every other module has one job; this one only wires them.

import { Announcer } from './announcer.js';
import { make_bridge } from './bridge.js';
import { Clipboard } from './clipboard.js';
import { reason_for, show_failure } from './failure.js';
import { Fields } from './fields.js';
import { Files } from './files.js';
import { Frames } from './frames.js';
import { forget_metrics } from './glyphs.js';
import { Keyboard } from './keyboard.js';
import { fetch_first_language, tr } from './language.js';
import { LaterPart, compiled_from } from './later_part.js';
import { Leaving } from './leaving.js';
import { Pointer } from './pointer.js';
import { watch_preferences } from './preferences.js';
import { Program } from './program.js';
import { show_recovery } from './recovery.js';
import { Mirror } from './semantics.js';
import { watch_settings } from './settings.js';
import { Store } from './store.js';
import { Surface } from './surface.js';
import { TypeAhead } from './type_ahead.js';

const most_memory = 1024 ** 3; // as cmake/wasm.cmake allows
const patience_for_fonts = 3000;

const element = (id) => document.getElementById(id);
const app = element('app'), canvas = element('canvas'), mirror_root = element('mirror');

const program = new Program((error) => fail(`${error.name}: ${error.message}`));
const store = new Store();
const files = new Files(program);
const type_ahead = new TypeAhead();
const fields = new Fields(program, type_ahead);
const later_part = new LaterPart(program);
const frames = new Frames(run_frame);
const leaving = new Leaving(program, frames);
const surface = new Surface(canvas, program, frames, () => fail(tr('The graphics stopped and did not come back.')));
const announcer = new Announcer(element('announcer'));
const mirror = new Mirror({ app, root: mirror_root, descriptions: element('descriptions'), program, fields, type_ahead });
const clipboard = new Clipboard(program, frames, fields);
const keyboard = new Keyboard({ program, mirror, fields, type_ahead, clipboard });
const pointer = new Pointer({ app, program, keyboard, fields, type_ahead });
fields.on_leave((field) => mirror.leave_upward(field));

let failed = false, started = false;

function run_frame(seconds) {
  surface.apply();
  program.call('cg_frame', seconds);
  if (started || failed) return;
  started = true;
  element('start')?.remove();
}

// The running program is broken: nothing calls it any more, and the page offers what was kept.
function fail(message) {
  if (failed) return;
  failed = true;
  program.stop();
  frames.pause();
  const out_of_memory = program.memory_bytes > most_memory * 0.9 || /memory/i.test(message);
  void show_recovery({ store, files, leaving, message: out_of_memory ? `${message} (out of memory)` : message });
}

function fail_without_graphics() {
  failed = true;
  program.stop();
  frames.pause();
  show_failure('no_webgl');
}

// The faces that every page shows. Others come when their characters do, and the program is told.
async function load_fonts() {
  const late = new Promise((resolve) => setTimeout(resolve, patience_for_fonts));
  const faces = [400, 600].map((weight) => document.fonts.load(`${weight} 16px Inter`));
  await Promise.race([late, Promise.allSettled(faces)]);
  document.fonts.addEventListener('loadingdone', () => {
    forget_metrics();
    program.call('cg_fonts_changed');
  });
}

// A trap that happens while the program starts reaches nobody who waits for it.
addEventListener('unhandledrejection', ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) fail(`${reason.name}: ${reason.message}`);
});

async function start_program({ default: start_common_ground }, compiled) {
  const bridge = make_bridge({ program, frames, mirror, fields, files, store, clipboard, announcer, app, leaving,
    surface, later_part, fail, fail_without_graphics });
  await new Promise((resolve, reject) => {
    const instantiateWasm = later_part.instantiate_first(compiled, reject);
    const module = { canvas, bridge, instantiateWasm };
    program.attach(module);
    start_common_ground(module).then(resolve, reject);
  });
  program.started();
}

function watch_the_world() {
  surface.watch();
  watch_settings(program);
  watch_preferences(program);
  keyboard.watch();
  pointer.watch();
  clipboard.watch();
  files.watch_drops();
  leaving.watch();
}

async function start() {
  if (typeof WebAssembly !== 'object') return show_failure('no_wasm');
  if (typeof WebGL2RenderingContext === 'undefined') return show_failure('no_webgl');
  try {
    const [glue, compiled] = await Promise.all([import('./common-ground.js'),
      compiled_from(new URL('common-ground.wasm', import.meta.url)), load_fonts(), fetch_first_language(program)]);
    await start_program(glue, compiled);
  } catch (error) {
    return failed || show_failure(reason_for(error), error);
  }
  if (failed) return undefined;
  watch_the_world();
  frames.resume();
  frames.now(); // asking for the graphics keeps the page waiting until they are awake: the first frame is made by then
  if (failed) return undefined;
  return files.open_from_address();
}

void start();
