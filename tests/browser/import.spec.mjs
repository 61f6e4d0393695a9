// What comes in: a CSV file dropped on the window, rows copied from a spreadsheet, and names pasted as lines.
import { expect, test } from '@playwright/test';
import { card, expectAllHere, openPage, saved } from './acting.mjs';

const example = 'BestCities Global Alliance and ICCA';
const csv = '\ufeffOrganisation;Kind;City;Looking for;Offers\r\n' +
  '"Visit ""Bergen""; the fjords";Convention bureau;Bergen;research data;venues, hotels\r\n' +
  '協会 🇯🇵;Association;東京;"venues;\r\nhotels";\r\n' +
  'ICCA;Association;Amsterdam;;\r\n';

async function drop(page, name, text) {
  const data = await page.evaluateHandle(([file, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], file, { type: 'text/csv' }));
    return transfer;
  }, [name, text]);
  await page.dispatchEvent('#app', 'drop', { dataTransfer: data });
}

async function paste(page, text) {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const dialog = (page) => page.getByRole('dialog', { name: 'Organisations from a table', exact: true });

test('a CSV file dropped on the window becomes organisations, once its columns are seen', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await page.getByRole('button', { name: example }).click();
  await expectAllHere(page);
  const { plan: before } = await saved(page);
  await drop(page, 'members.csv', csv);
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('checkbox', { name: 'The first row holds the names of the columns' })).toBeFocused();
  await expect(dialog(page).getByRole('combobox', { name: 'Looking for', exact: true })).toHaveValue(/.*/);
  await expect(dialog(page)).toContainText('2 organisations will be added. 1 is in the plan already and left out: ICCA.');
  await dialog(page).getByRole('combobox', { name: 'City', exact: true }).selectOption('Sector');
  await dialog(page).getByRole('combobox', { name: 'City', exact: true }).selectOption('Region');
  for (let i = 0; i < 30; ++i) { // the keyboard stays in the dialog, but for the browser's own bar (the body then)
    await page.keyboard.press('Tab');
    expect(await dialog(page).evaluate((one) =>
      one.contains(document.activeElement) || document.activeElement === document.body)).toBe(true);
  }
  await dialog(page).getByRole('checkbox', { name: 'Also place them on the canvas' }).click();
  await dialog(page).getByRole('button', { name: 'Add 2 organisations', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(card(page, 'Organisation: Visit "Bergen"; the fjords')).toBeVisible();
  const { plan } = await saved(page);
  expect(plan.organisations).toHaveLength(before.organisations.length + 2);
  const japan = plan.organisations.find(({ name }) => name === '協会 🇯🇵');
  expect(japan).toMatchObject({ kind: 'association', region: '東京' });
  const wanted = plan.needs.filter(({ organisation }) => organisation === japan.id)
    .map(({ asset }) => plan.assets.find(({ id }) => id === asset).name);
  expect(wanted.sort()).toEqual(['hotels', 'venues']);
  await page.keyboard.press('Control+z');
  const { plan: undone } = await saved(page);
  expect({ ...undone, modified: '' }).toEqual({ ...before, modified: '' });
  expectNoErrors();
});

test('on the start screen a CSV file begins a plan; names pasted as lines join it as cards', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await drop(page, 'members.csv', csv);
  await dialog(page).getByRole('button', { name: 'Add 3 organisations', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Canvas', exact: true })).toBeVisible();
  await paste(page, '1. Visit Kenya\n2. World Heart Federation\n3. Visit Kenya\n');
  await expect(card(page, 'Organisation: Visit Kenya')).toBeVisible();
  await expect(card(page, 'Organisation: World Heart Federation')).toBeVisible();
  await paste(page, 'Name\tType\nInnovation Norway\tGovernment agency\n');
  await dialog(page).getByRole('button', { name: 'Add 1 organisation', exact: true }).click();
  const { plan } = await saved(page);
  expect(plan.organisations.map(({ name }) => name).sort()).toEqual(
    ['ICCA', 'Innovation Norway', 'Visit "Bergen"; the fjords', 'Visit Kenya', 'World Heart Federation', '協会 🇯🇵'].sort());
  expect(plan.organisations.find(({ name }) => name === 'Innovation Norway').kind).toBe('public_body');
  expectNoErrors();
});

test('what is no table is refused in words', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await drop(page, 'broken.csv', 'Name\n"never ends\n');
  await expect(page.getByRole('alert')).toHaveText(/broken\.csv was not opened: The quotation mark that begins a cell in row 2 never ends\./);
  await drop(page, 'huge.csv', `Name\n${'x'.repeat(5 * 1024 * 1024)}\n`);
  await expect(page.getByRole('alert')).toHaveText(/huge\.csv was not opened: It is larger than 5 MB\./);
  expectNoErrors();
});
