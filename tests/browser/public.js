// What anybody reads, and how a citizen finds her matter.
import assert from 'node:assert/strict';
import { addresses, go, lookups, picture, press, someone, sound, story } from './office.js';

story('anybody reads', async (t) => {
  const page = await someone();
  for (const [name, path] of [['front', '/'], ['decisions', '/cong-khai'], ['schedule', '/lich-tiep-cong-dan'],
    ['statistic', '/thong-ke'], ['term', '/tinh-han'], ['term-answer', '/tinh-han?term=denunciation_check&day=17/08/2026'],
    ['term-moved', '/tinh-han?term=petition_sort&day=14/11/2026'], ['term-wrong', '/tinh-han?term=&day=31/02/2026'], ['help', '/tro-giup'], ['forms', '/bieu-mau'], ['form', '/bieu-mau/don-khieu-nai'],
    ['lookup-empty', '/tra-cuu']]) {
    await go(t, page, path);
    await sound(t, page, name);
  }
});

story('decisions are found', async (t) => {
  const page = await someone();
  await go(t, page, '/cong-khai');
  const all = await addresses(page, /\/cong-khai\/\d+$/);
  await t.test('some are there', () => assert.ok(all.length > 1));
  await go(t, page, all[0]);
  await sound(t, page, 'decision');
  const words = (await page.locator('h1').innerText()).split(' ').slice(-3).join(' ');
  for (const typed of [words, bare(words)]) {
    await page.goto('/cong-khai');
    await page.fill('[name=q]', typed);
    await press(page);
    await t.test('by its words, typed ' + typed, async () => {
      assert.ok((await addresses(page, /\/cong-khai\/\d+$/)).includes(all[0]));
    });
  }
  await sound(t, page, 'decisions-found');
  await go(t, page, '/cong-khai?q=khongcogi');
  await sound(t, page, 'decisions-none');
  await go(t, page, '/cong-khai?year=2026');
  await t.test('by its year', async () => {
    assert.ok((await addresses(page, /\/cong-khai\/\d+$/)).length > 0);
  });
});

story('the same in English', async (t) => {
  const page = await someone();
  for (const [name, path] of [['front-en', '/?lang=en'], ['lookup-en', '/tra-cuu']]) {
    await go(t, page, path);
    await t.test(path + ' says that it is English', async () => {
      assert.equal(await page.getAttribute('html', 'lang'), 'en');
    });
    await sound(t, page, name);
  }
});

story('the ways through the portal take two lines of a phone', async (t) => {
  const page = await someone();
  for (const lang of ['vi', 'en']) {
    await page.goto('/tra-cuu?lang=' + lang);
    for (const [width, most] of [[360, 2], [800, 1], [1280, 1]]) {
      await page.setViewportSize({ width, height: 700 });
      const nav = await page.$eval('.nav ul', (ul) => ({
        lines: new Set([...ul.children].map((li) => li.getBoundingClientRect().top)).size,
        hides: ul.scrollWidth - ul.clientWidth,
        words: [...ul.querySelectorAll('a')].every((a) => a.innerText.trim() !== ''),
        low: Math.min(...[...ul.querySelectorAll('a')].map((a) => a.getBoundingClientRect().height)),
      }));
      await t.test(lang + ' at ' + width, () => {
        assert.ok(nav.lines <= most, nav.lines + ' lines');
        assert.ok(nav.hides <= 0 && nav.words && nav.low >= 24, JSON.stringify(nav));
      });
    }
  }
});

story('a citizen looks up her matter', async (t) => {
  const page = await someone();
  const list = lookups(12);
  const [code, secret] = list[0];
  await go(t, page, '/tra-cuu');
  await page.fill('[name=code]', code.toLowerCase().replace(/-/g, ' '));
  await page.fill('[name=secret_code]', secret.toLowerCase());
  await press(page);
  await t.test('she sees it', async () => {
    assert.match(await page.locator('h1').innerText(), new RegExp(code));
    assert.ok((await page.locator('.answer').innerText()).length > 20);
  });
  await t.test('her code is in no address', () => assert.ok(!page.url().includes(code)));
  await sound(t, page, 'lookup');
  for (const [n, [other, key]] of list.slice(1).entries()) {
    await page.goto('/tra-cuu');
    await page.fill('[name=code]', other);
    await page.fill('[name=secret_code]', key);
    await press(page);
    await t.test('matter ' + (n + 2) + ' is answered in words', async () => {
      assert.equal(page.sent.status, 200);
      assert.doesNotMatch(await page.locator('main').innerText(), /⟦/);
    });
    await picture(page, 'lookup-' + (n + 2), 1280, 'light');
  }
});

story('the code on her receipt fills the form', async (t) => {
  const page = await someone();
  const [code, secret] = lookups(1)[0];
  await page.goto('/tra-cuu#' + code + '.' + secret);
  await t.test('both fields are filled', async () => {
    assert.equal(await page.inputValue('[name=code]'), code);
    assert.equal(await page.inputValue('[name=secret_code]'), secret);
  });
  await t.test('the address forgets them', () => assert.ok(!page.url().includes('#')));
  await press(page);
  await t.test('Enter shows the matter', async () => {
    assert.match(await page.locator('h1').innerText(), new RegExp(code));
  });
});

story('a wrong code says so, at the same place for all', async (t) => {
  const page = await someone();
  const [code] = lookups(1)[0];
  for (const [name, typed] of [['wrong-secret', code], ['wrong-code', '26-1111-1111-1']]) {
    await page.goto('/tra-cuu');
    await page.fill('[name=code]', typed);
    await page.fill('[name=secret_code]', '7K4M-P2XD-93TQ');
    await press(page);
    await t.test(name + ' is a sentence in the summary', async () => {
      assert.equal(page.sent.status, 422);
      assert.ok((await page.locator('#errors').innerText()).length > 30);
      assert.match(await page.title(), /^Lỗi: /);
    });
    await sound(t, page, 'lookup-' + name);
  }
});

story('without JavaScript she looks up as well', async (t) => {
  const page = await someone({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const [code, secret] = lookups(1)[0];
  await page.goto('/tra-cuu');
  await page.fill('[name=code]', code);
  await page.fill('[name=secret_code]', secret);
  await press(page);
  await t.test('she sees it', async () => assert.match(await page.locator('h1').innerText(), new RegExp(code)));
});

story('an address that is none', async (t) => {
  const page = await someone();
  const answer = await page.goto('/khong-co');
  await t.test('is answered 404', () => assert.equal(answer.status(), 404));
  await sound(t, page, 'error-404');
});

// Letters as a hurried hand types them.
function bare(words) {
  return words.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
