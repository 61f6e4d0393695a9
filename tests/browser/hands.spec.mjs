// Every hand: fingers, a pen, the wheel in each of its modes, the middle button and the space bar; and that what a finger
// has to hit is large enough. Fingers and pen come through the browser's own input (CDP), so that its gestures, captures
// and made-up mouse events are those of a real screen.
import { expect, test } from '@playwright/test';
import { card, expectAllHere, openPage, saved } from './acting.mjs';

test.use({ hasTouch: true });

const example = 'BestCities Global Alliance and ICCA';
const icca = 'Organisation: ICCA';
const region = (page, name) => page.getByRole('region', { name, exact: true });

/** The example, fitted, with the part of the program that comes later; and hands to touch it with. */
async function open_example(page) {
  const { expectNoErrors } = await openPage(page);
  await page.getByRole('button', { name: example }).click();
  await expectAllHere(page);
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, ...points) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const pen = (type, x, y, buttons = 0) =>
    cdp.send('Input.dispatchMouseEvent', {
      type, x, y, pointerType: 'pen', button: type === 'mouseMoved' ? 'none' : 'left', buttons, clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  return { expectNoErrors, touch, pen };
}

/** Where a card stands once it stands still: the mirror follows what moves ten times a second. */
async function box_of(page, name) {
  let before = null, now = await card(page, name).boundingBox();
  while (JSON.stringify(now) !== JSON.stringify(before)) {
    await page.waitForTimeout(200);
    [before, now] = [now, await card(page, name).boundingBox()];
  }
  return now;
}
const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

/** The point of the table nearest to the middle of `near` that is farther than this from every card and line. */
async function empty_place(page, near, far = 24) {
  return page.evaluate(([wanted, distance]) => {
    const taken = [...document.querySelectorAll('#mirror [role=listitem]')].map((one) => one.getBoundingClientRect());
    const free = [];
    for (let y = 180; y < 640; y += 10) {
      for (let x = 330; x < 900; x += 10) {
        const hit = taken.some((box) =>
          x > box.left - distance && x < box.right + distance && y > box.top - distance && y < box.bottom + distance);
        if (!hit) free.push({ x, y, length: Math.hypot(x - wanted.x, y - wanted.y) });
      }
    }
    if (free.length === 0) throw new Error('no empty place on the canvas');
    const { x, y } = free.sort((one, other) => one.length - other.length)[0];
    return { x, y };
  }, [middle(near), far]);
}

/** What stands in the file, without the time at which it was saved. */
async function plan_of(page) {
  const { plan } = await saved(page);
  return { ...plan, modified: '' };
}

// The mirror tells whole pixels, so a distance of two boxes is right to one of them, and what is worked out from a card's
// size and the corner next to it to half a pixel more.
const told = 1.01, worked_out = 1.5;
const expect_at = (now, wanted, most = told) => {
  expect(Math.abs(now.x - wanted.x), `x: ${now.x} for ${wanted.x}`).toBeLessThan(most);
  expect(Math.abs(now.y - wanted.y), `y: ${now.y} for ${wanted.y}`).toBeLessThan(most);
};

/** Where the point of the world that was at `at` while the card stood at `before` is now. */
function follow(at, before, now) {
  const scale = now.width / before.width;
  const right = at.x > middle(before).x ? 1 : 0, below = at.y > middle(before).y ? 1 : 0;
  const corner = (box) => ({ x: box.x + right * box.width, y: box.y + below * box.height });
  return { x: corner(now).x + (at.x - corner(before).x) * scale, y: corner(now).y + (at.y - corner(before).y) * scale, scale };
}

test('one finger on the empty table pans, and leaves no edit', async ({ page }) => {
  const { expectNoErrors, touch } = await open_example(page);
  const plan = await plan_of(page);
  const before = await box_of(page, icca), { x, y } = await empty_place(page, before);
  await touch('touchStart', [x, y]);
  for (let i = 1; i <= 10; ++i) await touch('touchMove', [x - 6 * i, y + 3 * i]);
  await touch('touchEnd');
  const now = await box_of(page, icca);
  expect_at(now, { x: before.x - 60, y: before.y + 30 });
  expect(Math.abs(now.width - before.width)).toBeLessThan(told);
  expect(await plan_of(page)).toEqual(plan);
  expectNoErrors();
});

test('two fingers pan and zoom about their middle: what lies there stays there', async ({ page }) => {
  const { expectNoErrors, touch } = await open_example(page);
  const plan = await plan_of(page);
  const before = await box_of(page, icca), { x, y } = await empty_place(page, before);
  await touch('touchStart', [x - 40, y]);
  await touch('touchStart', [x - 40, y], [x + 40, y]);
  // Apart to one and a half times the distance, and the middle 40 to the right and 20 down.
  for (let i = 1; i <= 10; ++i) await touch('touchMove', [x - 40 + 2 * i, y + 2 * i], [x + 40 + 6 * i, y + 2 * i]);
  const during = await box_of(page, icca);
  await touch('touchMove', [x, y + 20], [x + 80, y + 20]); // and together again
  await touch('touchEnd', [x, y + 20]);
  await touch('touchMove', [x - 100, y + 100]); // the finger that stays does nothing
  await touch('touchEnd');
  const wide = follow({ x, y }, before, during);
  expect(wide.scale).toBeCloseTo(1.5, 1);
  expect_at(wide, { x: x + 40, y: y + 20 }, worked_out);
  const back = follow({ x, y }, before, await box_of(page, icca));
  expect(back.scale).toBeCloseTo(1, 1);
  expect_at(back, { x: x + 40, y: y + 20 }, worked_out);
  expect(await plan_of(page)).toEqual(plan);
  expectNoErrors();
});

test('a finger that rests on a card opens its menu, and the card has not moved', async ({ page }) => {
  const { expectNoErrors, touch } = await open_example(page);
  const plan = await plan_of(page);
  const before = await box_of(page, icca), at = middle(before);
  await touch('touchStart', [at.x, at.y]);
  await page.waitForTimeout(350);
  await touch('touchMove', [at.x + 1, at.y + 1]); // no hand is still
  await expect(page.getByRole('menu')).toBeVisible();
  await touch('touchEnd');
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(await box_of(page, icca)).toEqual(before);
  expect(await plan_of(page)).toEqual(plan);
  expectNoErrors();
});

test('a finger drags a card; a second finger drops a drag that has begun', async ({ page }) => {
  const { expectNoErrors, touch } = await open_example(page);
  const plan = await plan_of(page);
  const before = await box_of(page, icca), { x, y } = middle(before);
  await touch('touchStart', [x, y]);
  for (let i = 1; i <= 8; ++i) await touch('touchMove', [x + 10 * i, y + 5 * i]);
  await expect.poll(async () => (await card(page, icca).boundingBox()).x).toBeGreaterThan(before.x + 40); // it hangs on the finger
  await touch('touchStart', [x + 80, y + 40], [x + 160, y + 40]);
  await touch('touchEnd');
  await expect.poll(() => card(page, icca).boundingBox()).toEqual(before); // the mirror follows what moved a little later
  expect(await plan_of(page)).toEqual(plan);
  await touch('touchStart', [x, y]);
  for (let i = 1; i <= 8; ++i) await touch('touchMove', [x + 10 * i, y + 5 * i]);
  await touch('touchEnd');
  expect((await box_of(page, icca)).x - before.x).toBeGreaterThan(40);
  expect(await plan_of(page)).not.toEqual(plan);
  expectNoErrors();
});

test('after a pen was seen fingers only pan, and the hand that rests while it draws does nothing', async ({ page }) => {
  const { expectNoErrors, touch, pen } = await open_example(page);
  const start = await box_of(page, icca), from = middle(start);
  await pen('mouseMoved', from.x, from.y);
  await pen('mousePressed', from.x, from.y, 1);
  for (let i = 1; i <= 4; ++i) await pen('mouseMoved', from.x + 10 * i, from.y, 1);
  await touch('touchStart', [from.x + 200, from.y + 200]); // the ball of the hand
  await touch('touchMove', [from.x + 220, from.y + 230]);
  for (let i = 5; i <= 8; ++i) await pen('mouseMoved', from.x + 10 * i, from.y, 1);
  await touch('touchEnd');
  await pen('mouseReleased', from.x + 80, from.y);
  const before = await box_of(page, icca); // the pen moved it
  expect(before.x - start.x).toBeGreaterThan(40);
  expect(Math.abs(before.y - start.y)).toBeLessThan(12); // not to the hand
  const plan = await plan_of(page), { x, y } = middle(before);
  await touch('touchStart', [x, y]);
  for (let i = 1; i <= 8; ++i) await touch('touchMove', [x - 10 * i, y + 5 * i]);
  await touch('touchEnd');
  const now = await box_of(page, icca);
  expect_at(now, { x: before.x - 80, y: before.y + 40 });
  await touch('touchStart', [x - 80, y + 40]);
  await page.waitForTimeout(800); // and a hand that rests asks for no menu
  await touch('touchEnd');
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(await plan_of(page)).toEqual(plan);
  // Buttons are for fingers all the same.
  await page.touchscreen.tap(...Object.values(middle(await page.getByRole('button', { name: 'Zoom in', exact: true }).boundingBox())));
  await expect.poll(async () => (await card(page, icca).boundingBox()).width).toBeGreaterThan(before.width * 1.1);
  expectNoErrors();
});

for (const [mode, delta, pixels] of [[0, 90, 90], [1, 3, 100], [2, 1, 800]]) {
  test(`the wheel pans in deltaMode ${mode}: ${delta} is ${pixels} pixels`, async ({ page }) => {
    const { expectNoErrors } = await open_example(page);
    const before = await box_of(page, icca), { x, y } = await empty_place(page, before);
    const turn = (deltaX, deltaY) => page.evaluate(([cx, cy, dx, dy, deltaMode]) => {
      const event = new WheelEvent('wheel', { clientX: cx, clientY: cy, deltaX: dx, deltaY: dy, deltaMode, bubbles: true, cancelable: true });
      document.elementFromPoint(cx, cy).dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error('the page would scroll');
    }, [x, y, deltaX, deltaY, mode]);
    const shift = mode === 2 ? page.viewportSize().height : pixels;
    await turn(0, delta / 2);
    await turn(0, delta / 2);
    await turn(0, -delta);
    await turn(0, -delta / 4); // a quarter back, so that the card stays in sight
    const down = await box_of(page, icca);
    expect_at(down, { x: before.x, y: before.y + shift / 4 });
    await turn(delta / 8, 0);
    expect_at(await box_of(page, icca), { x: before.x - shift / 8, y: before.y + shift / 4 });
    expectNoErrors();
  });
}

test('the wheel with Control, and a pinch of the trackpad, zoom about the pointer', async ({ page }) => {
  const { expectNoErrors } = await open_example(page);
  const before = await box_of(page, icca), at = await empty_place(page, before);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  const now = await box_of(page, icca), held = follow(at, before, now);
  expect(held.scale).toBeGreaterThan(1.2);
  expect_at(held, at, worked_out);
  // A trackpad's pinch: a wheel with Control that nobody holds, in small steps.
  for (let i = 0; i < 5; ++i) {
    await page.evaluate(([x, y]) => document.elementFromPoint(x, y).dispatchEvent(
      new WheelEvent('wheel', { clientX: x, clientY: y, deltaY: 4, ctrlKey: true, bubbles: true, cancelable: true })), [at.x, at.y]);
  }
  const pinched = follow(at, now, await box_of(page, icca));
  expect(pinched.scale).toBeCloseTo(Math.exp(-20 * 0.008), 1);
  expect_at(pinched, at, worked_out);
  expectNoErrors();
});

test('the middle button and the space bar pan, over a card as well', async ({ page }) => {
  const { expectNoErrors } = await open_example(page);
  await page.getByRole('textbox', { name: 'Title', exact: true }).click();
  await page.keyboard.press('Control+a'); // what the middle button pastes on Linux, where text can be
  await page.keyboard.press('Escape');
  const plan = await plan_of(page);
  const before = await box_of(page, icca), at = middle(before);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(at.x - 50, at.y + 30, { steps: 5 });
  await page.mouse.up({ button: 'middle' });
  const once = await box_of(page, icca);
  expect_at(once, { x: before.x - 50, y: before.y + 30 });
  await page.mouse.click(at.x - 50, at.y + 30); // the card has the focus now
  await page.keyboard.down('Space');
  await page.waitForTimeout(100);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Space');
  const twice = await box_of(page, icca);
  expect_at(twice, before);
  expect(await plan_of(page)).toEqual(plan);
  expectNoErrors();
});

/** What can be hit and is less high than this, as "role name: width × height". Cards and lines are as large as they are
 * drawn, what a panel cuts off at its edge is larger than it shows, and what is scrolled away cannot be hit. */
async function smaller_than(page, least) {
  await page.waitForTimeout(400); // the mirror follows
  return page.evaluate((height) => {
    const inside = (box) => box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    const cut = (element, box) => {
      const panel = element.parentElement.closest('[aria-label=Inspector], [aria-label=Palette]');
      const { top, bottom } = panel?.getBoundingClientRect() ?? { top: -Infinity, bottom: Infinity };
      const head = panel?.ariaLabel === 'Inspector' ? 64 : 0; // which stays
      return box.bottom > bottom - 20 || box.top < top + head; // where it scrolls away
    };
    return [...document.querySelectorAll('#mirror :is(button, input, select, textarea, [tabindex])')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => inside(box) && !cut(element, box) && !element.closest('[aria-label=Canvas] [role=list]'))
      .filter(({ box }) => box.height < height - 0.11 || box.width < Math.min(height, 24) - 0.11) // told in tenths
      .map(({ element, box }) => `${element.getAttribute('role') ?? element.tagName} ${element.getAttribute('aria-label') ??
        element.textContent}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
  }, least);
}

test('what a finger has to hit is 44 pixels high, and nothing is below 24 for a mouse', async ({ page }) => {
  const { expectNoErrors } = await openPage(page);
  await page.mouse.move(4, 4);
  expect(await smaller_than(page, 24), 'start screen, mouse').toEqual([]);
  await page.touchscreen.tap(4, 4);
  expect(await smaller_than(page, 44), 'start screen, finger').toEqual([]);
  await page.getByRole('button', { name: example }).click();
  await expectAllHere(page);
  const at = middle(await box_of(page, icca));
  await page.mouse.click(at.x, at.y);
  await expect(region(page, 'Inspector').getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
  expect(await smaller_than(page, 24), 'canvas and inspector, mouse').toEqual([]);
  await page.touchscreen.tap(at.x, at.y);
  expect(await smaller_than(page, 44), 'canvas and inspector, finger').toEqual([]);
  for (let i = 0; i < 3; ++i) { // further down in the inspector
    await page.mouse.move(1100, 500);
    await page.mouse.wheel(0, 400);
    expect(await smaller_than(page, 24), `inspector scrolled ${i + 1}, mouse`).toEqual([]);
    await page.touchscreen.tap(at.x, at.y);
    expect(await smaller_than(page, 44), `inspector scrolled ${i + 1}, finger`).toEqual([]);
  }
  expectNoErrors();
});
