// A citizen writes to an office on her phone, 360 px wide, with JavaScript off: she searches
// first, answers one question a page, comes back to what she began, takes a receipt along and
// finds her matter by it.
import assert from 'node:assert/strict';
import { plain, press, send, story, unscripted } from './office.js';

const words = 'bờ rào thửa 52';
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
  'trailer<</Root 1 0 R>>\n%%EOF\n';
const file = (name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(pdf) });

// Her answers, a page each, in the order in which she is asked.
const answers = [
  ['/gui-don/loai-don', { kind: 'complaint' }],
  ['/gui-don/su-viec', { respondent_kind: 'admin_decision', respondent: 'Chủ tịch Ủy ban nhân dân phường Việt Trì',
    decision_number: '77/QĐ-UBND', decision_on: day(-20), known_on: day(-18) }],
  ['/gui-don/co-quan', { agency_id_search: 'ubnd phuong viet tri' }],
  ['/gui-don/noi-dung', { content: 'Bờ rào nhà bên lấn sang thửa 52 hơn 40 cm; quyết định ghi sai số tờ bản đồ.',
    demand: 'Xem lại quyết định.' }],
  ['/gui-don/tu-cach', { people: 'several' }],
  ['/gui-don/ho-ten', { name: 'Phùng Thị Mỵ', birth: '1971', id_kind: 'cccd', id_number: '025171004457' }],
  ['/gui-don/lien-he', { address: 'Số 9, tổ 4', unit_search: 'phường Việt Trì', phone: '0912 345 678',
    email: 'my@example.vn' }],
  ['/gui-don/ma-thu', {}],
  ['/gui-don/nguoi-cung-ky', { signers: 'Phùng Văn Sáng; 025070001113; 1970; Số 11, tổ 4' }],
  ['/gui-don/tai-lieu', { file: file('quyet-dinh-77.pdf') }],
];

// The link has her answers' page behind it.
async function follow(page, link) {
  await page.locator(link).first().focus();
  await press(page);
}

story('a citizen files on her phone, without JavaScript', async (t) => {
  const page = await unscripted({ viewport: { width: 360, height: 740 } });
  const look = (name) => plain(t, page, 'filing-' + name);
  const is = (path) => assert.equal(new URL(page.url()).pathname, path);

  await t.test('she searches first, and what she typed goes along', async () => {
    await page.goto('/');
    await follow(page, 'main a[href="/gui-don"]');
    await page.fill('#q', words);
    await press(page);
    is('/gui-don');
    assert.ok(await page.locator('main h3').count() > 0);
    assert.equal(await page.inputValue('form[method=post] [name=q]'), words);
  });
  await look('start');
  await send(page, {});

  for (const [path, answer] of answers) {
    is(path);
    await look(path.replace(/.*\//, ''));
    if (path === '/gui-don/noi-dung') {
      await t.test('her words are the subject', async () => assert.equal(await page.inputValue('[name=subject]'), words));
    }
    if (path === '/gui-don/ho-ten') {
      await send(page, {});
      await t.test('an empty name is refused', () => assert.equal(page.sent.status, 422));
      await look('ho-ten-errors');
    }
    await send(page, answer);
  }
  await t.test('the paper is there, and she goes on', async () => {
    is('/gui-don/tai-lieu');
    assert.match(await page.locator('main').innerText(), /quyet-dinh-77\.pdf/);
  });
  await look('tai-lieu-added');
  await send(page, {});

  is('/gui-don/kiem-tra');
  await look('kiem-tra');
  await t.test('her answers are all there', async () => {
    const said = await page.locator('main').innerText();
    for (const one of ['Phùng Thị Mỵ', '77/QĐ-UBND', 'Bờ rào nhà bên', 'Phùng Văn Sáng', 'quyet-dinh-77.pdf']) assert.ok(said.includes(one), one);
  });
  await t.test('one answer again, and back to all of them', async () => {
    await follow(page, 'main a[href^="/gui-don/ho-ten"]');
    assert.equal(await page.inputValue('[name=name]'), 'Phùng Thị Mỵ');
    await send(page, { birth: '1972' });
    is('/gui-don/kiem-tra');
  });
  await t.test('the draft waits for her', async () => {
    await page.goto('/');
    await page.goto('/gui-don');
    assert.ok(await page.locator('main a[href="/gui-don/xoa"]').count() > 0);
    await page.goto('/gui-don/kiem-tra');
    assert.match(await page.locator('main').innerText(), /1972/);
  });
  await page.goto('/gui-don/xoa');
  await look('xoa');

  await page.goto('/gui-don/kiem-tra');
  await send(page, { is_true: '1' });
  is('/gui-don/bien-nhan');
  await look('bien-nhan');
  const said = await page.locator('main').innerText();
  const [code] = said.match(/\d\d-\d{4}-\d{4}-\d/) || [];
  const [secret] = said.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?!-)/) || [];
  await t.test('the receipt has code and secret', () => assert.ok(code && secret, said));

  await t.test('she leaves, and finds her matter by them', async () => {
    await follow(page, 'main a[href="/gui-don/thoat"]');
    await page.goto('/tra-cuu');
    await send(page, { code, secret_code: secret });
    assert.match(await page.locator('h1').innerText(), new RegExp(code));
  });
  await look('lookup');
  await follow(page, 'main a[href="/ho-so"]');
  is('/ho-so');
  await look('ho-so');
  await page.goto('/ho-so/ky-don');
  is('/ho-so/ky-don');
  await look('ky-don');
});

// Today in Việt Nam, or so many days after, as people type it.
function day(n) {
  return new Date(Date.now() + 7 * 3600 * 1000 + n * 86400 * 1000).toISOString().slice(0, 10).split('-').reverse().join('/');
}
