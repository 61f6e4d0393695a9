import { chromium } from '@playwright/test';
const scale = Number(process.argv[2] ?? 1);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: scale });
let n = 0; page.on('console', (m) => { if (n++ < 4) console.log('console', m.text()); });
page.on('pageerror', (e) => console.log('error', String(e)));
const shot = async (name) => { await page.waitForTimeout(500); await page.screenshot({ path: `/tmp/shots/${name}@${scale}.png` }); console.log(name); };
await page.goto('http://127.0.0.1:8791/');
await page.getByRole('button', { name: 'New plan', exact: true }).waitFor({ timeout: 60000 });
const steps = (process.argv[3] ?? 'all').split(',');
const want = (s) => steps.includes('all') || steps.includes(s);
if (want('empty')) {
  await page.getByRole('button', { name: 'New plan', exact: true }).click();
  await shot('empty');
  await page.goto('http://127.0.0.1:8791/');
  await page.getByRole('button', { name: 'New plan', exact: true }).waitFor();
}
const open = async (words) => { await page.getByRole('button', { name: words }).first().click(); await page.getByRole('list', { name: 'Cards' }).waitFor({ timeout: 20000, state: 'attached' }); };
await open(/BestCities/);
await shot('fit');
const items = await page.getByRole('listitem').evaluateAll((l) => l.map((e) => e.getAttribute('aria-label')));
console.log(items.join('\n'));
if (want('zoom')) { await page.keyboard.press('Shift+0'); await shot('100'); }
if (want('select')) {
  await page.keyboard.press('Shift+1');
  await page.getByRole('listitem', { name: /^Organisation: / }).first().click();
  await page.keyboard.press('Shift+2'); await shot('selected');
  const edge = await page.getByRole('listitem', { name: /^Organisation: / }).first().boundingBox();
  await page.mouse.move(edge.x + edge.width / 2, edge.y + 30); await shot('hover');
}
if (want('org')) { await page.keyboard.press('Shift+1'); await page.waitForTimeout(200);
  await page.getByRole('listitem', { name: 'Organisation: ICCA' }).click(); await page.waitForTimeout(900);
  await page.keyboard.press('Shift+2'); await shot('org');
  console.log('active', await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200)));
  await page.keyboard.press('Escape'); 
  await page.mouse.move(620, 650); await page.mouse.click(620,650); await shot('org-plain');
}
if (want('more')) { for (const n of [/Disease/i, /child/i]) { await page.goto('http://127.0.0.1:8791/'); await open(n); await page.waitForTimeout(300); await shot('more' + n.source); } }
if (want('connector')) {
  await page.keyboard.press('Shift+1');
  await page.waitForTimeout(200);
  await page.getByRole('listitem', { name: 'BestCities gives ICCA Cases for teaching' }).click();
  await page.keyboard.press('Shift+2'); await shot('connector');
  await page.getByRole('listitem', { name: 'Organisation: ICCA' }).focus(); await shot('focus');
}
if (want('keys')) {
  await page.keyboard.press('Shift+1');
  const name = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  const current = () => page.getByRole('listitem').evaluateAll((l) => l.filter((e) => e.getAttribute('aria-current')).map((e) => e.getAttribute('aria-label')));
  await page.getByRole('listitem', { name: 'Organisation: ICCA' }).focus(); await page.waitForTimeout(200);
  await page.keyboard.press('ArrowLeft'); await page.waitForTimeout(200); console.log('left of ICCA', await name());
  await page.keyboard.press(' '); await page.waitForTimeout(200); console.log('space', await current());
  await page.keyboard.press('ArrowDown'); await page.waitForTimeout(200); console.log('down', await name());
  await page.keyboard.press(' '); await page.waitForTimeout(200); console.log('space', await current());
  await page.keyboard.press('Enter'); await page.waitForTimeout(200); console.log('enter', await current());
  await page.keyboard.press('Enter'); await page.waitForTimeout(300); console.log('enter', await name(), await page.evaluate(() => document.activeElement.tagName));
  console.log('tabs', await page.locator('#mirror [tabindex="0"]').count());
}
if (want('connect')) {
  await page.keyboard.press('Shift+1'); await page.waitForTimeout(300);
  const a = await page.getByRole('listitem', { name: /^Organisation: / }).first().boundingBox();
  const b = await page.getByRole('listitem', { name: /^Objective: / }).first().boundingBox();
  await page.mouse.move(a.x + a.width, a.y + 20); await page.mouse.down();
  await page.mouse.move(a.x + a.width + 60, a.y + 60, { steps: 4 }); await shot('connect-loose');
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 4 }); await shot('connect-over');
  await page.keyboard.press('Escape'); await page.mouse.up();
}
if (want('place')) {
  const t = await page.getByRole('button', { name: 'Add organisation', exact: true }).boundingBox();
  await page.mouse.move(t.x + 30, t.y + 15); await page.mouse.down(); await page.mouse.move(t.x + 60, t.y + 45, { steps: 3 }); await shot('place-panel');
  await page.mouse.move(500, 650, { steps: 3 }); await shot('place-canvas');
  await page.keyboard.press('Escape'); await page.mouse.up();
}
if (want('far')) {
  await page.keyboard.press('Escape');
  await page.mouse.move(600, 400);
  for (let i = 0; i < 4; i++) { await page.keyboard.down('Control'); await page.mouse.wheel(0, 100); await page.keyboard.up('Control'); await page.waitForTimeout(150); if (i % 2) await shot('far' + i); }
}
if (want('marquee')) {
  await page.keyboard.press('Shift+1');
  await page.mouse.move(300, 120); await page.mouse.down(); await page.mouse.move(700, 500, { steps: 5 }); await shot('marquee'); await page.mouse.up();
}
await browser.close();
