// Writing that is put together before it counts: input methods, dead keys, keyboards on a screen. What Chromium can act out
// comes through its own input (CDP); the rest is played, event by event, as those keyboards are known to send it
// (composition_traces.mjs). Whatever the way, the text is the composed one, nothing is told half-way, the key that ends a
// composition does nothing else, and it is one step.
import { expect, test } from '@playwright/test';
import { card, enter, openExample, openPage, record, saved } from './acting.mjs';
import { traces } from './composition_traces.mjs';

const before = 'Before';
const named = (page, name) => card(page, `Organisation: ${name}`);

async function open_with_a_card(page) {
  const opened = await openPage(page);
  await page.getByRole('button', { name: 'New plan', exact: true }).click();
  await page.getByRole('button', { name: 'Add organisation', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type(before);
  await page.keyboard.press('Enter');
  await expect(named(page, before)).toBeFocused();
  return opened;
}

/** `write` in the selected text of the card's name; afterwards all is undone in one step. */
async function rename(page, write, text) {
  const name = await enter(page, 'Name');
  await page.keyboard.press('Control+a');
  await write();
  await expect(name).toBeFocused(); // the key that ended the composition did not end the field
  await expect(name).toHaveValue(text);
  await page.keyboard.press('Enter');
  await expect(name).not.toBeFocused();
  await expect(named(page, text.trim())).toBeVisible();
  const { plan } = await saved(page);
  expect(plan.organisations).toHaveLength(1);
  record(plan, 'organisations', { name: text.trim() });
  await page.keyboard.press('Control+z');
  await expect(named(page, before)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeEnabled();
}

/** Two pictures later the card still has its old name: nothing was told yet. */
async function expect_untold(page) {
  await page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  }));
  await page.waitForTimeout(150); // the page learns of it ten times a second
  await expect(named(page, before)).toHaveCount(1);
}

/** The browser's own input methods. Every key says 229, "the input method has it". */
async function input_method(page) {
  const cdp = await page.context().newCDPSession(page);
  const key = (type, name, code = 229) => cdp.send('Input.dispatchKeyEvent', { type, key: name, windowsVirtualKeyCode: code });
  const compose = async (text, name = text.at(-1), replaced = {}) => {
    await key('rawKeyDown', name);
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length, ...replaced });
    await key('keyUp', name);
  };
  const commit = async (text, name) => {
    await key('rawKeyDown', name);
    await cdp.send('Input.insertText', { text });
    await key('keyUp', name, name === 'Enter' ? 13 : 32);
  };
  return { cdp, key, compose, commit };
}

test('input methods of the browser: the composed text, whole, as one step', async ({ page }) => {
  const { expectNoErrors } = await open_with_a_card(page);
  const { cdp, key, compose, commit } = await input_method(page);

  await test.step('Pinyin, a candidate picked with the space bar', () => rename(page, async () => {
    for (const text of ['b', 'be', 'bei', 'bei j', 'bei ji', 'bei jin']) await compose(text);
    await expect_untold(page);
    await compose('bei jing');
    await commit('北京', ' ');
  }, '北京'));

  await test.step('Pinyin, the letters themselves taken with Enter, and a word after it', () => rename(page, async () => {
    for (const text of ['I', 'IC', 'ICC', 'ICCA']) await compose(text);
    await commit('ICCA', 'Enter');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await compose('xie hui', 'i');
    await commit('协会', ' ');
  }, 'ICCA协会'));

  await test.step('a dead key of a Mac', () => rename(page, async () => {
    await page.keyboard.type('Caf');
    await compose('´', 'Dead');
    await expect_untold_beyond(page, 'Caf');
    await commit('é', 'e');
  }, 'Café'));

  await test.step('a dead key of Linux and Windows: two keys, one letter, no composition', () => rename(page, async () => {
    await page.keyboard.type('Caf');
    await key('rawKeyDown', 'Dead', 0xde);
    await key('keyUp', 'Dead', 0xde);
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'é', text: 'é', windowsVirtualKeyCode: 0x45 });
    await key('keyUp', 'é', 0x45);
  }, 'Café'));

  await test.step('Gboard takes a word up again, and puts another in its place', () => rename(page, async () => {
    await page.keyboard.type('Ofice');
    await compose('Ofice', 'Unidentified', { replacementStart: 0, replacementEnd: 5 });
    await commit('Office', 'Unidentified');
  }, 'Office'));

  await test.step('a Hangul syllable grows, and the next one takes its last letter', () => rename(page, async () => {
    for (const text of ['ㅅ', '서', '성']) await compose(text);
    await commit('서', 'ㅜ');
    for (const text of ['우', '울']) await compose(text);
    await commit('울', ' ');
  }, '서울'));
  expectNoErrors();
});

// What was typed before the composition is told, the composition is not.
async function expect_untold_beyond(page, typed) {
  await expect(named(page, typed)).toBeVisible();
  await page.waitForTimeout(150);
  await expect(named(page, typed)).toHaveCount(1);
}

/** Plays a part of a trace in the field that has the focus; gives back whether it is in a composition then. */
const play = (page, trace, composing) => page.evaluate(([events, was_composing]) => {
  const field = document.activeElement;
  const told = { bubbles: true, cancelable: true };
  let isComposing = was_composing;
  for (const [type, what, data, text] of events) {
    if (type.startsWith('key')) {
      field.dispatchEvent(new KeyboardEvent(type, { ...told, key: what, keyCode: data, isComposing }));
    } else if (type.startsWith('composition')) {
      isComposing = type !== 'compositionend';
      field.dispatchEvent(new CompositionEvent(type, { ...told, data: what }));
    } else {
      if (type === 'input') field.value = text; // the cursor then stands behind it
      const refused = !field.dispatchEvent(new InputEvent(type, { ...told, inputType: what, data, isComposing }));
      if (refused) throw new Error(`${type} ${what} was refused`);
    }
  }
  return isComposing;
}, [trace, composing]);

test('keyboards of phones and of Safari, as they are known to write', async ({ page }) => {
  const { expectNoErrors } = await open_with_a_card(page);
  for (const { keyboard, trace, text } of traces) {
    await test.step(keyboard, () => rename(page, async () => {
      const look = trace.findIndex(([type]) => type === 'look');
      const composing = await play(page, trace.slice(0, Math.max(look, 0)), false);
      if (look >= 0) await expect_untold(page);
      await play(page, trace.slice(look + 1), composing);
    }, text));
  }
  expectNoErrors();
});

test('a press elsewhere ends a composition with what it was then', async ({ page }) => {
  const { expectNoErrors } = await open_with_a_card(page);
  const { compose } = await input_method(page);
  const name = await enter(page, 'Name');
  await page.keyboard.press('Control+a');
  await compose('東', 'u');
  await compose('東京', 'o');
  await page.mouse.click(420, 620);
  await expect(name).toHaveCount(0); // the table was pressed: nothing is selected
  await expect(named(page, '東京')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(named(page, before)).toBeVisible();
  expectNoErrors();
});

test('in a dialog, Enter and Escape of the input method are its own', async ({ page }) => {
  const { expectNoErrors } = await openExample(page);
  const { key, compose, commit } = await input_method(page);
  await page.keyboard.press('Control+k');
  const search = page.getByRole('searchbox', { name: 'Name of the command', exact: true });
  await expect(search).toBeFocused();
  await compose('bal', 'l');
  await key('rawKeyDown', 'Escape');
  await key('keyUp', 'Escape', 27);
  await compose('bala', 'a');
  await commit('Bala', 'Enter');
  const offered = page.getByRole('dialog').getByRole('option');
  await expect(offered).toHaveCount(2);
  await expect(offered.first()).toHaveAccessibleName(/^Balance/);
  await expect(offered.last()).toHaveAccessibleName('Find “Bala” on the canvas');
  await expect(search).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Balance', exact: true })).toBeVisible();
  expectNoErrors();
});
