// The screens that screens.t made something for: who may see each, and what is typed there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { plain, send, story, unscripted, url } from './office.js';

const screens = JSON.parse(readFileSync(process.env.KNTC_SCREENS, 'utf8'));

story('screens without JavaScript', async (t) => {
  const people = new Map();
  for (const { name, path, cookie, fields } of screens) {
    if (!people.has(cookie)) {
      const page = await unscripted();
      const own = { name: '__Host-kntc', value: cookie, domain: new URL(url).hostname, path: '/', secure: true, httpOnly: true };
      if (cookie) await page.context().addCookies([own]);
      people.set(cookie, page);
    }
    const page = people.get(cookie);
    const answer = await page.goto(path);
    assert.equal(answer.status(), 200, path);
    if (fields) await send(page, fields);
    await plain(t, page, name);
  }
});
