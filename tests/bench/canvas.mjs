// The canvas with 100 to 10 000 cards in Chromium without a graphics card, beside an empty WebGL2 page in the same run: panning,
// zooming and dragging with real events; opening and saving; memory; what an idle page costs. One JSON object a line.
//   node tests/bench/canvas.mjs [--all]
// Without --all: 1 000 and 10 000 cards, on the first of the two kinds of computer. A row names its goal; the limits, where
// there are any, keep what is reached.
import { createRequire } from 'node:module';
import { plan_file } from './canvas_plan.mjs';
import { cpu_milliseconds, main_thread_milliseconds, of_pages, private_megabytes, tree_of } from './processes.mjs';
import { args, executable, swiftshader } from '../browser/chromium.mjs';
import { row, serve } from './page_rows.mjs';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const { chromium } = require('@playwright/test');
const all = process.argv.includes('--all');
const sizes = all ? [100, 1000, 5000, 10000] : [1000, 10000];
const computers = {
  SwiftShader: swiftshader,
  'software compositing': ['--disable-gpu', '--enable-unsafe-swiftshader'],
};
const window_size = { width: 1280, height: 800 }, middle = { x: 620, y: 420 };
const moves = 60;
const starts = 11;

// In the page: every animation frame that drew something is noted, with when it began, how long it took, and how much of that
// was spent in WebGL's functions.
function watch_frames() {
  window.bench_frames = [];
  let drew = false, in_graphics = 0;
  const surface = WebGL2RenderingContext.prototype;
  for (const [name, { value: graphics }] of Object.entries(Object.getOwnPropertyDescriptors(surface))) {
    if (typeof graphics !== 'function') continue;
    const draws = name.startsWith('draw');
    surface[name] = function (...given) {
      const begun = performance.now();
      if (draws) {
        drew = true;
        window.bench_first_drawn ??= begun; // since the address was entered
      }
      const result = graphics.apply(this, given);
      in_graphics += performance.now() - begun;
      return result;
    };
  }
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => request((now) => {
    drew = false;
    in_graphics = 0;
    const begun = performance.now();
    callback(now);
    const took = performance.now() - begun;
    if (drew) window.bench_frames.push({ begun, took, building: took - in_graphics });
  });
}

// The page to compare with: a canvas of the same size that is cleared, and one square that follows the wheel.
const empty_page = `<!doctype html><title>empty</title><style>html,body{margin:0;height:100%;overflow:hidden}canvas{width:100%;height:100%;display:block}</style>
<canvas></canvas><script>
const canvas = document.querySelector('canvas');
canvas.width = innerWidth * devicePixelRatio, canvas.height = innerHeight * devicePixelRatio;
const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false });
const shader = (type, text) => { const s = gl.createShader(type); gl.shaderSource(s, text); gl.compileShader(s); return s; };
const program = gl.createProgram();
gl.attachShader(program, shader(gl.VERTEX_SHADER, '#version 300 es\\nuniform vec2 at;void main(){vec2 c=vec2(gl_VertexID&1,gl_VertexID>>1);gl_Position=vec4(at+c*.2,0,1);}'));
gl.attachShader(program, shader(gl.FRAGMENT_SHADER, '#version 300 es\\nprecision mediump float;out vec4 o;void main(){o=vec4(.2,.3,.7,1);}'));
gl.linkProgram(program); gl.useProgram(program);
const at = gl.getUniformLocation(program, 'at');
let x = 0, y = 0, asked = false;
function frame() { asked = false; gl.clearColor(.98,.97,.95,1); gl.clear(gl.COLOR_BUFFER_BIT); gl.uniform2f(at, Math.sin(x / 300), Math.sin(y / 300)); gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4); }
const ask = () => { if (!asked) { asked = true; requestAnimationFrame(frame); } };
addEventListener('wheel', (e) => { e.preventDefault(); x += e.deltaX; y += e.deltaY; ask(); }, { passive: false });
addEventListener('pointermove', (e) => { x = e.clientX; y = e.clientY; ask(); });
ask(); document.title = 'ready';
</script>`;

class Bench {
  constructor(browser, page, session, pids) {
    Object.assign(this, { browser, page, session, pids });
  }

  // Does something and says what each frame that moved has cost.
  async measure(act) {
    await this.page.waitForTimeout(400);
    await this.page.evaluate(() => (window.bench_frames.length = 0));
    const cpu = cpu_milliseconds(this.pids), main = main_thread_milliseconds(this.pids), begun = performance.now();
    await act();
    const seconds = (performance.now() - begun) / 1000;
    const main_after = main_thread_milliseconds(this.pids), cpu_after = cpu_milliseconds(this.pids);
    const frames = await this.page.evaluate(() => window.bench_frames);
    const sorted = (list) => list.toSorted((a, b) => a - b);
    const between = sorted(frames.slice(1).map(({ begun: at }, i) => at - frames[i].begun));
    const middle_of = (list) => sorted(list)[Math.floor(list.length / 2)] ?? 0;
    const moved = Math.max(1, Math.min(frames.length, moves));
    return {
      frames: frames.length, per_second: moved / seconds, p95: between[Math.floor(between.length * 0.95)] ?? 0,
      building: middle_of(frames.map((frame) => frame.building)), took: middle_of(frames.map((frame) => frame.took)), main: (main_after - main) / moved, cpu: (cpu_after - cpu) / moved,
    };
  }

  event(type, more) {
    return this.session.send('Input.dispatchMouseEvent', { type, ...middle, ...more });
  }
  // One way, then back, so that the same cards are met again.
  pan() {
    return this.measure(async () => {
      for (let i = 0; i < moves; ++i) await this.event('mouseWheel', { deltaX: i < moves / 2 ? 24 : -24, deltaY: i < moves / 2 ? 16 : -16 });
    });
  }
  zoom() {
    return this.measure(async () => {
      for (let i = 0; i < moves; ++i) await this.event('mouseWheel', { deltaX: 0, deltaY: i < moves / 2 ? 12 : -12, modifiers: 2 });
    });
  }
  async drag(from) {
    await this.event('mouseMoved', from);
    await this.event('mousePressed', { ...from, button: 'left', buttons: 1, clickCount: 1 });
    const result = await this.measure(async () => {
      for (let i = 1; i <= moves; ++i) {
        await this.event('mouseMoved', { x: from.x + (i < moves / 2 ? i : moves - i) * 2, y: from.y + i % 7, button: 'left', buttons: 1 });
      }
    });
    await this.event('mouseReleased', { ...from, button: 'left', buttons: 0, clickCount: 1 });
    return result;
  }
}

async function launch(computer) {
  const server = await chromium.launchServer({ executablePath: executable, args: [...args, ...computers[computer]] });
  const browser = await chromium.connect(server.wsEndpoint());
  return { browser, server };
}

async function with_page(computer, address, act) {
  const { browser, server } = await launch(computer);
  try {
    const context = await browser.newContext({ viewport: window_size });
    await context.addInitScript(watch_frames);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (address) {
      await page.goto(address);
    } else {
      await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: empty_page }));
      await page.goto('http://localhost/empty.html');
    }
    return await act(new Bench(browser, page, session, tree_of(server.process().pid)));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure_empty(computer) {
  return with_page(computer, null, async (bench) => {
    await bench.pan(); // warm
    return { pan: await bench.pan() };
  });
}

// Milliseconds until the first picture, in a browser that was never here.
async function measure_start(computer, address) {
  return with_page(computer, address, async ({ page }) => {
    await page.waitForFunction(() => window.bench_first_drawn);
    return page.evaluate(() => window.bench_first_drawn);
  });
}

// The middle of several starts of both pages, in turn: a computer that is slow for a while is so for both. Before them,
// one for the server.
async function measure_starts(computer, address) {
  const empty = [], own = [];
  for (let i = 0; i <= starts; ++i) {
    empty.push(await measure_start(computer, null));
    own.push(await measure_start(computer, address));
  }
  const middle_of = (times) => times.slice(1).toSorted((a, b) => a - b)[Math.floor(starts / 2)];
  return { empty: middle_of(empty), own: middle_of(own) };
}

async function open_plan(page, bytes) {
  await page.getByRole('button', { name: 'New plan', exact: true }).waitFor();
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function () {
      window.bench_opened_at ??= performance.now();
      return read.call(this);
    };
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#mirror [role=listitem]')) return;
      window.bench_shown_at = performance.now();
      observer.disconnect();
    }).observe(document.getElementById('mirror'), { childList: true, subtree: true });
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await (await chooser).setFiles({ name: 'large.partnership.json', mimeType: 'application/json', buffer: bytes });
  await page.waitForFunction(() => window.bench_shown_at, null, { timeout: 60_000 });
  return page.evaluate(() => window.bench_shown_at - window.bench_opened_at);
}

async function save_plan(page) {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    window.addEventListener('pointerup', () => (window.bench_save_at = performance.now()), { capture: true, once: true });
    URL.createObjectURL = (blob) => (window.bench_saved_at ??= performance.now(), make.call(URL, blob));
  });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await download;
  return page.evaluate(() => window.bench_saved_at - window.bench_save_at);
}

async function key(page, keys) {
  await page.keyboard.press(keys);
  await page.waitForTimeout(700);
}

// Processor time of panning at 100 %, of that of the empty page, at most.
const most_of_empty = (cards) => (cards === 1000 ? 3 : 4);

// What else the computer does only ever adds: over the limit, it is measured once more.
async function calmer_of_two(measure, most_cpu) {
  const first = await measure();
  if (first.cpu <= most_cpu) return first;
  const second = await measure();
  return second.cpu < first.cpu ? second : first;
}

// Panning with badges on the cards. The middle button takes the focus back to the canvas.
async function with_overlay(bench, canvas) {
  const choice = bench.page.getByRole('combobox', { name: 'Show on the cards', exact: true });
  await choice.selectOption({ label: 'Readiness' });
  await canvas.click({ position: { x: 500, y: 380 }, button: 'middle' });
  await bench.pan();
  const figures = await bench.pan();
  await choice.selectOption({ label: 'Nothing' });
  await canvas.click({ position: { x: 500, y: 380 }, button: 'middle' });
  await bench.page.waitForTimeout(700);
  return figures;
}

async function measure_plan(computer, address, cards, empty) {
  const bytes = plan_file(cards);
  return with_page(computer, address, async (bench) => {
    const { page } = bench;
    const result = { open: await open_plan(page, bytes) };
    await page.waitForTimeout(1500); // kept in the browser, the later part arrived
    const canvas = page.getByRole('region', { name: 'Canvas', exact: true });
    await canvas.click({ position: { x: 500, y: 380 }, button: 'middle' });
    await key(page, 'Shift+1');
    await bench.pan(); // as with the empty page: the browser has made fast what runs often
    result.pan_all = await bench.pan();
    result.zoom = await bench.zoom();
    await key(page, 'Shift+0');
    await bench.pan(); // the text of what comes into sight is rasterised once
    result.pan = await calmer_of_two(() => bench.pan(), most_of_empty(cards) * empty.cpu);
    if (cards === 1000) result.pan_overlay = await with_overlay(bench, canvas);
    const box = await page.getByRole('listitem', { name: /^Organisation: / }).evaluateAll((items) => {
      const boxes = items.map((item) => item.getBoundingClientRect());
      return boxes.find(({ x, y, width, height }) => x > 300 && y > 140 && x + width < 900 && y + height < 700);
    });
    if (box) result.drag = await bench.drag({ x: box.x + box.width / 2, y: box.y + 40 });
    await page.waitForTimeout(4000); // what was dragged is kept in the browser
    await bench.session.send('HeapProfiler.collectGarbage'); // or the browser does, some seconds after so much movement
    await page.waitForTimeout(cards === 10000 ? 10_000 : 1000); // it does so once more by itself, eight seconds later
    const pages = of_pages(bench.pids), cpu = cpu_milliseconds(pages);
    await page.waitForTimeout(cards === 10000 ? 10_000 : 2000);
    result.idle = (cpu_milliseconds(pages) - cpu) / 1000 * (cards === 10000 ? 1 : 5);
    result.save = await save_plan(page);
    result.memory = private_megabytes(bench.pids);
    return result;
  });
}

const rounded = (number, digits = 1) => Math.round(number * 10 ** digits) / 10 ** digits;

const goal_of = (goal) => (goal === undefined ? '' : `, goal ${goal}`);

// Times depend on the computer: they are shown beside what is wanted of them. Ratios to the empty page hold anywhere, and limit.
function show_moves(name, figures, empty, goals, most_cpu = null) {
  row(`${name}: frames drawn for ${moves} moves`, figures.frames, 'frames', null);
  row(`${name}: frames a second`, rounded(figures.per_second), 'a second', null);
  row(`${name}: p95 between frames${goal_of(goals.p95)}`, rounded(figures.p95), 'ms', null);
  row(`${name}: building a frame${goal_of(goals.building)}`, rounded(figures.building, 2), 'ms', null);
  row(`${name}: building a frame and handing it to the graphics`, rounded(figures.took, 2), 'ms', null);
  row(`${name}: processor time of the main thread a frame${goal_of(goals.main)}`, rounded(figures.main), 'ms', null);
  row(`${name}: processor time of the browser a frame, of that of the empty page${goal_of(goals.cpu)}`,
    rounded(figures.cpu / empty.cpu, 2), 'times', most_cpu);
}

const { server, address } = await serve();
try {
  for (const computer of Object.keys(computers).slice(0, all ? 2 : 1)) {
    const empty = await measure_empty(computer);
    show_moves(`${computer}, empty page`, empty.pan, empty.pan, {});
    row(`${computer}, empty page: processor time of the browser a frame`, rounded(empty.pan.cpu), 'ms', null);
    const start = await measure_starts(computer, address);
    // Where the graphics need no process of their own, the empty page starts in next to no time.
    row(`${computer}: cold start, of that of the empty page (${Math.round(start.empty)} ms), goal 1.5`,
      rounded(start.own / start.empty, 2), 'times', computer === 'SwiftShader' ? 1.75 : null);
    let least_memory = null;
    for (const cards of sizes) {
      const figures = await measure_plan(computer, address, cards, empty.pan);
      const name = `${computer}, ${cards} cards`;
      const largest = cards === 10000;
      show_moves(`${name}, panning at 100 %`, figures.pan, empty.pan,
        { main: 5, cpu: cards === 1000 ? 3 : undefined, p95: largest ? 50 : undefined, building: largest ? 4 : 2 },
        computer === 'SwiftShader' ? most_of_empty(cards) : 4);
      if (figures.pan_overlay) show_moves(`${name}, panning with an overlay`, figures.pan_overlay, empty.pan, { main: 5 }, 5);
      show_moves(`${name}, panning with all in view`, figures.pan_all, empty.pan,
        { cpu: 8, p95: largest ? 100 : undefined, building: 4 }, 8);
      show_moves(`${name}, zooming`, figures.zoom, empty.pan, {});
      if (figures.drag) show_moves(`${name}, dragging a card`, figures.drag, empty.pan, { main: 5 }, 5);
      row(`${name}: open${goal_of(largest ? 400 : undefined)}`, Math.round(figures.open), 'ms', null);
      row(`${name}: save${goal_of(largest ? 100 : undefined)}`, Math.round(figures.save), 'ms', null);
      // Of smaller plans it is five times that of 2 seconds, in steps of the system's clock.
      row(`${name}: processor time of 10 idle seconds, page and graphics`, rounded(figures.idle, 2), 's', largest ? 0.05 : 0.1);
      least_memory ??= figures.memory;
      row(`${name}: memory beyond the smallest plan`, Math.round(figures.memory - least_memory), 'MB', largest ? 60 : null);
    }
  }
} finally {
  server.removeAllListeners('exit');
  server.kill();
}
