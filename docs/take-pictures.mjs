// Makes the pictures of docs/pictures from the built page: node docs/take-pictures.mjs (after ./build-wasm.sh and the
// browser tests' set-up).
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../tests/browser/package.json', import.meta.url));
const { chromium } = require('@playwright/test');
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });

const top = fileURLToPath(new URL('..', import.meta.url));
const server = spawn(process.execPath, ['cmake/serve.mjs', 'dist', '0'], { cwd: top, stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((resolve) => server.stdout.once('data', (line) => resolve(String(line).trim())));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const picture = async (name) => {
    await page.mouse.move(640, 796); // no hover on anything
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${folder}${name}.png` });
  };
  await page.goto(address);
  await page.getByRole('button', { name: 'New plan', exact: true }).waitFor();
  await picture('start');
  await page.getByRole('button', { name: 'BestCities Global Alliance and ICCA', exact: true }).click();
  await page.getByRole('listitem', { name: 'Organisation: ICCA' }).first().waitFor();
  await picture('canvas');
  await page.getByRole('listitem', { name: 'Organisation: ICCA' }).first().click();
  await picture('inspector');
  await page.getByRole('tab', { name: 'Success matrix' }).click();
  await picture('success-matrix');
  await page.getByRole('tab', { name: 'Balance', exact: true }).click();
  await picture('balance');
} finally {
  await browser.close();
  server.kill();
}
