// What a party gains, what the parties expect of each other and how they differ, entered with the keyboard alone from where
// Readiness leads; and the suggestions below a field, reached with the arrow key.
import { expect, test } from '@playwright/test';
import { expectAllHere, field, openPage, record, saved } from './acting.mjs';

const letters = { delay: 12 };
const button = (page, name) => page.getByRole('button', { name, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-label'));

/** A plan of two organisations, made with letters and Enter. */
async function planOfTwo(page) {
  const opened = await openPage(page);
  await button(page, 'New plan').click();
  await expectAllHere(page);
  await button(page, 'Add organisation').click();
  await expect(field(page, 'Name')).toBeFocused();
  await page.keyboard.type('Alpha\noBravo\n', letters);
  await expect(page.getByRole('listitem', { name: 'Organisation: Bravo', exact: true })).toBeVisible();
  return opened;
}

/** Readiness, and Enter on one of its open items. */
async function follow(page, item) {
  await page.getByRole('tab', { name: 'Readiness', exact: true }).click();
  const open = button(page, `Open: ${item}`);
  await open.focus();
  await page.keyboard.press('Enter');
}

async function tabTo(page, locator) {
  for (let presses = 0; presses < 60; ++presses) {
    await page.waitForTimeout(30);
    if (await locator.evaluateAll((found) => found.includes(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`60 times Tab did not lead to ${locator}`);
}
/** Opens a part of the form and presses what adds a row to it, once that is there: one looks before one goes on. */
async function addRow(page, part, add) {
  await tabTo(page, button(page, part));
  await page.keyboard.press('Enter');
  await expect(button(page, add)).toBeAttached();
  await tabTo(page, button(page, add));
  await page.keyboard.press('Enter');
}
const radio = (page, group, name) => page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name, exact: true });

test('benefits, expectations, differences and learning are written down from where Readiness leads', async ({ page }) => {
  const opened = await planOfTwo(page);
  await follow(page, 'Every party benefits');
  await expect(button(page, 'Add benefit')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page, 'What it gains')).toBeFocused();
  await page.keyboard.type('Members come', letters);
  await tabTo(page, radio(page, 'Gain', '1'));
  await page.keyboard.press('End'); // arrow keys choose as they walk
  await expect(radio(page, 'Gain', '5')).toBeChecked();
  await addRow(page, 'Expectations', 'Add expectation'); // the other one of two is chosen already
  await expect(field(page, 'What is expected')).toBeFocused();
  await page.keyboard.type('Answers in two days', letters);
  await follow(page, 'Every expectation is answered');
  await expect(radio(page, 'Would Alpha do so itself?', 'Unanswered')).toBeFocused();
  await page.keyboard.press('Home');
  await addRow(page, 'Differences', 'Add difference');
  await expect(field(page, 'How they differ')).toBeFocused();
  await page.keyboard.type('One plans by years', letters);
  await follow(page, 'Every difference has a bridge');
  await expect(field(page, 'Bridge')).toBeFocused();
  await page.keyboard.type('A calendar of both', letters);
  await follow(page, 'The direction is agreed');
  await expect(field(page, 'Direction')).toBeFocused();
  await addRow(page, 'Learning', 'Add learning');
  await expect(field(page, 'What was learnt')).toBeFocused();
  await page.keyboard.type('Ask earlier', letters);
  const { plan } = await saved(page, () => page.keyboard.press('Control+s'));
  const alpha = record(plan, 'organisations', { name: 'Alpha' }).id, bravo = record(plan, 'organisations', { name: 'Bravo' }).id;
  record(plan, 'benefits', { organisation: alpha, what: 'Members come', gain: 5 });
  record(plan, 'expectations', { from: alpha, of: bravo, text: 'Answers in two days', would_do_itself: 'yes' });
  expect(record(plan, 'differences', { description: 'One plans by years', bridge: 'A calendar of both' }).organisations).toEqual([alpha, bravo]);
  record(plan, 'learnings', { text: 'Ask earlier' });
  opened.expectNoErrors();
});

test('the arrow key leads from a field into what it suggests, and Enter takes it', async ({ page }) => {
  const opened = await planOfTwo(page);
  await field(page, 'Add a need').click();
  await page.keyboard.type('Meeting rooms\nMeeting notes\n', letters);
  await page.getByRole('listitem', { name: 'Organisation: Alpha', exact: true }).click();
  await field(page, 'Add a strength').click();
  await page.keyboard.type('meet', letters);
  await expect(page.getByRole('option', { name: 'Add strength: Meeting notes', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Add strength: Meeting notes');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Add strength: Meeting rooms');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Add a strength')).toBeFocused();
  await expect(field(page, 'Add a strength')).toHaveValue('');
  const { plan } = await saved(page);
  const rooms = record(plan, 'assets', { name: 'Meeting rooms' }).id;
  record(plan, 'strengths', { organisation: record(plan, 'organisations', { name: 'Alpha' }).id, asset: rooms });
  expect(plan.strengths).toHaveLength(1);
  opened.expectNoErrors();
});
