// What this browser keeps: that a plan is found again as it was, whoever wrote in between, and whatever version kept it.
import { expect, test } from '@playwright/test';
import { openExample, openPage, saved } from './acting.mjs';

const title = 'BestCities Global Alliance and ICCA';
const addNote = (page) => page.getByRole('button', { name: 'Add note', exact: true }).click();
const isKept = (page) => page.waitForTimeout(1500);

const withoutItsTime = (plan) => ({ ...plan, modified: '' }); // saving says when

async function planAfterReload(page) {
  await page.reload();
  await page.getByRole('button', { name: `Go on with ${title}`, exact: true }).click();
  return withoutItsTime((await saved(page)).plan);
}

// The example is open and was kept, and then another tab kept a plan of its own.
async function keepExampleAndThenAnother(page, context) {
  await openExample(page);
  await isKept(page);
  const other = await context.newPage();
  await openPage(other);
  await other.getByRole('button', { name: 'New plan', exact: true }).click();
  await addNote(other);
  await isKept(other);
  await page.bringToFront();
}

// What the site's storage holds of plans, in bytes.
const storedBytes = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('common-ground');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const pieces = IDBKeyRange.lowerBound([]); // stand under lists
    const reading = opening.result.transaction('kept').objectStore('kept').getAll(pieces);
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result.reduce((sum, { length }) => sum + length, 0));
    };
  };
}));

async function planNow(page) {
  return withoutItsTime((await saved(page)).plan);
}

test('two tabs that work on their plans in turn: the one that changed last is kept, whole', async ({ page, context }) => {
  await keepExampleAndThenAnother(page, context);
  await addNote(page);
  await isKept(page);
  const plan = await planNow(page);
  expect(plan.notes).toHaveLength(3);
  expect(await planAfterReload(page)).toEqual(plan);
});

test('a tab that is hidden while its plan is kept keeps it, though another tab kept its own in between', async ({ page, context }) => {
  await keepExampleAndThenAnother(page, context);
  await page.evaluate(() => { // a hidden tab has no animation frames; this one is hidden as soon as it keeps its plan
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function (...key) {
      window.requestAnimationFrame = () => 0;
      return get.apply(this, key);
    };
  });
  await addNote(page);
  await isKept(page);
  await page.reload();
  await page.getByRole('button', { name: `Go on with ${title}`, exact: true }).click();
  await expect(page.getByRole('listitem', { name: /^Note: / })).toHaveCount(3);
});

test('of a kept plan that was damaged nothing is missed in silence', async ({ page }) => {
  await openExample(page);
  await isKept(page);
  await page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open('common-ground');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('kept', 'readwrite'), rows = transaction.objectStore('kept');
      rows.getAllKeys(IDBKeyRange.lowerBound([])).onsuccess = ({ target }) => rows.delete(target.result[3]);
      transaction.oncomplete = () => resolve(opening.result.close());
    };
  }));
  await page.reload();
  await expect(page.getByText('The plan that this browser kept cannot be opened: line')).toContainText('is not JSON');
});

test('a plan that changes again and again is found as it was left, and what it was before takes no room', async ({ page }) => {
  await openExample(page);
  for (let i = 0; i < 4; i++) {
    await addNote(page);
    await page.keyboard.type(`Remark ${i}`);
    await page.keyboard.press('Escape');
    await isKept(page);
  }
  await page.keyboard.press('Control+z');
  await isKept(page);
  const plan = await planNow(page);
  expect(plan.notes.flatMap(({ text }) => /^Remark/.exec(text)?.input ?? [])).toEqual(['Remark 0', 'Remark 1', 'Remark 2']);
  expect(await planAfterReload(page)).toEqual(plan);
  await addNote(page); // by another visit
  await isKept(page);
  const { bytes } = await saved(page);
  await isKept(page);
  expect(await storedBytes(page)).toBe(Buffer.byteLength(bytes));
});

test('when the program breaks, the page offers the plan as it was kept a moment ago, byte for byte', async ({ page }) => {
  await openExample(page);
  const { bytes } = await saved(page);
  await isKept(page);
  await page.evaluate(() => { Date.now = () => { throw new WebAssembly.RuntimeError('unreachable'); }; });
  await addNote(page);
  await expect(page.getByRole('heading', { name: 'Something in Common Ground broke' })).toBeVisible();
  const download = await saved(page, () => page.getByRole('button', { name: 'Download the plan' }).click());
  expect(download.bytes).toBe(bytes);
});

test('a plan that an earlier version of the page kept is found, and kept on', async ({ page }) => {
  const text = JSON.stringify({ format: 'common-ground.partnership', version: 1, title });
  await page.goto('/licences/common-ground.txt'); // a page of this site that does not open the storage
  await page.evaluate((kept) => new Promise((resolve, reject) => {
    const request = indexedDB.open('common-ground', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept')
      .put({ bytes: new TextEncoder().encode(kept), at: Date.now() }, 'latest');
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  }), text);
  await page.goto('/');
  await page.getByRole('button', { name: `Go on with ${title}`, exact: true }).click();
  await addNote(page);
  await isKept(page);
  const plan = await planNow(page);
  expect(plan).toMatchObject({ title, notes: [{}] });
  expect(await planAfterReload(page)).toEqual(plan);
});
