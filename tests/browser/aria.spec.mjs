// What assistive technology is told, whole: the tree of roles, names, states and values of each screen, and below it what is
// said besides (descriptions and shortcuts), word for word as snapshots/aria-*.yml has it. A line too many fails as one too few. They are made anew with
//   cd tests/browser && node node_modules/@playwright/test/cli.js test aria --update-snapshots
// and read before they are kept: what stands there is what a person hears.
import { expect, test } from '@playwright/test';
import { card, openExample, openPage } from './acting.mjs';

test.use({ locale: 'en-GB', timezoneId: 'UTC' });

/** What Playwright's tree leaves out: "name: description [keys]", of those that have either, in their order. */
const besides = (part) => part.evaluate((top) => {
  const said = (element) => element.getAttribute('aria-description')
    ?? document.getElementById(element.getAttribute('aria-describedby'))?.textContent ?? '';
  return [...top.querySelectorAll('[aria-description], [aria-describedby], [aria-keyshortcuts]')].map((element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent;
    const keys = element.getAttribute('aria-keyshortcuts');
    return `- ${name}:${said(element) && ` ${said(element)}`}${keys ? ` [${keys}]` : ''}`;
  });
});

async function told(part) {
  return [await part.ariaSnapshot(), 'besides:', ...(await besides(part)), ''].join('\n');
}

/** What is told of the page, or of a part, once it has been the same for a while: the page tells ten times a second. */
async function tree_of(part) {
  let before = null, now = await told(part);
  while (now !== before) {
    await part.page().waitForTimeout(250);
    [before, now] = [now, await told(part)];
  }
  return now;
}
const expect_tree = async (part, name) => expect.soft(await tree_of(part)).toMatchSnapshot(`aria-${name}.yml`);

const region = (page, name) => page.getByRole('region', { name, exact: true });
const today = new Date('2026-11-22T12:00:00Z'); // the views say what is late

test('the start screen and its settings', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await expect_tree(page.getByRole('main'), 'start');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expect_tree(page.getByRole('menu'), 'settings');
  expectNoErrors();
});

test('the canvas with a card selected, the forms of an organisation and of an objective', async ({ page }) => {
  await page.clock.setFixedTime(today);
  const { expectNoErrors } = await openExample(page);
  await card(page, 'Organisation: ICCA').click();
  await expect(region(page, 'Inspector').getByRole('textbox', { name: 'Purpose', exact: true })).toBeAttached();
  await expect_tree(page.getByRole('main'), 'canvas');
  await region(page, 'Canvas').getByRole('listitem', { name: /^Objective: / }).first().focus();
  await page.keyboard.press('Enter');
  await expect(region(page, 'Inspector').getByRole('textbox', { name: 'Title', exact: true })).toBeAttached();
  await expect_tree(region(page, 'Inspector'), 'objective');
  expectNoErrors();
});

const views = ['Success matrix', 'Fit', 'Balance', 'Common ground', 'Path', 'Progress', 'Readiness'];
test('every view', async ({ page }) => {
  await page.clock.setFixedTime(today);
  const { expectNoErrors } = await openExample(page);
  for (const view of views) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    await expect(region(page, view)).toBeVisible();
    if (view === 'Common ground') await expect(region(page, view).getByRole('img')).toHaveCount(1); // its themes are here
    await expect_tree(region(page, view), view.toLowerCase().replace(' ', '-'));
  }
  expectNoErrors();
});

test('the dialogs', async ({ page }) => {
  const { expectNoErrors } = await openExample(page);
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expect_tree(dialog, 'commands');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await card(page, 'Organisation: ICCA').click();
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await expect_tree(dialog, 'shortcuts');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Name;City;Looking for\r\nVisit Bergen;Bergen;research data\r\nICCA;Amsterdam;\r\n;Oslo;\r\n'],
      'members.csv', { type: 'text/csv' }));
    document.getElementById('app').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(dialog).toBeVisible();
  await expect_tree(dialog, 'import');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await card(page, 'Organisation: ICCA').click();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Organisation: ICCA')).toHaveCount(0);
  await page.getByRole('button', { name: 'New plan', exact: true }).click();
  await expect(dialog).toBeVisible();
  await expect_tree(dialog, 'replace');
  expectNoErrors();
});
