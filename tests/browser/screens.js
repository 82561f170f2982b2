// The screens that screens.t made something for: who may see each, and what is typed there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { plain, send, story, unscripted, url } from './office.js';

const screens = JSON.parse(readFileSync(process.env.KNTC_SCREENS, 'utf8'));

story('screens without JavaScript', async (t) => {
  const people = new Map();
  for (const { name, path, cookies, fields } of screens) {
    const who = JSON.stringify(cookies);
    if (!people.has(who)) {
      const page = await unscripted();
      await page.context().addCookies(Object.entries(cookies)
        .map(([name, value]) => ({ name, value, domain: new URL(url).hostname, path: '/', secure: true, httpOnly: true })));
      people.set(who, page);
    }
    const page = people.get(who);
    await page.goto(path);
    await t.test(name + ' answers', () => {
      assert.equal(page.sent.status, 200);
      assert.equal(new URL(page.url()).pathname, path.replace(/\?.*/, ''));
    });
    if (fields) await send(page, fields);
    await plain(t, page, name);
  }
});
