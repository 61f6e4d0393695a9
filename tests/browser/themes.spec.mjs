// Themes, and the size of the interface: what the system asks for, what is chosen and kept, that the mirror and the real
// inputs agree with what is drawn, that axe finds nothing in any theme, and pictures of the main screens.
// The pictures (snapshots/) were made on Debian's Chromium with the packages of tests/run.sh; make them anew with
//   cd tests/browser && node node_modules/@playwright/test/cli.js test themes --update-snapshots
// and keep them below 1.6 MB together (any lossless PNG optimiser).
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expectAllHere, openPage } from './acting.mjs';

const axe_source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = 'BestCities Global Alliance and ICCA';
// The grounds of src/ui/theme.cpp: the table, as the page has it and as it is drawn.
const table = { light: '#fbf9f4', dark: '#191a1d', contrast: '#ffffff', 'contrast-dark': '#000000' };

const region = (page, name) => page.getByRole('region', { name, exact: true });
const settings = (page) => page.getByRole('button', { name: 'Settings', exact: true });

async function open_example(page) {
  const opened = await openPage(page);
  await page.getByRole('button', { name: example }).click();
  await expectAllHere(page);
  return opened;
}

/** The colour that is drawn at a point of the window. */
async function drawn_at(page, x, y) {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (bytes) => {
    const image = new Image();
    image.src = `data:image/png;base64,${bytes}`;
    await image.decode();
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    pen.drawImage(image, 0, 0, 1, 1);
    return `#${[...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }, png.toString('base64'));
}

// 1 1 is a corner of the table, where no dot of the grid and no panel is.
async function expect_theme(page, name, forced = false) {
  await expect.poll(() => drawn_at(page, 1, 1)).toBe(table[name]);
  expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--page'))).toBe(table[name]);
  // Under forced colours the scheme is the browser's own.
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe(forced ? 'light dark' : /dark/.test(name) ? 'dark' : 'light');
  const metas = await page.locator('meta[name=theme-color]').evaluateAll((all) => all.map((meta) => meta.content));
  expect(new Set(metas)).toEqual(new Set([table[name]]));
}

// Where the mirror says that it is; another element may lie over its middle.
async function press_middle(page, locator) {
  const box = await locator.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function choose(page, theme) {
  await settings(page).click();
  await page.getByRole('menuitemradio', { name: `Theme: ${theme}`, exact: true }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
}

test('the page follows what the system asks for while it is open', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await expect_theme(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect_theme(page, 'dark');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect_theme(page, 'contrast-dark');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await expect_theme(page, 'contrast');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await expect_theme(page, 'light');
  expectNoErrors();
});

test.describe('before the program runs', () => {
  for (const [scheme, wanted] of [['light', 'light'], ['dark', 'dark']]) {
    test(`the first paint is ${scheme} when the system is`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.route(/common-ground.*\.wasm/, () => {}); // it never arrives: the placeholder stays
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'Common Ground' })).toBeVisible();
      expect(await drawn_at(page, 1, 1)).toBe(table[wanted]);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    });
  }

  test('and as it was chosen, whatever the system is', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.addInitScript(() => localStorage.setItem('common-ground.appearance', 'dark 100'));
    await page.route(/common-ground.*\.wasm/, () => {});
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Common Ground' })).toBeVisible();
    expect(await drawn_at(page, 1, 1)).toBe(table.dark);
  });
});

test('under forced colours the canvas has high contrast, the words of the mirror stay unseen, and a field has the system’s colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await open_example(page);
  await expect_theme(page, 'contrast', true);
  const heading = page.locator('#mirror h1').first();
  expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe('rgba(0, 0, 0, 0)');
  await press_middle(page, page.getByRole('button', { name: /^Edit title/ }));
  const title = region(page, 'Inspector').getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toBeFocused();
  const [ink, ground, wanted_ink, wanted_ground] = await title.evaluate((element) => {
    const probe = document.createElement('i');
    probe.style.cssText = 'forced-color-adjust: none; color: FieldText; background-color: Field';
    document.body.append(probe);
    const own = getComputedStyle(element), system = getComputedStyle(probe);
    const all = [own.color, own.backgroundColor, system.color, system.backgroundColor];
    probe.remove();
    return all;
  });
  expect(ink).toBe(wanted_ink);
  expect(ground).toBe(wanted_ground);
});

test('on the start screen the settings are reached by pointer and keyboard, and wait for their part of the program', async ({ page }) => {
  let let_it_come;
  const wanted = new Promise((done) => { let_it_come = done; });
  await page.route(/common-ground-later-.*\.wasm/, async (route) => { await wanted; await route.continue(); });
  const { expectNoErrors } = await openPage(page);
  await settings(page).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  let_it_come();
  await page.getByRole('menuitemradio', { name: 'Theme: dark', exact: true }).click();
  await expect_theme(page, 'dark');
  await expect(settings(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Theme: as the system', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'Theme: light', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect_theme(page, 'light');
  await page.keyboard.press('Tab'); // then comes the form
  await expect(page.locator(':focus')).toHaveAccessibleName('Fewer parties');
  expectNoErrors();
});

test('a chosen theme is kept when the page is loaded again, and another tab follows', async ({ page, context }) => {
  const { expectNoErrors } = await open_example(page);
  const other = await context.newPage();
  await openPage(other);
  await page.bringToFront();
  await choose(page, 'dark');
  await expect_theme(page, 'dark');
  await other.bringToFront();
  await expect_theme(other, 'dark');
  await other.close();
  await page.reload();
  await expect(page.getByRole('button', { name: 'New plan', exact: true })).toBeVisible({ timeout: 45_000 });
  await expect_theme(page, 'dark');
  await page.getByRole('button', { name: /^Go on with/ }).click();
  await expectAllHere(page);
  await settings(page).click();
  await expect(page.getByRole('menuitemradio', { name: 'Theme: dark', exact: true })).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Escape');
  await expect(settings(page)).toBeFocused();
  await choose(page, 'as the system');
  await expect_theme(page, 'light');
  expectNoErrors();
});

test('where nothing can be kept, a theme is chosen all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  const { expectNoErrors } = await open_example(page);
  await choose(page, 'high contrast');
  await expect_theme(page, 'contrast');
  expectNoErrors();
});

test('Ctrl and plus enlarges the interface; the mirror, the inputs and the pointer go along', async ({ page }) => {
  const { expectNoErrors } = await open_example(page);
  const ratio = await page.evaluate(() => devicePixelRatio);
  const small = await settings(page).boundingBox();
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Control+Equal');
  await expect.poll(async () => (await settings(page).boundingBox()).width).toBeCloseTo(small.width * 1.5, 1);
  expect(await page.evaluate(() => devicePixelRatio)).toBe(ratio); // the browser's own zoom was not meant
  expect(await page.evaluate(() => localStorage.getItem('common-ground.appearance'))).toBe('system 150');

  // The pointer finds what the mirror shows, and the real input lies where the field is drawn.
  await press_middle(page, page.getByRole('button', { name: /^Edit title/ }));
  const title = region(page, 'Inspector').getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toBeFocused();
  expect(await title.evaluate((element) => element.getBoundingClientRect().height)).toBeCloseTo(32 * 1.5, 0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Enlarged');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Enlarged', level: 1 })).toBeVisible();
  const organisation = region(page, 'Canvas').getByRole('listitem', { name: 'Organisation: ICCA' }).first();
  await page.keyboard.press('Shift+Digit1');
  await page.waitForTimeout(400); // the mirror follows what moves
  await organisation.click();
  await expect(region(page, 'Inspector').getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();

  // From inside a field, too; and it is kept.
  await title.or(region(page, 'Inspector').getByRole('textbox', { name: 'Name', exact: true })).first().click();
  await page.keyboard.press('Control+Minus');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('common-ground.appearance'))).toBe('system 125');
  await page.reload();
  await expect(page.getByRole('button', { name: 'New plan', exact: true })).toBeVisible({ timeout: 45_000 });
  await expect.poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--scale'))).toBe('1.25');
  await page.keyboard.press('Control+Digit0');
  await expect.poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--scale'))).toBe('1');
  expectNoErrors();
});

const shown = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'light', contrast: 'more' },
};
// One pixel in two hundred may differ (edges of letters, from one build of Chromium to another); a pixel differs when its
// colour is 0.2 away on Playwright's scale of 0 to 1.
const tolerance = { maxDiffPixelRatio: 0.005, threshold: 0.2, animations: 'disabled', caret: 'hide' };

async function violations(page) {
  await page.evaluate(axe_source);
  const { violations: found } = await page.evaluate(() => window.axe.run(document));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' | ')}`);
}

// Nothing under the pointer, and everything at rest.
async function rest(page) {
  await page.mouse.move(640, 799);
  await page.waitForTimeout(900);
}

for (const [name, media] of Object.entries(shown)) {
  test.describe(`in the ${name} theme`, () => {
    test.use({ bypassCSP: true }); // axe is put into the page

    test('axe finds nothing on the start screen, the canvas and a view', async ({ page }) => {
      await page.emulateMedia(media);
      await openPage(page);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: example }).click();
      await expectAllHere(page);
      await settings(page).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Balance', exact: true }).click();
      await expect(region(page, 'Balance')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the main screens look as they did', async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await openPage(page);
      await rest(page);
      await expect(page).toHaveScreenshot(`start-${name}.png`, tolerance);
      await page.getByRole('button', { name: example }).click();
      await expectAllHere(page);
      await rest(page);
      await expect(page).toHaveScreenshot(`canvas-${name}.png`, tolerance);
      await region(page, 'Canvas').getByRole('listitem', { name: 'Organisation: ICCA' }).first().click();
      await expect(region(page, 'Inspector').getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
      await rest(page);
      await expect(page).toHaveScreenshot(`inspector-${name}.png`, tolerance);
      await page.getByRole('tab', { name: 'Success matrix', exact: true }).click();
      await expect(region(page, 'Success matrix').getByRole('table')).toBeVisible();
      await rest(page);
      await expect(page).toHaveScreenshot(`success-matrix-${name}.png`, tolerance);
    });
  });
}
