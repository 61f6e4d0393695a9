// The picture itself: as many pixels as the device has, the same after the graphics were lost and came back, and without a
// seam where panels that rest are laid over it as one picture.
import { expect, test } from '@playwright/test';
import { card, difference, drag, openExample } from './acting.mjs';

for (const ratio of [1, 1.25, 1.5, 2, 3]) {
  test(`at a pixel ratio of ${ratio} the canvas has the pixels of the device`, async ({ browser }) => {
    const page = await browser.newPage({ deviceScaleFactor: ratio, viewport: { width: 1001, height: 701 } });
    const { expectNoErrors } = await openExample(page, { at_rest: true });
    const sizes = () => page.evaluate(() => {
      const { width, height } = document.querySelector('canvas');
      return { width, height };
    });
    expect(await sizes()).toEqual({ width: Math.round(1001 * ratio), height: Math.round(701 * ratio) });
    await page.setViewportSize({ width: 903, height: 641 });
    await expect.poll(sizes).toEqual({ width: Math.round(903 * ratio), height: Math.round(641 * ratio) });
    expectNoErrors();
    await page.close();
  });
}

/** The program's memory is told to nobody: it is seen where the page starts the program. */
async function watch_memory(page) {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...how) => {
      const result = await instantiate(...how);
      const memory = Object.values(result.exports ?? {}).find((one) => one instanceof WebAssembly.Memory);
      if (memory) window.memory_of_the_program = memory;
      return result;
    };
  });
  const cdp = await page.context().newCDPSession(page);
  return async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize: objects } = await cdp.send('Runtime.getHeapUsage');
    const program = await page.evaluate(() => window.memory_of_the_program.buffer.byteLength);
    return { objects, program };
  };
}

/** Takes the graphics away and gives them back, each when the page knows of the other; a frame follows. */
const lose_graphics = (page, times) => page.evaluate(async (count) => {
  const canvas = document.querySelector('canvas'), lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
  const told = (type) => new Promise((done) => canvas.addEventListener(type, done, { once: true }));
  for (let i = 0; i < count; ++i) {
    const lost = told('webglcontextlost'), restored = told('webglcontextrestored');
    lose.loseContext();
    await lost;
    await new Promise((done) => setTimeout(done, 0)); // inside the event it may not be asked back
    lose.restoreContext();
    await restored;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}, times);

// The pointer stands beside the cards, and no ring or hint comes and goes.
async function picture(page) {
  await page.mouse.move(640, 790);
  await page.waitForTimeout(700);
  return page.screenshot();
}

for (const [how, refuse] of [['has none', () => null], ['refuses it with an error', () => { throw new Error('no'); }]]) {
  test(`a browser that ${how} of WebGL 2 is told so in words`, async ({ page }) => {
    await page.addInitScript(`{
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (type, ...more) {
        return type === 'webgl2' ? (${refuse})() : get.call(this, type, ...more);
      };
    }`);
    await page.goto('/');
    const page_of_failure = page.getByRole('alert');
    await expect(page_of_failure.getByRole('heading')).toHaveText('Common Ground cannot draw in this browser', { timeout: 45_000 });
    await expect(page_of_failure.getByRole('button', { name: 'Load again' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(1); // nothing of the program is left to press
  });
}

test('the graphics are lost and restored fifty times, and the picture is the same', async ({ page }) => {
  const memory = await watch_memory(page);
  const { expectNoErrors } = await openExample(page, { at_rest: true });
  const before = await picture(page);
  await lose_graphics(page, 5); // what is kept once is kept
  const start = await memory();
  await lose_graphics(page, 45);
  const end = await memory();
  expect((await difference(page, before, await picture(page))).greatest).toBeLessThanOrEqual(2); // laid over, or drawn afresh
  expect(end.program).toBe(start.program);
  expect(end.objects - start.objects).toBeLessThan(45 * 4096); // about 1.3 KB each, for names of the lost context

  const icca = card(page, 'Organisation: ICCA');
  const { x } = await icca.boundingBox();
  await drag(page, icca, { x: 700, y: 420 });
  await expect.poll(async () => Math.abs((await icca.boundingBox()).x - x)).toBeGreaterThan(20);
  expectNoErrors();
});

for (const { ratio, locale } of [{ ratio: 1, locale: 'en' }, { ratio: 1.25, locale: 'en' }, { ratio: 2, locale: 'ar' }]) {
  test(`a table that was moved and mended is the table that is drawn afresh, at a pixel ratio of ${ratio} in ${locale}`, async ({ browser }) => {
    const page = await browser.newPage({ deviceScaleFactor: ratio, locale, viewport: { width: 1280, height: 800 } });
    await page.goto('/');
    await page.getByRole('button', { name: /BestCities/ }).first().click();
    await page.waitForTimeout(3000); // the whole program is here, the plan is kept
    await picture(page);
    // Past the picture's edges, where it wraps around, and back to where some of it was seen before.
    for (const [x, y, steps] of [[37, 23, 30], [-41, 0, 40], [3, -29, 30], [19, 7, 20]]) {
      for (let i = 0; i < steps; ++i) await page.mouse.wheel(x, y);
    }
    const icca = page.getByRole('listitem', { name: /: \W*ICCA\W*$/ }).first();
    await page.waitForTimeout(400);
    const box = await icca.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 30); // lifted by the pointer
    await page.waitForTimeout(400);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + 90, { steps: 10 });
    await page.mouse.up();
    for (let i = 0; i < 6; ++i) await page.mouse.wheel(-13, 11);
    const mended = await picture(page);
    await page.setViewportSize({ width: 1290, height: 800 });
    await page.setViewportSize({ width: 1280, height: 800 }); // the table is drawn directly now, nothing of it was kept
    const back = await difference(page, mended, await picture(page));
    expect(back.seen, `first at ${JSON.stringify(back.first)}, by ${back.greatest}`).toBeLessThan(20);
    await page.close();
  });
}

test('a picture with panels that rested is the picture that is drawn afresh', async ({ page }) => {
  const { expectNoErrors } = await openExample(page, { at_rest: true });
  await page.mouse.move(640, 790);
  await lose_graphics(page, 1); // nothing of what was drawn is left, and all of it is drawn in one frame
  const fresh = await picture(page);
  await page.mouse.wheel(200, 0);
  const gone = await picture(page);
  expect((await difference(page, fresh, gone)).pixels).toBeGreaterThan(1000);
  await page.mouse.wheel(-200, 0);
  const back = await difference(page, fresh, await picture(page));
  expect(back.greatest, `first at ${JSON.stringify(back.first)}`).toBeLessThanOrEqual(3);
  expectNoErrors();
});

test('the mirror paints nothing over the canvas, but for a field while it is edited', async ({ page }) => {
  const { expectNoErrors } = await openExample(page, { at_rest: true });
  const session = await page.context().newCDPSession(page);
  let layers = [];
  session.on('LayerTree.layerTreeDidChange', ({ layers: now }) => { layers = now ?? layers; });
  await session.send('DOM.enable');
  await session.send('LayerTree.enable');
  const { root } = await session.send('DOM.getDocument');
  // Whether an element has a layer of its own with something in it.
  const paints = async (selector) => {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { node } = await session.send('DOM.describeNode', { nodeId });
    return layers.some(({ backendNodeId, drawsContent }) => backendNodeId === node.backendNodeId && drawsContent);
  };
  await page.mouse.move(640, 400);
  await page.mouse.wheel(20, 20);
  await expect.poll(() => paints('#canvas')).toBe(true);
  expect(await paints('#mirror')).toBe(false);
  await page.getByRole('tab', { name: 'Balance', exact: true }).click(); // tables of words
  await expect(page.getByRole('table').first()).toBeAttached();
  await page.waitForTimeout(500);
  expect(await paints('#mirror')).toBe(false);
  await page.getByRole('tab', { name: 'Canvas', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).focus();
  await expect.poll(() => paints('#mirror')).toBe(true);
  expectNoErrors();
});
