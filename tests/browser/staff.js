// What the office works with: every kind of page that somebody of the demonstration reaches.
import assert from 'node:assert/strict';
import { acts, addresses, click, go, goTo, paper, press, sound, someone, staff, story } from './office.js';

story('nobody gets in by a password alone', async (t) => {
  const page = await someone();
  await go(t, page, '/account/sign-in');
  await page.fill('[name=user_name]', 'lan.tcd');
  await page.fill('[name=password]', 'không phải');
  await click(page);
  assert.match(page.url(), /sign-in/);
  await sound(t, page, 'sign-in-refused');
});

story('the reception desk', async (t) => {
  const page = await staff('binh.tcd');
  await go(t, page, '/reception/desk');
  await sound(t, page, 'desk');
  await go(t, page, '/reception/visit/new');
  await sound(t, page, 'visit-new');
  await click(page);
  await t.test('a visit of nobody is refused, and the summary is read first', async () => {
    assert.equal(page.sent.status, 422);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'errors');
  });
  await sound(t, page, 'visit-new-errors');

  const [visit] = await before(page, '/reception/desk', /\/reception\/visit\/\d+$/);
  await sound(t, page, 'desk-day');
  await go(t, page, visit);
  await sound(t, page, 'visit');
  await acts(t, page, 'visit');
  await go(t, page, visit + '/minutes');
  await sound(t, page, 'minutes');
  await paper(t, page, 'minutes');

  await go(t, page, '/reception/schedule');
  await sound(t, page, 'schedule-staff');
  const [session] = await addresses(page, /\/reception\/session\/\d+$/);
  for (const [name, path] of [['place-new', '/reception/place/new'], ['session-new', '/reception/session/new'],
    ['session-show', session], ['session-change', session + '/change']]) {
    await go(t, page, path);
    await sound(t, page, name);
  }
});

story('the inbox', async (t) => {
  const page = await staff('lan.tcd');
  await go(t, page, '/intake/inbox');
  await sound(t, page, 'inbox');
  for (const path of await addresses(page, /\/intake\/inbox\?tab=/)) {
    await go(t, page, path);
    await sound(t, page, 'inbox-' + path.replace(/.*=/, ''));
  }
  await go(t, page, '/intake/find');
  await sound(t, page, 'find');
  await page.fill('main [name=q]', 'Nguyễn');
  await press(page);
  await sound(t, page, 'find-answer');
});

story('a letter is written down', async (t) => {
  const page = await staff('lan.tcd');
  await go(t, page, '/intake/petition/new');
  await sound(t, page, 'petition-new');
  await click(page);
  await t.test('an empty letter is refused, and the summary is read first', async () => {
    assert.equal(page.sent.status, 422);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'errors');
    assert.match(await page.title(), /^Lỗi: /);
  });
  await sound(t, page, 'petition-new-errors');
  await t.test('a link of the summary leads to its field', async () => {
    const link = page.locator('#errors a').first();
    const id = (await link.getAttribute('href')).slice(1);
    await link.click();
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
  });
});

// A scanner is a keyboard that types a line and presses Enter.
for (const script of [true, false]) {
  story('a card is read ' + (script ? 'with' : 'without') + ' JavaScript', async (t) => {
    const clerk = await staff('lan.tcd');
    const page = script ? clerk : await someone({ javaScriptEnabled: false });
    if (!script) await page.context().addCookies(await clerk.context().cookies());
    await go(t, page, '/intake/petition/new');
    await page.focus('[name=card]');
    await page.keyboard.type('025190001234||Trần Thị Thu Hòa|05021990|Nữ|' +
      'Số 12, đường Hùng Vương, Phường Tiên Cát, Thành phố Việt Trì, Phú Thọ|12032022');
    await press(page);
    for (const [name, value] of [['name', 'Trần Thị Thu Hòa'], ['birth', '05/02/1990'],
      ['id_number', '025190001234']]) {
      await t.test(name + ' is filled', async () => assert.equal(await page.inputValue('[name=' + name + ']'), value));
    }
    await t.test('the address is filled', async () => {
      assert.match(await page.inputValue('[name=address]'), /Số 12, đường Hùng Vương/);
    });
    await t.test('each commune that it may be is offered once', async () => {
      const offered = await page.locator('label:has([name=unit_id])').allInnerTexts();
      assert.ok(offered.length > 0);
      assert.deepEqual(offered, [...new Set(offered)]);
    });
    await t.test('nothing is refused yet', async () => {
      assert.equal(page.sent.status, 200);
      assert.equal(await page.locator('.wrong').count(), 0);
    });
    if (script) await sound(t, page, 'petition-new-card');
  });
}

story('letters, as far as they came', async (t) => {
  const page = await staff('hoa.tcd');
  await records(t, page, 'petition', ['/intake/inbox?tab=all'], /\/intake\/petition\/\d+$/);
  const [letter] = await addresses(await goTo(page, '/intake/inbox?tab=open'), /\/intake\/petition\/\d+$/);
  for (const what of ['why', 'renew']) {
    await go(t, page, letter + '/' + what);
    await sound(t, page, 'petition-' + what);
  }
  await go(t, page, letter + '/receipt');
  await sound(t, page, 'receipt-known');
});

story('matters passed on to us', async (t) => {
  const page = await staff('lan.tcd');
  await goTo(page, '/intake/inbox?tab=incoming');
  const [transfer] = await addresses(page, /\/intake\/transfer\/\d+$/);
  await t.test('one waits', () => assert.ok(transfer));
  if (!transfer) return;
  await go(t, page, transfer);
  await sound(t, page, 'transfer');
  await acts(t, page, 'transfer');
});

story('matters being settled', async (t) => {
  const page = await staff('hung.p25');
  await go(t, page, '/settlement/worklist');
  await sound(t, page, 'worklist');
  const tabs = await addresses(page, /\/settlement\/worklist\?tab=/);
  await records(t, page, 'casefile', tabs, /\/settlement\/casefile\/\d+$/);
  const [casefile] = await addresses(await goTo(page, '/settlement/worklist'), /\/settlement\/casefile\/\d+$/);
  await go(t, page, casefile + '/why');
  await sound(t, page, 'why');
});

story('the papers of a matter', async (t) => {
  const page = await staff('dung.p25');
  await go(t, page, '/settlement/worklist?tab=open');
  let letters = [];
  for (const matter of await addresses(page, /\/settlement\/casefile\/\d+$/)) {
    await goTo(page, matter);
    letters = await addresses(page, /\/letter\/\d+$/);
    if (letters.length > 0) break;
  }
  await sound(t, page, 'casefile-letters');
  await go(t, page, letters[0]);
  await sound(t, page, 'letter');
  await paper(t, page, 'letter');
  await go(t, page, letters[0] + '/number');
  await sound(t, page, 'letter-number');
  await page.fill('[name=paper_number]', '');
  await click(page);
  await t.test('it has its number, and stays as it is', () => assert.match(page.url(), /\/letter\/\d+$/));
  await sound(t, page, 'letter-issued');
  await go(t, page, letters[0] + '/scan');
  await sound(t, page, 'letter-scan');
});

story('one\'s own account', async (t) => {
  const page = await staff('yen.tcd');
  for (const what of ['me', 'password', 'factor', 'recovery']) {
    await go(t, page, '/account/' + what);
    await sound(t, page, 'account-' + what);
  }
  await go(t, page, '/account/fresh');
  await sound(t, page, 'account-fresh');
});

story('administration', async (t) => {
  const page = await staff('quang.p25');
  for (const [name, path] of [['users', '/account/users'], ['agencies', '/account/agencies'],
    ['requests', '/account/requests'], ['log', '/account/log']]) {
    await go(t, page, path);
    await sound(t, page, 'admin-' + name);
  }
  await goTo(page, '/account/users');
  const [create] = await addresses(page, /\/account\/user\/new/);
  const [user] = await addresses(page, /\/account\/user\/\d+$/);
  await go(t, page, create);
  await sound(t, page, 'admin-user-new');
  await click(page);
  await sound(t, page, 'admin-user-new-errors');
  await go(t, page, user);
  await sound(t, page, 'admin-user');
  await acts(t, page, 'admin-user');

  await goTo(page, '/account/agencies');
  const [found] = await addresses(page, /\/account\/agency\/new/);
  const [agency] = await addresses(page, /\/account\/agency\/\d+$/);
  await go(t, page, found);
  await sound(t, page, 'admin-agency-new');
  await go(t, page, agency);
  await sound(t, page, 'admin-agency');
  await acts(t, page, 'admin-agency');
  const [below] = await addresses(await goTo(page, '/account/agencies'), /\/account\/agency\/\d+$/, 1);
  await goTo(page, below);
  await acts(t, page, 'admin-agency');
});

story('the calendar', async (t) => {
  const page = await staff('kien.ttcp');
  await go(t, page, '/account/calendar?year=2027');
  await sound(t, page, 'calendar');
  await go(t, page, '/account/calendar/new');
  await sound(t, page, 'calendar-new');
  await click(page);
  await sound(t, page, 'calendar-new-errors');
  await page.fill('[name=holiday_on]', '31/12/2027');
  await page.check('[name=holiday_kind][value=off]');
  await page.fill('[name=holiday_name]', 'Nghỉ hoán đổi');
  await page.fill('[name=holiday_source]', 'Thông báo số 9941/TB-BNV');
  await click(page);
  await sound(t, page, 'calendar-entered');
  const [edit] = await addresses(page, /\/account\/calendar\/\d+\/edit$/);
  const [end] = await addresses(page, /\/account\/calendar\/\d+\/end$/);
  await go(t, page, edit);
  await sound(t, page, 'calendar-edit');
  await go(t, page, end);
  await sound(t, page, 'calendar-end');
  await page.fill('[name=end_source]', 'Thông báo số 9942/TB-BNV');
  await click(page);
  await sound(t, page, 'calendar-ended');
});

story('what is refused', async (t) => {
  const page = await staff('lan.tcd');
  for (const [name, path, status] of [['refused', '/account/users', 403], ['missing', '/intake/petition/999999999', 404]]) {
    const answer = await page.goto(path);
    await t.test(path + ' is answered ' + status, () => assert.equal(answer.status(), status));
    await sound(t, page, name);
  }
});

// Back through the days until something is there.
async function before(page, path, what) {
  await page.goto(path);
  for (let days = 0; days < 40; days++) {
    const found = await addresses(page, what);
    if (found.length > 0) return found;
    const [earlier] = await addresses(page, /\?on=/);
    assert.ok(earlier, 'there is an earlier day');
    await page.goto(earlier);
  }
  return [];
}

// One page of each state: its tags say which.
async function records(t, page, name, lists, what) {
  const seen = new Set();
  for (const list of lists) {
    await page.goto(list);
    for (const path of await addresses(page, what)) {
      await page.goto(path);
      const tags = await page.locator('main .head .tag').allInnerTexts();
      const key = tags.join(' ');
      if (seen.has(key) || seen.size >= 10) continue;
      seen.add(key);
      await go(t, page, path);
      await sound(t, page, name + '-' + seen.size);
    }
  }
  await t.test('there are several states of a ' + name, () => assert.ok(seen.size > 2, [...seen].join('; ')));
}
