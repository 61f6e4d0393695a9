// Figures of the real page in Chromium, one JSON object a line: what a cold load transfers, whether an idle page draws, what axe finds.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { args, executable, swiftshader } from '../browser/chromium.mjs';
import { row, serve } from './page_rows.mjs';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const { chromium } = require('@playwright/test');
const axe_source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A page in a fresh profile; `bypassCSP` only where axe has to be put into the page. */
async function fresh_page(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  return context.newPage();
}
const started = (page) => page.getByRole('button', { name: 'New plan', exact: true }).waitFor();

async function measure_transfer(browser, address) {
  const page = await fresh_page(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await page.goto(address);
  await started(page);
  await page.waitForLoadState('networkidle');
  const kilobytes = () => Math.round(bytes / 100) / 10;
  row('cold load, brotli, with headers', kilobytes(), 'KB', 250);
  bytes = 0;
  let arrived = () => {};
  const later = new Promise((resolve) => (arrived = resolve));
  let wanted;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/common-ground-later-/.test(response.url)) wanted = requestId;
  });
  session.on('Network.loadingFinished', ({ requestId }) => requestId === wanted && arrived());
  await page.getByRole('button', { name: 'New plan', exact: true }).click();
  await later; // its bytes are counted: the counting listener came first
  await page.waitForLoadState('networkidle');
  row('what follows with the first plan, brotli, with headers', kilobytes(), 'KB', 135);
  await page.context().close();
}

/** Animation frames that a page left alone for two seconds asks for, on the start screen and with a plan open. */
async function measure_idle(browser, address) {
  const page = await fresh_page(browser);
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    window.frames_asked = 0;
    window.requestAnimationFrame = (callback) => (window.frames_asked++, request(callback));
  });
  await page.goto(address);
  await started(page);
  for (const where of ['start screen', 'example on the canvas']) {
    if (where !== 'start screen') {
      await page.getByRole('button', { name: 'BestCities Global Alliance and ICCA', exact: true }).click();
      await page.getByRole('listitem', { name: 'Organisation: ICCA' }).first().waitFor();
    }
    await page.waitForTimeout(3000);
    const before = await page.evaluate(() => window.frames_asked);
    await page.waitForTimeout(2000);
    const after = await page.evaluate(() => window.frames_asked);
    row(`idle animation frames in 2 s, ${where}`, after - before, 'frames', 0);
  }
  await page.context().close();
}

async function count_violations(page) {
  await page.evaluate(axe_source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  for (const violation of violations) {
    console.error(`axe: ${violation.id}: ${violation.help}: ${violation.nodes.map((n) => n.html).slice(0, 3).join(' | ')}`);
  }
  return violations.length;
}

async function measure_axe(browser, address) {
  const page = await fresh_page(browser, { bypassCSP: true });
  await page.goto(address);
  await started(page);
  row('axe violations, start screen', await count_violations(page), 'violations', 0);
  await page.getByRole('button', { name: 'BestCities Global Alliance and ICCA', exact: true }).click();
  await page.getByRole('listitem', { name: 'Organisation: ICCA' }).first().waitFor();
  row('axe violations, canvas', await count_violations(page), 'violations', 0);
  await page.getByRole('listitem', { name: 'Organisation: ICCA' }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  row('axe violations, inspector of an organisation', await count_violations(page), 'violations', 0);
  for (const view of ['Success matrix', 'Fit', 'Balance', 'Common ground', 'Path', 'Progress', 'Readiness']) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    await page.getByRole('region', { name: view, exact: true }).waitFor();
    row(`axe violations, ${view}`, await count_violations(page), 'violations', 0);
  }
  await page.context().close();
}

const { server, address } = await serve();
const browser = await chromium.launch({ executablePath: executable, args: [...args, ...swiftshader] });
try {
  for (const measure of [measure_transfer, measure_idle, measure_axe]) await measure(browser, address);
} finally {
  await browser.close();
  server.removeAllListeners('exit');
  server.kill();
}
