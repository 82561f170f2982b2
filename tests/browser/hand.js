// hand: a person without a mouse. Everything is reached by Tab and done by keys; what Tab
// does not reach is a failure.
import assert from 'node:assert/strict';
import { press } from './office.js';

export async function at(page, what) {
  return page.evaluate((w) => document.activeElement !== null && document.activeElement.matches(w), what);
}

// Where the cursor stands as the page is drawn: the browser puts it there with the first picture.
export async function begins(page, what) {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn())));
  return at(page, what);
}

// Tab until the focus stands there.
export async function reach(page, what) {
  for (let n = 0; n < 250; n++) {
    if (await at(page, what)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail('Tab does not reach ' + what + ' on ' + page.url());
}

export async function write(page, name, text) {
  await reach(page, 'main [name=' + name + ']');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

// One of a question's answers: arrows walk through them.
export async function choose(page, name, value) {
  await reach(page, 'main [name=' + name + ']');
  const own = 'main [name=' + name + '][value="' + value + '"]';
  if (await page.evaluate((n) => document.activeElement.tagName === 'SELECT', name)) {
    for (let n = 0; n < 60 && await page.inputValue('main [name=' + name + ']') !== value; n++) {
      await page.keyboard.press('ArrowDown');
    }
    assert.equal(await page.inputValue('main [name=' + name + ']'), value);
    return;
  }
  await page.keyboard.press('Space');
  for (let n = 0; n < 40 && !await at(page, own); n++) await page.keyboard.press('ArrowDown');
  assert.ok(await page.isChecked(own), name + ' is ' + value);
}

export async function tick(page, name) {
  await reach(page, 'main [name=' + name + ']');
  if (!await page.isChecked('main [name=' + name + ']')) await page.keyboard.press('Space');
}

// A long list is a field: some letters, down to the answer, Enter.
export async function find(page, id, letters) {
  await reach(page, '#' + id);
  await page.keyboard.type(letters);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.notEqual(await page.inputValue('#' + id), letters);
}

export async function save(page) {
  await reach(page, 'button[data-main]');
  await press(page);
}

export async function follow(page, path) {
  await reach(page, 'a[href="' + path + '"], a[href^="' + path + '?"]');
  await press(page);
}
