// Motion: with "reduce motion" nothing moves by itself: what changes stands at its end at once, and a picture or two settle
// (a label that is made crisp). Pictures are counted where the page draws them: one begins with WebGL's clear, and the page
// does not draw an equal one again. Its clock goes at a quarter of its speed, so that whatever moves takes many pictures even
// on a machine that draws few.
import { expect, test } from '@playwright/test';
import { card, openExample } from './acting.mjs';

const settling = 4, moving = 6; // pictures: at most, at least

async function count_pictures(page) {
  await page.addInitScript(() => {
    window.pictures_drawn = 0;
    const now = performance.now.bind(performance);
    performance.now = () => now() / 4;
    const { bindFramebuffer, clear } = WebGL2RenderingContext.prototype;
    let into_screen = true;
    WebGL2RenderingContext.prototype.bindFramebuffer = function bind(target, buffer) {
      into_screen = buffer === null;
      return bindFramebuffer.call(this, target, buffer);
    };
    WebGL2RenderingContext.prototype.clear = function count(what) {
      if (into_screen) window.pictures_drawn += 1;
      return clear.call(this, what);
    };
  });
  /** How many pictures follow an action, until none came for a while. */
  return async (act) => {
    const drawn = () => page.evaluate(() => window.pictures_drawn);
    const before = await drawn();
    await act();
    return (await at_rest(page, drawn)) - before;
  };
}


/** How many pictures there are once none has come for half a second. */
async function at_rest(page, drawn) {
  let before = -1, now = await drawn();
  while (now !== before) {
    await page.waitForTimeout(500);
    [before, now] = [now, await drawn()];
  }
  return now;
}

const tidy = async (page, pictures) => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Name of the command', exact: true })).toBeFocused();
  await page.keyboard.type('tidy');
  return pictures(() => page.keyboard.press('Enter'));
};

test('with reduced motion, tidying, zooming, lifting and messages are there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const pictures = await count_pictures(page);
  const { expectNoErrors } = await openExample(page, { at_rest: true });
  const icca = card(page, 'Organisation: ICCA');
  const zoom = page.getByRole('button', { name: 'Zoom in', exact: true });
  await page.mouse.move(420, 640);
  expect(await pictures(() => {}), 'nothing happens').toBe(0);
  const found = {
    'the zoom button, with its look under the pointer': await pictures(() => zoom.click()),
    'the key that fits all': await pictures(() => page.keyboard.press('Shift+Digit1')),
    'the pointer comes to a card': await pictures(() => icca.hover()),
    'a card is pressed, and let go': await pictures(async () => { await page.mouse.down(); await page.mouse.up(); }),
    'a card is locked': await pictures(() => page.keyboard.press('Control+Shift+l')),
    'a message comes': await pictures(async () => {
      await page.keyboard.press('Delete');
      await expect(page.getByText('ICCA is locked. Unlock it first.')).toHaveCount(1);
    }),
    'tidying': await tidy(page, pictures),
    'tidying undone': await pictures(() => page.keyboard.press('Control+z')),
  };
  for (const [what, count] of Object.entries(found)) {
    expect(count, what).toBeGreaterThan(0);
    expect(count, what).toBeLessThanOrEqual(settling);
  }
  expectNoErrors();
});

test('without it, tidying and its undoing glide, and a card that the pointer comes to is lifted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const pictures = await count_pictures(page);
  const { expectNoErrors } = await openExample(page, { at_rest: true });
  await page.mouse.move(420, 640);
  const found = [
    await pictures(() => card(page, 'Organisation: ICCA').hover()),
    await tidy(page, pictures), await pictures(() => page.keyboard.press('Control+z')),
  ];
  for (const count of found) expect(count).toBeGreaterThanOrEqual(moving);
  expectNoErrors();
});
