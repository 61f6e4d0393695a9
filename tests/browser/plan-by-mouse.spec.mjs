// A real partnership planned from an empty page with real pointer and key events, everything found by role and name;
// the file that comes out is compared field by field, and the plan is found again after a reload.
import { expect, test } from '@playwright/test';
import { card, connect, drag, enter, field, openPage, saved } from './acting.mjs';
import { bestcities, compare, icca, objective } from './bestcities.mjs';

/** The cursor is in the new card's name: typing and Enter are enough. */
async function name(page, text) {
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
async function place(page, button, to, text) {
  await drag(page, page.getByRole('button', { name: button, exact: true }), to);
  await name(page, text);
}
async function claim(page, label, asset) {
  await enter(page, label);
  await page.keyboard.type(asset);
  await page.keyboard.press('Enter');
}
async function select(page, name) {
  await card(page, name).click();
  await expect(card(page, name)).toHaveAttribute('aria-selected', 'true');
}
async function fill(page, label, text) {
  await (await enter(page, label)).fill(text);
  await page.keyboard.press('Tab');
}
async function answer(page, party, success, agreement) {
  const matrix = page.getByRole('region', { name: 'Success matrix', exact: true });
  await matrix.getByRole('button', { name: `Success for ${party} in Recognise outstanding associations`, exact: true }).click();
  await page.getByLabel('What success looks like', { exact: true }).fill(success);
  await page.getByRole('radio', { name: String(agreement), exact: true }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
}

test('BestCities and ICCA are planned by mouse from an empty page', async ({ page }) => {
  test.setTimeout(300_000);
  const { expectNoErrors } = await openPage(page);
  await page.getByRole('button', { name: 'New plan', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Canvas', exact: true })).toBeVisible();
  await field(page, 'Title').fill('BestCities and ICCA');
  await page.keyboard.press('Tab');

  // Who
  await place(page, 'Add organisation', { x: 470, y: 260 }, 'BestCities Global Alliance');
  await field(page, 'Kind').selectOption('Alliance');
  await claim(page, 'Add a need', 'Research on legacy');
  await claim(page, 'Add a strength', 'Network of destinations');
  await page.mouse.click(640, 700);
  await place(page, 'Add organisation', { x: 470, y: 560 }, 'ICCA');
  await field(page, 'Kind').selectOption('Association');
  await claim(page, 'Add a need', 'Network of destinations');
  await claim(page, 'Add a strength', 'Research on legacy');

  // What, and how success is seen
  await page.mouse.click(640, 700);
  await place(page, 'Add objective', { x: 810, y: 330 }, 'Recognise outstanding associations');
  await page.mouse.click(640, 700);
  await place(page, 'Add success measure', { x: 810, y: 600 }, 'Associations recognised');
  await fill(page, 'Baseline value', '0');
  await fill(page, 'Baseline date', '2026-11-22');
  await fill(page, 'Target value', '12');
  await fill(page, 'Target date', '2028-12-31');
  await page.getByRole('button', { name: 'Fit all', exact: true }).click();
  await connect(page, 'Success measure: Associations recognised', objective);

  // Give and gain
  await connect(page, bestcities, objective);
  await field(page, 'Mode').selectOption('Money');
  await fill(page, 'What', 'Grants for legacy projects');
  await fill(page, 'Amount', '20000');
  await fill(page, 'Unit', 'EUR');
  await connect(page, icca, objective);
  await fill(page, 'What', 'Case studies');
  await connect(page, bestcities, icca);
  await fill(page, 'What', 'Introductions to cities');
  await field(page, 'Tangible or intangible').selectOption('Intangible');
  await connect(page, icca, bestcities);
  await fill(page, 'What', 'Research data');
  await field(page, 'Tangible or intangible').selectOption('Tangible');

  // Agreement from both
  await page.getByRole('tab', { name: 'Success matrix', exact: true }).click();
  await answer(page, 'BestCities Global Alliance', 'Cities are known for lasting good', 4);
  await answer(page, 'ICCA', 'Members see their work honoured', 5);

  const { name: file, bytes, plan } = await saved(page);
  expect(file).toBe('BestCities and ICCA.partnership.json');
  expect(bytes.endsWith('\n')).toBe(true);
  compare(plan);

  // Found again
  await page.waitForTimeout(1000);
  await page.reload();
  await page.getByRole('button', { name: /Go on with/ }).click();
  await expect(card(page, icca)).toBeVisible();
  const again = await saved(page);
  expect({ ...again.plan, modified: '' }).toEqual({ ...plan, modified: '' });
  expectNoErrors();
});
