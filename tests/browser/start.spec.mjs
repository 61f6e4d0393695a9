// The start on a poor connection: what is seen while the program is on its way, and when a part of it never comes.
import { expect, test } from '@playwright/test';

test('while the program is on its way the page says whose it is, and then gives way to it', async ({ page }) => {
  let arrives;
  const sent = new Promise((resolve) => (arrives = resolve));
  await page.route('**/common-ground.wasm', async (route) => {
    await sent;
    await route.continue();
  });
  await page.addInitScript(() => requestAnimationFrame(function look() {
    const start = document.getElementById('start');
    if (!start) return requestAnimationFrame(look);
    return (window.seen_at_first = getComputedStyle(start).visibility);
  }));
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Common Ground' })).toBeVisible();
  expect(await page.evaluate(() => window.seen_at_first)).toBe('hidden'); // a program that comes at once is not announced
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible();
  arrives();
  await expect(page.getByRole('button', { name: 'New plan', exact: true })).toBeVisible({ timeout: 45_000 });
  await expect(page.locator('#start')).toHaveCount(0);
});

test('when the page’s program does not arrive, the page says so by itself', async ({ page }) => {
  await page.route('**/main.js', (route) => route.abort());
  await page.goto('/');
  const told = page.getByRole('alert');
  await expect(told.getByRole('heading')).toHaveText('Common Ground could not be loaded');
  await expect(told).toContainText('Look at the connection and load the page again.');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});
