// The picture itself: as many pixels as the device has.
import { expect, test } from '@playwright/test';
import { openPage } from './acting.mjs';

const example = 'BestCities Global Alliance and ICCA';

async function openExample(page) {
  const { expectNoErrors } = await openPage(page);
  await page.getByRole('button', { name: example, exact: true }).click();
  await expect(page.getByRole('listitem', { name: 'Organisation: ICCA', exact: true })).toBeVisible();
  await page.waitForTimeout(1500); // the later part is here, the plan is kept: nothing changes any more
  return expectNoErrors;
}

for (const ratio of [1, 1.25, 1.5, 2, 3]) {
  test(`at a pixel ratio of ${ratio} the canvas has the pixels of the device`, async ({ browser }) => {
    const page = await browser.newPage({ deviceScaleFactor: ratio, viewport: { width: 1001, height: 701 } });
    const expectNoErrors = await openExample(page);
    const sizes = () => page.evaluate(() => {
      const { width, height } = document.querySelector('canvas');
      return { width, height };
    });
    expect(await sizes()).toEqual({ width: Math.round(1001 * ratio), height: Math.round(701 * ratio) });
    await page.setViewportSize({ width: 903, height: 641 });
    await expect.poll(sizes).toEqual({ width: Math.round(903 * ratio), height: Math.round(641 * ratio) });
    expectNoErrors();
    await page.close();
  });
}
