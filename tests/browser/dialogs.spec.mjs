// Dialogs that a key opens, and a page that is slow: one Escape is enough, the focus comes back to where it was, and what is
// pressed before the page has shown anything is not lost.
import { expect, test } from '@playwright/test';
import { card, expectAllHere, field, openExample, openPage, record, saved } from './acting.mjs';

const opened_by = [
  { keys: 'Control+k', words: 'Name of the command' },
  { keys: 'Control+f', words: 'Find on the canvas' },
];

test('one Escape leaves a dialog that a key opened to search, and the focus is where it was', async ({ page }) => {
  const { expectNoErrors } = await openExample(page);
  const icca = card(page, 'Organisation: ICCA');
  await icca.click();
  const places = [
    { place: 'a card', where: icca, typed: '' },
    { place: 'a button', where: page.getByRole('button', { name: 'Save', exact: true }), typed: 'leg' },
    { place: 'a field', where: field(page, 'Name'), typed: 'leg' },
  ];
  for (const { place, where, typed } of places) {
    for (const { keys, words } of opened_by) {
      await test.step(`${keys} from ${place}, with “${typed}” written`, async () => {
        await where.focus();
        await page.keyboard.press(keys);
        await expect(page.getByRole('searchbox', { name: words, exact: true })).toBeFocused();
        await page.keyboard.type(typed);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(where).toBeFocused();
      });
    }
  }
  expectNoErrors();
});

/** A picture comes a fifth of a second after it was asked for. */
const slow_down = (page) => page.addInitScript(() => {
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => setTimeout(() => ask(draw), 200);
  window.cancelAnimationFrame = (handle) => clearTimeout(handle);
});

// An empty plan on a slow page.
const begin_slowly = async (page) => {
  await slow_down(page);
  const opened = await openPage(page);
  await page.getByRole('button', { name: 'New plan', exact: true }).click();
  await expectAllHere(page);
  return opened;
};

test('on a slow page a choice counts for the button that is pressed at once after it', async ({ page }) => {
  const { expectNoErrors } = await begin_slowly(page);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  for (const party of ['Before', 'After', 'Between']) {
    await page.getByRole('button', { name: 'Add organisation', exact: true }).click();
    await expect(name).toBeFocused();
    await page.keyboard.type(party);
    await page.keyboard.press('Enter');
    await expect(card(page, `Organisation: ${party}`)).toBeFocused();
  }
  await field(page, 'Connect to').focus(); // "Between" is selected
  // All in one go: not even the answer of the browser to the choice comes between.
  await page.evaluate(() => {
    const choice = document.activeElement;
    choice.selectedIndex = [...choice.options].findIndex(({ text }) => text === 'Organisation: Before');
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    const connect = [...document.querySelectorAll('#mirror button')].find((one) => one.getAttribute('aria-label') === 'Connect' || one.textContent === 'Connect');
    connect.focus();
    connect.click();
  });
  await expect(field(page, 'What')).toBeFocused();

  // The same by hand: letters choose in the list, Tab goes on, Enter presses.
  await card(page, 'Organisation: After').click();
  await expect(name).toHaveValue('After');
  await field(page, 'Connect to').focus();
  await page.keyboard.type('Organisation: Be', { delay: 5 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'What')).toBeFocused();

  const { plan } = await saved(page);
  const id = (party) => record(plan, 'organisations', { name: party }).id;
  expect(plan.exchanges).toHaveLength(2);
  record(plan, 'exchanges', { from: id('Between'), to: id('Before') });
  record(plan, 'exchanges', { from: id('After'), to: id('Before') });
  expectNoErrors();
});

test('on a slow page one can write on after Enter: what the letters are for is said by where the focus goes', async ({ page }) => {
  const { expectNoErrors } = await begin_slowly(page);
  await page.getByRole('button', { name: 'Add organisation', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('ICCA\no'); // the card has the focus then, and the letter adds another
  await expect(card(page, 'Organisation: ICCA')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Palette', exact: true }).getByRole('option')).toHaveCount(2);
  await page.getByRole('region', { name: 'Palette', exact: true }).getByRole('option', { name: 'ICCA' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('ICCA');
  await field(page, 'Add a need').focus();
  await page.keyboard.type('More members\nTime\nBooks', { delay: 5 });
  await expect(field(page, 'Add a need')).toHaveValue('Books');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove need: Books', exact: true })).toBeVisible();
  const { plan } = await saved(page);
  expect(plan.organisations).toHaveLength(2);
  expect(plan.measures ?? []).toHaveLength(0); // M is a letter of a need here
  expect(plan.assets.map((asset) => asset.name).sort()).toEqual(['Books', 'More members', 'Time']);
  expectNoErrors();
});

test('on a slow page what is written at once after a key that opens a field is written there', async ({ page }) => {
  const { expectNoErrors } = await begin_slowly(page);
  await page.getByRole('region', { name: 'Canvas', exact: true }).click({ position: { x: 640, y: 300 } });
  await page.keyboard.type('oBest of\nm'); // b is not a new objective, and m, after Enter, is a new measure
  await expect(card(page, 'Organisation: Best of')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Indicator', exact: true })).toBeFocused();
  await page.keyboard.type('Members');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Success measure: Members')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('add prog\nLegacy'); // t would be a milestone, Enter a new plan
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Legacy');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('best');
  await expect(page.getByRole('searchbox', { name: 'Find on the canvas', exact: true })).toHaveValue('best');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const { plan } = await saved(page);
  expect(plan.organisations.map((one) => one.name)).toEqual(['Best of']);
  expect(plan.measures.map((one) => one.indicator)).toEqual(['Members']);
  expect(plan.programmes.map((one) => one.title)).toEqual(['Legacy']);
  expect([plan.objectives, plan.milestones, plan.notes]).toEqual([undefined, undefined, undefined]);
  expectNoErrors();
});

const two_frames = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
}));

test('on a slow page what is written at once after a button that opens a field is written there, and Escape keeps it', async ({ page }) => {
  const { expectNoErrors } = await begin_slowly(page);
  await page.getByRole('region', { name: 'Canvas', exact: true }).click({ position: { x: 640, y: 300 } });
  await page.keyboard.type('oAlpha\noBravo\nbGoal');
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Goal');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Objective: Goal')).toBeVisible();
  await page.getByRole('tab', { name: 'Success matrix', exact: true }).click();
  const success = page.getByRole('textbox', { name: 'What success looks like', exact: true });
  await page.getByRole('button', { name: 'Success for Alpha in Goal', exact: true }).click();
  await page.keyboard.type('More members');
  await expect(success).toHaveValue('More members');
  await two_frames(page); // the dialog is seen
  await page.getByRole('button', { name: 'Next: Bravo', exact: true }).click();
  await page.keyboard.type('books, no more'); // b, o and n are letters here
  await expect(success).toHaveValue('books, no more');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const { plan } = await saved(page);
  const said_by = (name) => record(plan, 'success_views', { organisation: record(plan, 'organisations', { name }).id }).success;
  expect([said_by('Alpha'), said_by('Bravo')]).toEqual(['More members', 'books, no more']);
  expect(plan.objectives.map((one) => one.title)).toEqual(['Goal']);
  expect(plan.organisations.map((one) => one.name)).toEqual(['Alpha', 'Bravo']); // in the order in which they were made
  expectNoErrors();
});

test('on a slow page Tab goes on while the page still works, and what is written before it stays where it was written', async ({ page }) => {
  const { expectNoErrors } = await begin_slowly(page);
  await page.getByRole('region', { name: 'Canvas', exact: true }).click({ position: { x: 640, y: 300 } });
  await page.keyboard.type('oAlpha\noBravo\nbGoal\n');
  await expect(card(page, 'Objective: Goal')).toBeFocused();
  await page.getByRole('tab', { name: 'Success matrix', exact: true }).click();
  const cell = (party) => page.getByRole('button', { name: `Success for ${party} in Goal`, exact: true });
  const success = page.getByRole('textbox', { name: 'What success looks like', exact: true });
  await cell('Alpha').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('More members\nTime'); // a new line of the same answer
  await expect(success).toHaveValue('More members\nTime');
  await page.getByRole('button', { name: 'Done', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(cell('Alpha')).toBeFocused(); // and before the program has said that all is done:
  await page.keyboard.press('Tab');
  await expect(cell('Bravo')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(success).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('Bravo');
  await two_frames(page); // the dialog is seen
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('tab', { name: 'Canvas', exact: true }).click();
  await page.getByRole('region', { name: 'Canvas', exact: true }).click({ position: { x: 640, y: 640 } });
  // The b is no objective; what is written before Tab is one name, and what comes after it another.
  for (const key of ['o', 'C', 'h', 'b', 'Backspace', 'ArrowLeft', 'x', 'Home', 'y', 'End', 'Tab', 'S']) await page.keyboard.press(key);
  await expect(card(page, 'Organisation: yCxh')).toBeVisible();
  await expect(field(page, 'Short name')).toHaveValue('S');
  await expect(field(page, 'Short name')).toBeFocused();
  const { plan } = await saved(page);
  expect(plan.organisations.map((one) => one.name)).toEqual(['Alpha', 'Bravo', 'yCxh']);
  expect(plan.organisations[2].short_name).toBe('S');
  expect(plan.success_views.map((one) => one.success)).toEqual(['More members\nTime']);
  expect(plan.objectives.map((one) => one.title)).toEqual(['Goal']);
  expectNoErrors();
});

test('on a slow page names written in one go, at the pace of a quick hand, are each on their card, and seen meanwhile', async ({ page }) => {
  const { expectNoErrors } = await begin_slowly(page);
  await page.getByRole('region', { name: 'Canvas', exact: true }).click({ position: { x: 640, y: 250 } });
  const parties = ['Harbour City Convention Bureau', 'Society of Paediatric Neurology', 'Botany and Nature of the North'];
  const steps = ['Clinics agree on one timetable', 'First clinic opens to patients'];
  const all = [...parties.map((name) => `o${name}\n`), ...steps.map((title) => `t${title}\n`)].join('');
  let written = false;
  const writing = page.keyboard.type(all, { delay: 25 }).then(() => { written = true; }); // the letters of 3.9 seconds
  await expect(card(page, `Organisation: ${parties[0]}`)).toBeVisible();
  expect(written).toBe(false); // it is seen while somebody still writes
  await writing;
  await expect(card(page, `Milestone: ${steps[1]}`)).toBeFocused();
  const { plan } = await saved(page);
  expect(plan.organisations.map((one) => one.name)).toEqual(parties);
  expect(plan.milestones.map((one) => one.title)).toEqual(steps);
  expect([plan.objectives, plan.notes, plan.measures]).toEqual([undefined, undefined, undefined]);
  expectNoErrors();
});
