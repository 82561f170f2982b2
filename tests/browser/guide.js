// The pictures of the guide. A picture is what somebody of the demonstration sees; beside it lie
// the words of its structure: headings, labels, heads of columns, buttons, tabs. This story looks
// each screen up again and fails where its words are no longer those: then the guide shows what
// is not there, and ACCEPT=1 (make accept AREA=browser/guide) takes the pictures anew.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addresses, goTo, lookups, press, someone, sound, staff, story } from './office.js';

const here = dirname(fileURLToPath(import.meta.url));
const shots = resolve(here, '../../public/img/guide');
const words = join(here, 'guide');
const size = { width: 1000, height: 625 };

// Who looks, and where: an address, or the records of a list, of which one must look like that.
const screens = [
  ['front', null, '/'], ['timetable', null, '/lich-tiep-cong-dan'], ['decision', null, '/cong-khai'],
  ['statistic', null, '/thong-ke'], ['term', null, '/tinh-han?term=denunciation_check&day=17/08/2026'],
  ['lookup', null, lookedUp], ['sign_in', null, '/account/sign-in'],
  ['me', 'hoa.tcd', alone], ['desk', 'binh.tcd', '/reception/desk'],
  ['visit_new', 'binh.tcd', '/reception/visit/new'], ['visit', 'binh.tcd', '/reception/desk', /\/reception\/visit\/\d+$/],
  ['inbox', 'hoa.tcd', '/intake/inbox?tab=all'], ['find', 'hoa.tcd', '/intake/find'],
  ['petition_new', 'binh.tcd', '/intake/petition/new'],
  ['petition', 'hoa.tcd', '/intake/inbox?tab=to_sort', /\/intake\/petition\/\d+$/],
  ['worklist', 'hung.p25', '/settlement/worklist?tab=open'],
  ['casefile', 'hung.p25', '/settlement/worklist?tab=open', /\/settlement\/casefile\/\d+$/],
  ['letter', 'dung.p25', letters, /\/letter\/\d+$/],
  ['users', 'quang.p25', '/account/users'], ['requests', 'quang.p25', '/account/requests'],
  ['agencies', 'quang.p25', '/account/agencies'], ['log', 'quang.p25', '/account/log'],
  ['calendar', 'kien.ttcp', '/account/calendar?year=2025'],
];

// Whose state is that of the picture is among the first twenty, whatever was done meanwhile.
async function lookedUp(page, n) {
  const [code, secret] = lookups(20)[n];
  await page.goto('/tra-cuu');
  await page.fill('[name=code]', code);
  await page.fill('[name=secret_code]', secret);
  await press(page);
}

// One session alone: others come and go with the stories before this one.
async function alone(page) {
  await page.goto('/account/me');
  const others = page.locator('form[action="/account/me/others"] button');
  if (await others.count() > 0) await Promise.all([page.waitForEvent('load'), others.click()]);
  await page.goto('/account/me');
}

// A matter that has papers.
async function letters(page) {
  await page.goto('/settlement/worklist?tab=open');
  for (const matter of await addresses(page, /\/settlement\/casefile\/\d+$/)) {
    await page.goto(matter);
    if ((await addresses(page, /\/letter\/\d+$/)).length > 0) return;
  }
}

// Words of the structure alone: what a record holds differs from day to day, so figures are
// none, neither is the day of the week, nor the heading of a record.
function structure(page, isRecord) {
  return page.evaluate((record) => {
    const list = [];
    const what = (record ? '' : 'main h1, ') + 'main :is(h2, h3, legend, label, th, dt, button, summary), main .tabs a';
    for (const e of document.querySelectorAll(what)) {
      if (e.closest('[hidden], .actions, table tbody') || e.checkVisibility && !e.checkVisibility()) continue;
      const copy = e.cloneNode(true);
      for (const count of copy.querySelectorAll('.count, input, select, textarea, time')) count.remove();
      const text = copy.textContent.replace(/\s+/g, ' ').replace(/\d+/g, '#')
        .replace(/Thứ (Hai|Ba|Tư|Năm|Sáu|Bảy), |Chủ nhật, |(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, /i, '').trim();
      if (text !== '' && !list.includes(text)) list.push(text);
    }
    return list;
  }, isRecord);
}

async function speak(page, lang) {
  await page.goto('/?lang=' + lang);
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function take(page, file) {
  await page.evaluate(() => document.activeElement && document.activeElement.blur());
  const tool = await page.context().newCDPSession(page);
  const { data } = await tool.send('Page.captureScreenshot',
    { format: 'webp', quality: 55, clip: { x: 0, y: 0, ...size, scale: 1 } });
  await tool.detach();
  mkdirSync(shots, { recursive: true });
  writeFileSync(join(shots, file + '.webp'), Buffer.from(data, 'base64'));
}

function remember(file, list) {
  const sum = createHash('sha256').update(readFileSync(join(shots, file + '.webp'))).digest('hex');
  mkdirSync(words, { recursive: true });
  writeFileSync(join(words, file + '.txt'), ['# ' + sum, ...list].join('\n') + '\n');
}

function remembered(file) {
  const path = join(words, file + '.txt');
  if (process.env.ACCEPT && !existsSync(path)) return [];
  assert.ok(existsSync(path), path + ' is not there: make accept AREA=browser/guide');
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
}

story('the pictures of the guide are what people see', async (t) => {
  const nobody = await someone();
  for (const lang of ['vi', 'en']) {
    for (const [chapter, user, at, record] of screens) {
      const file = chapter + '.' + lang;
      await t.test(file + ' shows the screen as it is', async () => {
        const page = user === null ? nobody : await staff(user);
        await speak(page, lang);
        if (typeof at === 'function') await at(page, 0); else await page.goto(at);
        const paths = record ? (await addresses(page, record)).slice(0, 20) : at === lookedUp ? [...lookups(20).keys()] : [null];
        assert.ok(paths.length > 0, 'something is there');
        const seen = [];
        for (const path of paths) {
          if (at === lookedUp) await lookedUp(page, path); else if (path !== null) await goTo(page, path);
          seen.push(await structure(page, record !== undefined || typeof at === 'function'));
          if (JSON.stringify(seen.at(-1)) === JSON.stringify(remembered(file))) return;
        }
        if (process.env.ACCEPT) {
          if (at === lookedUp) await lookedUp(page, 0); else if (paths[0] !== null) await goTo(page, paths[0]);
          await take(page, file);
          remember(file, seen[0]);
          return;
        }
        assert.deepEqual(seen[0], remembered(file));
      });
    }
  }
  for (const [, user] of screens) if (user !== null) await speak(await staff(user), 'vi');
});

story('the guide is read', async (t) => {
  const page = await someone();
  await page.goto('/tro-giup/huong-dan');
  const chapters = await addresses(page, /\/tro-giup\/huong-dan\/\w+$/);
  await t.test('it has a chapter for each role and screen', () => assert.ok(chapters.length > 35, chapters.join(' ')));
  await sound(t, page, 'guide');
  for (const path of chapters) {
    await t.test(path + ' says it in words and pictures', async () => {
      const answer = await page.goto(path);
      assert.equal(answer.status(), 200);
      assert.doesNotMatch(await page.locator('main').innerText(), /⟦/);
      for (const image of await page.locator('main img').all()) {
        await image.scrollIntoViewIfNeeded();
        await image.evaluate((e) => e.decode());
      }
    });
  }
  for (const name of ['handler', 'inbox', 'webmaster']) {
    await page.goto('/tro-giup/huong-dan/' + name);
    await sound(t, page, 'guide-' + name);
  }
  await speak(page, 'en');
  await page.goto('/tro-giup/huong-dan/petition_new');
  await sound(t, page, 'guide-en');
});

story('each page leads to its chapter', async (t) => {
  const nobody = await someone();
  for (const [user, path, title] of [[null, '/tra-cuu', 'Tra cứu đơn'], [null, '/', 'Trang chủ'],
    ['hoa.tcd', '/intake/inbox', 'Hộp đơn'], ['quang.p25', '/account/users', 'Người dùng']]) {
    await t.test(path, async () => {
      const page = user === null ? nobody : await staff(user);
      await page.goto(path);
      const leads = await page.getAttribute('a[href^="/tro-giup/trang/"]', 'href');
      await page.goto(leads);
      assert.match(await page.locator('h1').innerText(), new RegExp(title));
    });
  }
});
