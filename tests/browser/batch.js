// A practised clerk enters a letter of a bundle by keyboard alone. The keys are counted as Telex
// has them, and the seconds reckoned by the keystroke-level model (Card, Moran, Newell 1980):
// 0.2 s a key of a skilled typist, 1.35 s to make up one's mind before each field and before
// the letter is saved. Issue of the law in full, item 2: under 40 seconds.
import assert from 'node:assert/strict';
import { goTo, press, staff, story } from './office.js';
import { begins } from './hand.js';

const KEY = 0.2;
const MIND = 1.35;

// Telex: a mark is one more key, and so is the bar of đ; a capital is held with another key.
function keysOf(text) {
  let n = 0;
  for (const c of text.normalize('NFD')) n += /[đĐ]/.test(c) ? 2 : 1;
  return n + (text.match(/\p{Lu}/gu) || []).length;
}

async function enter(page, letter) {
  let keys = 0;
  let minds = 0;
  const type = async (text, list) => {
    await (list ? page.keyboard.type(text) : page.keyboard.insertText(text));
    keys += keysOf(text);
    minds++;
  };
  const key = async (name) => {
    await page.keyboard.press(name);
    keys++;
  };
  assert.ok(await begins(page, 'main [name=name]'), 'the cursor stands in the first field');
  await type(letter.name);
  await key('Tab');
  await type(letter.address);
  await key('Tab');
  await type(letter.commune);
  await key('Tab');
  await type(letter.kind, true);
  await key('Tab');
  await type(letter.subject);
  minds++;
  keys++;
  await press(page);
  return { keys, seconds: keys * KEY + minds * MIND };
}

const letters = [
  { name: 'Trần Thị Hạnh', address: 'Tổ 4, khu Đồi Sim', commune: 'phường Việt Trì', kind: 'kh',
    subject: 'Khiếu nại quyết định thu hồi đất số 15/QĐ-UBND' },
  { name: 'Bùi Văn Sơn', address: 'Xóm Trại', commune: 'lâm thao, phú thọ', kind: 'ki',
    subject: 'Phản ánh trạm bơm xả nước thải ra kênh' },
];

story('a bundle by post, by keyboard alone', async (t) => {
  const page = await staff('lan.tcd');
  await goTo(page, '/intake/batch');
  const counted = [];
  for (const letter of letters) {
    counted.push(await enter(page, letter));
    assert.match(page.url(), /\/intake\/batch\?last=\d+$/);
  }
  assert.ok(await begins(page, 'main [name=name]'), 'after saving it stands there again');
  for (const [i, one] of counted.entries()) {
    await t.test(`letter ${i + 1}: ${one.keys} keys, ${one.seconds.toFixed(1)} s by the keystroke-level model, under 40`, () => {
      assert.ok(one.seconds < 40);
    });
  }
});
