// The interface in other languages, with the page's own plural rules: taken from the browser, chosen, kept; and read from
// right to left, with real pointer and keys. The words are looked up in the catalogues that ship.
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drag } from './acting.mjs';

const axe_source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const catalogue = (code) =>
  JSON.parse(readFileSync(new URL(`../../assets/languages/${code}.json`, import.meta.url), 'utf8')).texts;
const button = (page, name) => page.getByRole('button', { name, exact: true });
const region = (page, name) => page.getByRole('region', { name, exact: true });

async function open_in(browser, locale) {
  const bypassCSP = true; // axe is put into the page
  const page = await browser.newPage({ locale, bypassCSP, viewport: { width: 1280, height: 800 } });
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(() => {
    globalThis.names_seen = new Set();
    new MutationObserver(() => {
      for (const element of document.querySelectorAll('#mirror button')) names_seen.add(element.getAttribute('aria-label'));
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] });
  });
  await page.goto('/');
  const texts = locale.startsWith('en') ? {} : catalogue(locale.split('-')[0]);
  await expect(button(page, texts['New plan'] ?? 'New plan')).toBeVisible({ timeout: 45_000 });
  return { page, texts, close: async () => { expect(errors).toEqual([]); await page.close(); } };
}

async function expect_axe_finds_nothing(page) {
  await page.evaluate(axe_source);
  const { violations } = await page.evaluate(() => axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
}

/** Names, one a line, pasted on the canvas. */
async function paste(page, text) {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('the page speaks the browser’s language from the first frame, and the one that is chosen after a reload', async ({ browser }) => {
  const { page, texts, close } = await open_in(browser, 'fr-CH');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  expect(await page.evaluate(() => names_seen.has('New plan'))).toBe(false);
  await button(page, texts['New plan']).click();
  await expect(button(page, texts.Commands)).toBeEnabled(); // the plan is open, and the menu's part is here
  await button(page, texts.Settings).click();
  await page.getByRole('menuitemradio', { name: texts['Language: Español'], exact: true }).click();
  const spanish = catalogue('es');
  await expect(page.getByRole('tab', { name: spanish['Success matrix'], exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
  await expect_axe_finds_nothing(page);
  await page.waitForTimeout(1200); // the plan is kept
  await page.reload();
  await expect(button(page, spanish['New plan'])).toBeVisible();
  expect(await page.evaluate(() => names_seen.has(null) || names_seen.has('New plan'))).toBe(false);
  await close();
});

test('a language that does not arrive leaves the page in English, which says so', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'es' });
  await page.route('**/languages/es.json', (route) => route.abort());
  await page.goto('/');
  await expect(button(page, 'New plan')).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('alert')).toContainText('The language did not arrive');
  await page.close();
});

test('a plan is made in Arabic, from right to left', async ({ browser }) => {
  const { page, texts, close } = await open_in(browser, 'ar');
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await button(page, texts['New plan']).click();
  const toolbar = region(page, texts.Palette);
  await expect.poll(async () => (await toolbar.boundingBox()).x).toBeGreaterThan(900);
  await button(page, texts['Add organisation']).click();
  await expect(page.getByRole('textbox', { name: texts.Name, exact: true })).toBeFocused();
  await page.keyboard.type('جمعية ICCA');
  await page.keyboard.press('Enter');
  const card = region(page, texts.Canvas).getByRole('listitem', { name: /جمعية ICCA/ }).first();
  await expect(card).toBeVisible();
  const at = await card.boundingBox();
  await page.keyboard.down('Control'); // exactly where the pointer is
  await drag(page, card, { x: at.x + at.width / 2 - 120, y: at.y + at.height / 2 + 40 });
  await page.keyboard.up('Control');
  await expect.poll(async () => Math.round((await card.boundingBox()).x - at.x)).toBe(-120);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, texts.Save).click()]);
  const plan = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(plan.organisations.map(({ name }) => name)).toEqual(['جمعية ICCA']);
  expect(plan.language ?? plan.plan?.language ?? plan.charter?.language).toBe('ar');
  await expect_axe_finds_nothing(page);
  await close();
});

test('numbers of things take the plural forms of Arabic, as the browser knows them', async ({ browser }) => {
  const { page, texts, close } = await open_in(browser, 'ar');
  await button(page, texts['New plan']).click();
  await expect(button(page, texts.Commands)).toBeEnabled();
  const forms = texts['Paste {} organisations'];
  const said = (pattern, word) => `${pattern.startsWith('{') ? '\u200f' : ''}${pattern.replaceAll('{}', `\u2068${word}\u2069`)}`;
  for (const [count, category] of [[2, 'two'], [3, 'few'], [11, 'many'], [100, 'other']]) {
    await paste(page, Array.from({ length: count }, (_, i) => `${category} ${i + 1}`).join('\n'));
    const label = said(forms[category], count);
    await expect(page.getByRole('status').filter({ hasText: said(texts['Done: {}.'], label) }).first()).toBeAttached();
  }
  await close();
});

test('the canvas in Arabic looks as it did', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'ar', viewport: { width: 1000, height: 640 } });
  await page.goto('/');
  const texts = catalogue('ar');
  await page.getByRole('button', { name: texts['BestCities Global Alliance and ICCA'] }).first().click();
  await expect(button(page, texts.Commands)).toBeEnabled();
  await page.waitForTimeout(1500);
  await expect(page).toHaveScreenshot('canvas-arabic.png', { maxDiffPixelRatio: 0.005, threshold: 0.2, animations: 'disabled', caret: 'hide' });
  await page.close();
});
