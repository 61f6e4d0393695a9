// The views beside the canvas: each tab opens the region of its name, and what it says of the shipped example is right.
import { expect, test } from '@playwright/test';
import { openPage } from './acting.mjs';

const example = 'BestCities Global Alliance and ICCA';
const region = (page, name) => page.getByRole('region', { name, exact: true });

async function open_view(page, name) {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(region(page, name)).toBeVisible();
  await expect(region(page, name).getByRole('heading', { name, level: 1, exact: true })).toBeVisible();
  return region(page, name);
}

test('the example answers in every view, in tables and sentences', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await page.getByRole('button', { name: example }).click();
  await expect(page.getByRole('tab', { name: 'Canvas', exact: true })).toBeVisible();

  const fit = await open_view(page, 'Fit');
  await expect(fit.getByRole('table', { name: 'Who completes whom' }).getByRole('row')).toHaveCount(3);
  await expect(fit.getByRole('list', { name: 'Pairs, the best first' }).getByRole('button')).toHaveCount(1);

  const balance = await open_view(page, 'Balance');
  await expect(balance.getByRole('table', { name: 'Effort and value' }).getByRole('row')).toHaveCount(3);

  const ground = await open_view(page, 'Common ground');
  await expect(ground.getByRole('img')).toHaveCount(1); // once the list of themes is there
  await expect(ground.getByRole('checkbox').first()).not.toBeChecked();

  const path = await open_view(page, 'Path');
  await expect(path.getByRole('img', { name: /^4 milestones with a date/ })).toBeVisible();
  await expect(path.getByRole('table', { name: 'Milestones' }).getByRole('row')).toHaveCount(5);

  const progress = await open_view(page, 'Progress');
  await expect(progress.getByRole('table', { name: 'Measures of success' }).getByRole('row')).toHaveCount(10);

  const readiness = await open_view(page, 'Readiness');
  await expect(readiness.getByText('At least two parties plan together')).toBeVisible();
  expectNoErrors();
});

test('a view whose part of the program does not arrive says so, and comes when it is tried again', async ({ page }) => {
  const later_part = /common-ground-later-.*\.wasm/;
  await page.route(later_part, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await openPage(page);
  await page.getByRole('button', { name: example }).click();
  await page.getByRole('tab', { name: 'Success matrix', exact: true }).click();
  const matrix = region(page, 'Success matrix');
  await expect(matrix.getByText(/did not arrive.*answered 404/)).toBeVisible();
  await page.unroute(later_part);
  await matrix.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(matrix.getByRole('table', { name: 'What success looks like for each party' })).toBeVisible();
});

test('what is open in Readiness leads to where it would be settled', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'New plan', exact: true }).click();
  await page.getByRole('button', { name: 'Add organisation', exact: true }).click();
  const name = region(page, 'Inspector').getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.type('ICCA');
  await page.keyboard.press('Enter');
  const readiness = await open_view(page, 'Readiness');
  await readiness.getByRole('button', { name: /Every party has said what it needs/ }).click();
  await expect(region(page, 'Canvas')).toBeVisible();
  await expect(name).toHaveValue('ICCA');
});

test('a card is found by its words, and a command by its name, with the keyboard alone', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await page.getByRole('button', { name: example }).click();
  await expect(page.getByRole('button', { name: 'Commands', exact: true })).toBeEnabled();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Find on the canvas' })).toBeFocused();
  await page.keyboard.type('legacy course');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Success measure: People who finished the legacy course' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(region(page, 'Inspector').getByLabel('Indicator', { exact: true })).toHaveValue('People who finished the legacy course');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Name of the command' })).toBeFocused();
  await page.keyboard.type('bal');
  await page.keyboard.press('Enter');
  await expect(region(page, 'Balance')).toBeVisible();
  expectNoErrors();
});

test('what a view found is shown over the cards, and in their descriptions', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await page.getByRole('button', { name: example }).click();
  const over = page.getByRole('combobox', { name: 'Show on the cards', exact: true });
  await over.selectOption('Balance');
  const icca = region(page, 'Canvas').getByRole('listitem', { name: 'Organisation: ICCA' }).first();
  await expect(icca).toHaveAccessibleDescription(/Effort 51 %/);
  await over.selectOption('Fit');
  await expect(region(page, 'Canvas').getByRole('list', { name: 'Fit', exact: true }).getByRole('listitem')).toHaveCount(1);
  await expect(icca).not.toHaveAccessibleDescription(/Effort/);
  await over.selectOption('Nothing');
  await expect(region(page, 'Canvas').getByRole('list', { name: 'Fit', exact: true })).toHaveCount(0);
  expectNoErrors();
});
