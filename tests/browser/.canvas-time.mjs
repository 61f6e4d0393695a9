import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.addInitScript(() => {
  const raf = window.requestAnimationFrame.bind(window);
  window.times = [];
  window.requestAnimationFrame = (f) => raf((t) => { const a = performance.now(); f(t); window.times.push(performance.now() - a); });
});
await page.goto('http://127.0.0.1:8791/');
await page.getByRole('button', { name: 'New plan', exact: true }).waitFor({ timeout: 60000 });
for (const words of [/BestCities/, /large|ring/i]) {
  const b = page.getByRole('button', { name: words }).first();
  console.log(await b.getAttribute('aria-label'));
  await b.click();
  await page.getByRole('list', { name: 'Cards' }).waitFor({ timeout: 20000, state: 'attached' });
  console.log('cards', await page.getByRole('listitem').count());
  await page.mouse.move(600, 400);
  for (const step of ['fit', 'in', 'in', 'in', 'in','in','in','in','in']) {
    if (step === 'in') for (let i = 0; i < 2; i++) { await page.keyboard.down('Control'); await page.mouse.wheel(0, -100); await page.keyboard.up('Control'); await page.waitForTimeout(200); }
    await page.waitForTimeout(500);
    await page.evaluate(() => { window.times.length = 0; });
    for (let i = 0; i < 10; i++) { await page.mouse.wheel(0, i % 2 ? 40 : -40); await page.waitForTimeout(60); }
    const t = await page.evaluate(() => window.times.slice().sort((a, b) => a - b));
    const z = await page.getByRole('button', { name: 'Zoom to 100 %' }).count();
    console.log(step, 'frames', t.length, 'median', t[t.length >> 1]?.toFixed(1), 'max', t[t.length - 1]?.toFixed(1));
  }
  await page.goto('http://127.0.0.1:8791/');
  await page.getByRole('button', { name: 'New plan', exact: true }).waitFor({ timeout: 60000 });
}
await browser.close();
