// What anybody reads, and how a citizen finds her matter.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { close, lookups, someone, sound } from './office.js';

after(close);

test('anybody reads', async (t) => {
  const page = await someone();
  const pages = [
    ['front', '/'],
    ['decisions', '/cong-khai'],
    ['schedule', '/lich-tiep-cong-dan'],
    ['statistic', '/thong-ke'],
    ['help', '/tro-giup'],
    ['lookup-empty', '/tra-cuu'],
    ['sign-in', '/account/sign-in'],
  ];
  for (const [name, path] of pages) {
    const answer = await page.goto(path);
    await t.test(path + ' answers', () => assert.equal(answer.status(), 200));
    await sound(t, page, name);
  }
});
