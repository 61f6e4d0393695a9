// What the browser tests share: opening the page, real drags, what Save downloads.
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** The page, started; any error in its console fails the test that calls `expectNoErrors` at its end. */
export async function openPage(page, address = '/') {
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) errors.push(message.text());
  });
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'New plan', exact: true })).toBeVisible({ timeout: 45_000 }); // a cold start on a busy machine
  return { expectNoErrors: () => expect(errors).toEqual([]) };
}

/** A plan is open, and the part of the program that comes later is here: the dialogs are in it. */
export const expectAllHere = (page) => expect(page.getByRole('button', { name: 'Commands', exact: true })).toBeEnabled();

/** The shipped example on the canvas, with the part of the program that comes later; at rest when `at_rest` says so. */
export async function openExample(page, { at_rest = false } = {}) {
  const opened = await openPage(page);
  await page.getByRole('button', { name: 'BestCities Global Alliance and ICCA', exact: true }).click();
  await expectAllHere(page);
  if (at_rest) await page.waitForTimeout(1500); // the plan is kept: nothing changes any more
  return opened;
}

/**
 * How two screenshots differ: by how much the most different channel of a pixel (of 255), how many pixels at all, and how
 * many so that it can be seen. A corner that lies half between two of the places that the renderer knows falls to either.
 */
export async function difference(page, one, other) {
  return page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(pictures.map(async (bytes) => {
      const image = new Image();
      image.src = `data:image/png;base64,${bytes}`;
      await image.decode();
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, image.width, image.height);
    }));
    if (a.width !== b.width || a.height !== b.height) throw new Error('pictures of two sizes');
    let greatest = 0, pixels = 0, seen = 0, first = null;
    for (let at = 0; at < a.data.length; at += 4) {
      const by = Math.max(...[0, 1, 2].map((channel) => Math.abs(a.data[at + channel] - b.data[at + channel])));
      if (by === 0) continue;
      first ??= { x: (at / 4) % a.width, y: Math.floor(at / 4 / a.width) };
      greatest = Math.max(greatest, by);
      pixels += 1;
      seen += by > 16;
    }
    return { greatest, pixels, seen, first };
  }, [one, other].map((png) => png.toString('base64')));
}

/** From the middle of what is found to a point of the window, in steps, as a hand does it. */
export async function drag(page, locator, to) {
  const box = await locator.boundingBox();
  await dragBetween(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, to);
}
export async function dragBetween(page, from, to, steps = 12) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps });
  await page.mouse.up();
}

/** The card on the canvas, by its accessible name. */
export const card = (page, name) =>
  page.getByRole('region', { name: 'Canvas', exact: true }).getByRole('listitem', { name, exact: true });

/** Where something stands once it stands still: after "Fit all" the mirror follows within a tenth of a second. */
async function resting_box(locator) {
  let before = null, now = await locator.boundingBox();
  while (JSON.stringify(now) !== JSON.stringify(before)) {
    await locator.page().waitForTimeout(250);
    [before, now] = [now, await locator.boundingBox()];
  }
  return now;
}

/** A line drawn from the edge of one card that faces another, onto that other. */
export async function connect(page, from, to) {
  const a = await resting_box(card(page, from));
  const b = await resting_box(card(page, to));
  const middle = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const dx = middle(b).x - middle(a).x, dy = middle(b).y - middle(a).y;
  const edge = middle(a);
  if (Math.abs(dx) > Math.abs(dy)) edge.x += (Math.sign(dx) * a.width) / 2;
  else edge.y += (Math.sign(dy) * a.height) / 2;
  await page.mouse.move(middle(a).x, middle(a).y);
  await dragBetween(page, edge, middle(b), 16);
}

/** Presses Save (or does `how`) and reads the file that comes. */
export async function saved(page, how = () => page.getByRole('button', { name: 'Save', exact: true }).click()) {
  const waiting = page.waitForEvent('download');
  await how();
  const download = await waiting;
  const bytes = readFileSync(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), bytes, plan: JSON.parse(bytes) };
}

export const field = (page, name) =>
  page.getByRole('region', { name: 'Inspector', exact: true }).getByLabel(name, { exact: true });

/** A field of the inspector, scrolled to and clicked. */
export async function enter(page, name) {
  const wanted = field(page, name);
  await wanted.click();
  return wanted;
}

/** The one record of a table that has these values. */
export function record(plan, table, values) {
  const found = (plan[table] ?? []).filter((one) => Object.entries(values).every(([key, value]) => one[key] === value));
  expect(found, `${table} with ${JSON.stringify(values)}`).toHaveLength(1);
  return found[0];
}
