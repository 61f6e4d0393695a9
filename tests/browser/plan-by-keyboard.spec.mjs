// The same partnership planned with the keyboard alone: Tab, letters, Enter, arrows. Nothing is clicked.
import { expect, test } from '@playwright/test';
import { openPage, saved } from './acting.mjs';
import { compare } from './bestcities.mjs';

const has_focus = (locator) => locator.evaluateAll((found) => found.includes(document.activeElement));

// Fast, but as a hand: two pictures between two keys. Hundreds of keys a second come before the page has shown anything.
const pictures = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
}));
const letters = { delay: 12 };

/** Tab until the wanted element has the focus, as a person does who cannot point. */
async function tabTo(page, locator) {
  for (let presses = 0; presses < 200; ++presses) {
    await pictures(page);
    if (await has_focus(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`200 times Tab did not lead to ${locator}`);
}
const button = (page, name) => page.getByRole('button', { name, exact: true });
const field = (page, name) => page.getByRole('region', { name: 'Inspector', exact: true }).getByLabel(name, { exact: true });

async function press(page, name) {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}
/** The cursor is in the new card's name already. */
async function add(page, command, name) {
  await press(page, command);
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type(name, letters);
  await page.keyboard.press('Enter');
}
async function write(page, label, text) {
  await tabTo(page, field(page, label));
  await page.keyboard.type(text, letters);
  await page.keyboard.press('Enter');
}
async function choose(page, label, option) {
  await tabTo(page, field(page, label));
  await page.keyboard.type(option, letters);
}
async function connectTo(page, name) {
  await choose(page, 'Connect to', name);
  await tabTo(page, page.getByRole('button', { name: 'Connect', exact: true }));
  await page.keyboard.press('Enter');
  await expect(field(page, 'What')).toBeFocused();
}
async function reselect(page, name) {
  await tabTo(page, page.getByRole('region', { name: 'Palette', exact: true }).getByRole('option').first());
  for (let steps = 0; steps < 9; ++steps) {
    const label = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    if (label?.startsWith(name)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(field(page, 'Short name')).toBeAttached();
}

test('BestCities and ICCA are planned by keyboard alone from an empty page', async ({ page }) => {
  test.setTimeout(420_000);
  const { expectNoErrors } = await openPage(page);
  await press(page, 'New plan');
  await write(page, 'Title', 'BestCities and ICCA');

  await add(page, 'Add organisation', 'BestCities Global Alliance');
  await choose(page, 'Kind', 'Alliance');
  await write(page, 'Add a need', 'Research on legacy');
  await write(page, 'Add a strength', 'Network of destinations');
  await add(page, 'Add organisation', 'ICCA');
  await choose(page, 'Kind', 'Association');
  await write(page, 'Add a need', 'Network of destinations');
  await write(page, 'Add a strength', 'Research on legacy');
  await connectTo(page, 'Organisation: BestCities Global Alliance');
  await page.keyboard.type('Research data', letters);
  await choose(page, 'Tangible or intangible', 'Tangible');
  await reselect(page, 'BestCities');
  await connectTo(page, 'Organisation: ICCA');
  await page.keyboard.type('Introductions to cities', letters);
  await choose(page, 'Tangible or intangible', 'Intangible');

  await add(page, 'Add objective', 'Recognise outstanding associations');
  await connectTo(page, 'Organisation: ICCA');
  await page.keyboard.type('Case studies', letters);
  await reselect(page, 'BestCities');
  await connectTo(page, 'Objective: Recognise outstanding associations');
  await page.keyboard.type('Grants for legacy projects', letters);
  await choose(page, 'Mode', 'Money');
  await write(page, 'Amount', '20000');
  await write(page, 'Unit', 'EUR');

  await add(page, 'Add success measure', 'Associations recognised');
  await choose(page, 'Objective', 'Recognise outstanding associations');
  await write(page, 'Baseline value', '0');
  await write(page, 'Baseline date', '2026-11-22');
  await write(page, 'Target value', '12');
  await write(page, 'Target date', '2028-12-31');

  await tabTo(page, page.getByRole('tab', { name: 'Canvas', exact: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Success matrix', exact: true })).toBeVisible();
  for (const [party, success, agreement] of [
    ['BestCities Global Alliance', 'Cities are known for lasting good', 4],
    ['ICCA', 'Members see their work honoured', 5],
  ]) {
    await press(page, `Success for ${party} in Recognise outstanding associations`);
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByLabel('What success looks like', { exact: true }));
    await page.keyboard.type(success, letters);
    await tabTo(page, dialog.getByRole('radio').and(page.locator('[tabindex="0"]')));
    const wanted = dialog.getByRole('radio', { name: String(agreement), exact: true });
    for (let steps = 0; steps < 7 && !(await has_focus(wanted)); ++steps) {
      const before = await page.evaluateHandle(() => document.activeElement);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((one) => document.activeElement !== one, before);
    }
    await page.waitForTimeout(300); // an arrow key picks as well: the page says so with its next picture
    if ((await wanted.getAttribute('aria-checked')) !== 'true') await page.keyboard.press('Space');
    await expect(wanted).toHaveAttribute('aria-checked', 'true');
    await press(page, 'Done');
  }

  const { plan } = await saved(page, () => page.keyboard.press('Control+s'));
  compare(plan);
  expectNoErrors();
});
