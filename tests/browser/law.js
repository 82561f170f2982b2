// The help for everybody: the law in tables, acts and rules, whom to ask.
import assert from 'node:assert/strict';
import { addresses, go, goTo, paper, someone, sound, story } from './office.js';

story('the law is read', async (t) => {
  const page = await someone();
  for (const [name, path] of [['law', '/tro-giup/luat'], ['regulation', '/tro-giup/van-ban'], ['support', '/tro-giup/ho-tro']]) {
    await go(t, page, path);
    await sound(t, page, name);
  }
  const tables = await addresses(await goTo(page, '/tro-giup/luat'), /\/tro-giup\/luat\/[a-z_-]+$/);
  await t.test('there are many tables', () => assert.ok(tables.length > 20, tables.join(' ')));
  for (const path of tables) {
    await go(t, page, path);
    await t.test(path + ' has rows, all in words', async () => {
      assert.ok(await page.locator('main tbody tr, main dl.record').count() > 0);
      const cells = await page.locator('main tbody td, main dl.record dd').allInnerTexts();
      assert.deepEqual(cells.filter((words) => /(^|\n)[a-z]+(_[a-z]+)+(\n|$)|⟦/.test(words)), []);
    });
    // One of each shape, and none so long that it makes no picture.
    if (/luu-tru|so-ngay-tiep|buoc-visit/.test(path)) {
      await sound(t, page, 'law-' + path.replace(/.*\//, ''));
    }
  }
  await go(t, page, '/tro-giup/luat/tham-quyen?ngay=01/01/2013');
  await sound(t, page, 'law-records');
  await go(t, page, '/tro-giup/luat/so-ngay-tiep?ngay=31/02/2026');
  await sound(t, page, 'law-wrong-day');
});

story('the law is printed', async (t) => {
  const page = await someone();
  await go(t, page, '/tro-giup/luat/khong-thu-ly');
  await paper(t, page, 'law-printed', 3);
});

story('the law in English', async (t) => {
  const page = await someone();
  await goTo(page, '/?lang=en');
  for (const path of ['/tro-giup/luat', '/tro-giup/luat/luu-tru', '/tro-giup/van-ban', '/tro-giup/ho-tro']) {
    await go(t, page, path);
    await sound(t, page, 'en-' + path.replace(/.*\//, ''));
  }
});
