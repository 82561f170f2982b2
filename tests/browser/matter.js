// One matter from the reception room to the citizen's phone, through six desks, by keyboard
// alone. What cannot be waited for, that a decision takes effect, is in tests/flow.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { choose, find, follow, reach, save, tick, write } from './hand.js';
import { paper, picture, press, someone, sound, staff, story, url } from './office.js';

const name = 'Bùi Thị Hạnh';
const card = '025172009876||' + name + '|14081972|Nữ|Khu 5, xã Lâm Thao, tỉnh Phú Thọ|20052023';
const subject = 'Bồi thường cây trồng khi thu hồi đất làm kênh';
const title = 'Giải quyết khiếu nại về bồi thường cây trồng khi làm kênh tiêu';
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
  'trailer<</Root 1 0 R>>\n%%EOF\n';

// A record is found in its list, as its row is: by what it is called.
async function open(page, list, words) {
  await page.goto(list);
  const path = await page.getAttribute('main tr:has-text("' + words + '") a', 'href');
  await follow(page, path);
  return path;
}

async function act(t, page, path, name, fill) {
  await t.test(name, async (t) => {
    await follow(page, path + '/' + name);
    // The other forms are looked at in acts.js: these no matter of the demonstration waits for.
    if (['assign', 'dialogue', 'decide', 'send', 'redact', 'publish'].includes(name)) await sound(t, page, 'casefile-' + name);
    await fill();
    await save(page);
    assert.ok(page.sent.status === 200 && !page.url().endsWith('/' + name),
      await page.locator('main').innerText());
  });
}

story('one matter, by keyboard alone', async (t) => {
  let letter, code, secret, casefile;

  await t.test('she tells it at the desk; her card is read', async () => {
    const page = await staff('binh.tcd');
    await page.goto('/reception/desk');
    await follow(page, '/reception/visit/new');
    await reach(page, '[name=card]');
    await page.keyboard.type(card);
    await press(page);
    assert.equal(await page.inputValue('[name=name]'), name);
    await choose(page, 'kind', 'complaint');
    await write(page, 'matter', 'Bà trình bày: nhà bà có 40 gốc bưởi bị tính thiếu khi thu hồi đất làm kênh tiêu.');
    await write(page, 'handed', 'Quyết định 77/QĐ-UBND, bản sao, 2 trang');
    await save(page);
    assert.match(page.url(), /\/reception\/visit\/\d+$/, await page.locator('main').innerText());
  });

  await t.test('the letter is taken from the visit, with two signers and a copy', async () => {
    const page = await staff('binh.tcd');
    await follow(page, '/intake/petition/new');
    assert.equal(await page.inputValue('[name=name]'), name);
    await choose(page, 'people', 'several');
    await write(page, 'signers', 'Bùi Văn Thắng; 025070001112; 1970; Khu 5, xã Lâm Thao');
    await choose(page, 'kind', 'complaint');
    await find(page, 'petition-field_code', 'boi thuong');
    await write(page, 'subject', subject);
    await write(page, 'content', 'Phương án bồi thường tính 25 gốc bưởi; thực tế có 40 gốc đang cho quả. Tôi đề nghị kiểm đếm lại.');
    await write(page, 'demand', 'Kiểm đếm lại và bồi thường đủ số cây.');
    await choose(page, 'respondent_kind', 'admin_decision');
    await write(page, 'respondent', 'Quyết định của Ủy ban nhân dân tỉnh');
    await write(page, 'decision_number', '77/QĐ-UBND');
    await reach(page, '[name=file]');
    await page.setInputFiles('[name=file]', { name: 'don.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
    await save(page);
    letter = page.url().replace(url, '').replace(/[?#].*|\/receipt$/g, '');
    assert.match(letter, /^\/intake\/petition\/\d+$/, await page.locator('main').innerText());
  });

  const desk = await staff('binh.tcd');
  await desk.goto(letter);
  await sound(t, desk, 'petition-taken');
  await follow(desk, letter + '/receipt');
  await sound(t, desk, 'receipt');
  const printed = await paper(t, desk, 'receipt');
  await t.test('the receipt says code and secret', () => {
    code = (printed.match(/\d\d-\d{4}-\d{4}-\d/) || [])[0];
    secret = (printed.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/) || [])[0];
    assert.ok(code && secret, printed);
  });
  await t.test('and its square says the same', async () => {
    const file = await picture(desk, 'receipt', 1280, 'light');
    const read = execFileSync('zbarimg', ['-q', '--raw', file],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    assert.equal(read.replace(/-/g, ''), (url + '/tra-cuu#' + code + '.' + secret).replace(/-/g, ''));
  });

  const handler = await staff('hoa.tcd');
  await open(handler, '/intake/inbox?tab=to_sort', subject);
  await act(t, handler, letter, 'classify', () => choose(handler, 'is_competent', '1'));
  await act(t, handler, letter, 'propose', async () => {
    await choose(handler, 'act', 'accept');
    await write(handler, 'note', 'Đơn đủ điều kiện, thuộc thẩm quyền giải quyết lần đầu.');
  });

  const head = await staff('minh.tcd');
  await open(head, '/intake/inbox?tab=proposed', subject);
  await act(t, head, letter, 'accept', () => write(head, 'document', '201/TB-UBND'));

  const chair = await staff('hung.p25');
  await t.test('the casefile has come to the one who settles', async () => {
    casefile = await open(chair, '/settlement/worklist', subject);
  });
  await act(t, chair, casefile, 'assign', async () => {
    await reach(chair, '[name=verifier_id]');
    await chair.keyboard.press('Space');
    await write(chair, 'document', '202/QĐ-UBND');
  });

  const verifier = await staff('khanh.p25');
  await open(verifier, '/settlement/worklist', subject);
  // A report rests on what was found and written down.
  await follow(verifier, casefile + '/verification');
  await act(t, verifier, casefile, 'minutes', async () => {
    await write(verifier, 'asked_of', 'Hộ khiếu nại và Ban quản lý dự án');
    await write(verifier, 'asked_for', 'Số gốc bưởi đang cho quả trên thửa đất');
    await write(verifier, 'finding', 'Có 38 gốc đang cho quả, 2 gốc mới trồng.');
  });
  await open(verifier, '/settlement/worklist', subject);
  await act(t, verifier, casefile, 'report', async () => {
    await write(verifier, 'document', '12/BC-XM');
    await write(verifier, 'note', 'Kiểm đếm lại tại thửa đất: có 38 gốc đang cho quả, 2 gốc mới trồng.');
  });

  await open(chair, '/settlement/worklist', subject);
  await act(t, chair, casefile, 'dialogue', async () => {
    await write(chair, 'held_on', today());
    await write(chair, 'place', 'Phòng họp Ủy ban nhân dân tỉnh');
    await write(chair, 'result', 'Hai bên thống nhất số cây theo biên bản kiểm đếm.');
    await write(chair, 'document', '13/BB-ĐT');
  });
  await act(t, chair, casefile, 'decide', async () => {
    await write(chair, 'document', '203/QĐ-UBND');
    await choose(chair, 'outcome', 'partly');
    await write(chair, 'summary', 'Công nhận một phần: bồi thường thêm 13 gốc bưởi đang cho quả.');
  });
  await sound(t, chair, 'casefile-decided');

  const clerk = await staff('dung.p25');
  await open(clerk, '/settlement/worklist', subject);
  await act(t, clerk, casefile, 'send', () => write(clerk, 'document', '203a/UBND-VP'));

  await act(t, clerk, casefile, 'redact', async () => {
    await write(clerk, 'title', title);
    await write(clerk, 'body', 'Người khiếu nại đề nghị kiểm đếm lại cây trồng. Kết quả: bồi thường thêm 13 gốc đang cho quả.');
    await tick(clerk, 'is_redacted');
  });

  const publisher = await staff('mai.p25');
  await open(publisher, '/settlement/worklist?tab=waiting', subject);
  await follow(publisher, casefile + '/redact_back');
  await sound(t, publisher, 'casefile-redact-back');
  await follow(publisher, casefile);
  await act(t, publisher, casefile, 'publish', () => tick(publisher, 'is_redacted'));

  await follow(publisher, casefile + '/unpublish');
  await sound(t, publisher, 'casefile-unpublish');

  const citizen = await someone({ viewport: { width: 360, height: 740 } });
  await t.test('on her phone she sees that it is decided, and no name', async () => {
    await citizen.goto('/tra-cuu#' + code.replace(/-/g, '') + '.' + secret);
    await press(citizen);
    const words = await citizen.locator('main').innerText();
    assert.match(words, new RegExp(code));
    assert.match(words, /quyết định/i);
    assert.ok(!words.includes(name) && !words.includes('Tống Gia Hưng'));
  });
  await sound(t, citizen, 'lookup-decided');
  await t.test('everybody reads the decision, and no name', async () => {
    await citizen.goto('/cong-khai?q=boi+thuong+cay+trong');
    await follow(citizen, await citizen.getAttribute('main a:has-text("' + title + '")', 'href'));
    const words = await citizen.locator('main').innerText();
    assert.match(words, /203\/QĐ-UBND/);
    assert.ok(!words.includes(name));
  });
});

function today() {
  return new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10).split('-').reverse().join('/');
}
