// office: what the stories share. A person is a browser context of her own: a citizen, or an
// account of the demonstration that signed in with password and code.
//
//   KNTC_URL      address of the portal         KNTC_CONF  its kntc.conf
//   KNTC_OUT      where kntc was built; pictures of every page go to KNTC_OUT/shot
//   ACCEPT=1      renews the pictures that are committed under tests/browser/shot
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import rulesOfHtml from './html.js';

const here = dirname(fileURLToPath(import.meta.url));
const top = resolve(here, '../..');
export const url = process.env.KNTC_URL;
const out = resolve(top, process.env.KNTC_OUT || '.build/test');
const shots = join(out, 'shot');
const kept = {
  'front-1280-light': 'front', 'inbox-1280-light': 'inbox', 'casefile-1-1280-light': 'casefile', 'lookup-360-light': 'lookup',
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const html = new HtmlValidate(rulesOfHtml);

// ONLY=words plays the stories alone that have the words in their name.
export function story(name, play) {
  if (!process.env.ONLY || name.includes(process.env.ONLY)) test(name, play);
}

const widths = [1280, 360];
const themes = ['light', 'dark'];

mkdirSync(shots, { recursive: true });
// For somebody who wants to look: PICTURES=1.
const pictures = process.env.PICTURES || process.env.ACCEPT;

let browser;
const people = new Map();
const bare = new Map(), unserved = new Map(); // by who looks: a second browser of hers, without scripts

async function begin() {
  browser = browser || await chromium.launch({
    // The shell without windows of its own: it has half the work with a page.
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium-headless-shell',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

after(async () => {
  if (browser) await browser.close();
});

export function kntc(...words) {
  return execFileSync(join(out, 'kntc'), words, { encoding: 'utf8', cwd: top });
}

// What the browser complained about since the last look, and the document as it was sent.
function watch(page) {
  page.complaints = [];
  page.sent = { text: Promise.resolve('') };
  page.on('console', (m) => {
    // A page that is an error says so by its status, which the browser repeats.
    const repeats = /^Failed to load resource.*status of (4\d\d|503)/.test(m.text()) &&
      m.location().url === page.url();
    if (['error', 'warning'].includes(m.type()) && !repeats) page.complaints.push(m.text());
  });
  page.on('pageerror', (e) => page.complaints.push(String(e)));
  page.on('requestfailed', (r) => {
    const why = (r.failure() || {}).errorText;
    if (why !== 'net::ERR_ABORTED') page.complaints.push(r.url() + ' ' + why);
  });
  page.on('response', (r) => {
    const q = r.request();
    if (r.status() >= 400 && !q.isNavigationRequest()) page.complaints.push(q.url() + ' ' + r.status());
    if (!q.isNavigationRequest() || q.frame() !== page.mainFrame()) return;
    if (r.status() >= 300 && r.status() < 400) return;
    page.sent = { status: r.status(), method: q.method(), text: r.text().catch(() => '') };
  });
  return page;
}

export async function someone(options = {}) {
  const context = await (await begin()).newContext({
    baseURL: url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(10000);
  return watch(await context.newPage());
}

// An account signs in once a run: a code of the second factor counts once.
export async function staff(user) {
  if (people.has(user)) return people.get(user);
  const account = kntc('demo', 'accounts').split('\n').map((l) => l.split('\t')).find((a) => a[0] === user);
  assert.ok(account, user + ' is an account of the demonstration');
  const page = await someone();
  for (let tries = 0; tries < 3; tries++) {
    await page.goto('/account/sign-in');
    await page.fill('[name=user_name]', user);
    await page.fill('[name=password]', account[1]);
    await page.fill('[name=code]', kntc('demo', 'code', user).trim());
    await click(page);
    if (!page.url().includes('/account/sign-in')) break;
    await page.waitForTimeout(30000 - (Date.now() % 30000) + 200);
  }
  assert.ok(!page.url().includes('/account/sign-in'), user + ' signs in');
  people.set(user, page);
  return page;
}

export function lookups(n) {
  return kntc('demo', 'lookups', String(n)).trim().split('\n').map((l) => l.split('\t'));
}

// Leads of the page to what is asked for, each once, as they stand.
export async function addresses(page, what, skip = 0) {
  const all = await page.$$eval('main a[href], nav a[href]', (list) => list.map((a) => a.getAttribute('href')));
  return [...new Set(all)].filter((path) => what.test(path)).slice(skip);
}

export async function go(t, page, path) {
  const answer = await page.goto(path);
  await t.test(path.replace(/\d+/g, '…') + ' answers', () => assert.equal(answer.status(), 200));
}

export async function goTo(page, path) {
  await page.goto(path);
  return page;
}

// Keys and clicks that lead on: the next page has come when they return.
export async function press(page, key = 'Enter') {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

export async function click(page, what = 'button[data-main]') {
  await Promise.all([page.waitForEvent('load'), page.click(what)]);
}

// For undrawn.t: which pages were looked at by axe-core at both widths.
function drawn(page) {
  if (!process.env.KNTC_SCRATCH || ![200, 422].includes(page.sent.status)) return;
  appendFileSync(join(process.env.KNTC_SCRATCH, 'drawn'), new URL(page.url()).pathname + '\n');
}

// Everything the office promises of a page, whoever reads it and with what: each is a claim.
// The page stays as it is: widths and themes change under it.
export async function sound(t, page, name) {
  drawn(page);
  await correct(t, page, name);
  for (const width of widths) {
    for (const theme of themes) {
      await t.test(name + ' at ' + width + ' px, ' + theme, async () => {
        await page.setViewportSize({ width, height: width < 600 ? 740 : 800 });
        await page.emulateMedia({ colorScheme: theme });
        if (pictures) await picture(page, name, width, theme);
        await level(page);
        await open(page, theme);
      });
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  if (page.sent.method === 'GET') {
    await t.test(name + ' without JavaScript, at 360 px', async () => {
      const without = await beside(bare, page, () => someone({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }));
      await without.goto(page.url());
      await level(without);
      assert.deepEqual(without.complaints.splice(0), []);
      // axe-core is a script itself, so it sees the page whose script never came; most pages
      // are the same with it.
      if (await page.locator('[role=combobox]').count() === 0) return;
      const came = await beside(unserved, page, async () => {
        const one = await someone({ viewport: { width: 360, height: 740 } });
        await one.route('**/*.js*', (r) => r.fulfill({ contentType: 'text/javascript', body: '' }));
        return one;
      });
      await came.goto(page.url());
      if (pictures) await picture(came, name + '-bare', 360, 'light');
      await open(came);
    });
  }
  await quiet(t, page, name);
}

// The other browser of who looks, with the cookies that hers has now and no others.
async function beside(others, page, begin) {
  if (!others.has(page)) others.set(page, await begin());
  const other = others.get(page);
  await other.context().clearCookies();
  await other.context().addCookies(await page.context().cookies());
  return other;
}

async function correct(t, page, name) {
  await t.test(name + ' is valid HTML', async () => {
    const text = await page.sent.text;
    assert.match(text, /^<!DOCTYPE html>/i);
    const report = await html.validateString(text);
    assert.deepEqual(report.results.flatMap((r) => r.messages)
      .map((m) => m.line + ':' + m.column + ' ' + m.ruleId + ': ' + m.message + ' ' + (m.selector || '')), []);
  });
  await t.test(name + ' misses no words', async () => {
    const missing = (await page.sent.text).match(/⟦[^⟧]*⟧|>[^<]*\{\d\}/g) || [];
    assert.deepEqual([...new Set(missing)], []);
  });
}

async function quiet(t, page, name) {
  await t.test(name + ' left nothing on the console', () => {
    const said = page.complaints.splice(0);
    assert.deepEqual(said, []);
  });
}

// Somebody whose browser runs no script of a page. axe-core is one itself: it is let in when the
// page has come.
export async function unscripted(options = {}) {
  const page = await someone(options);
  page.scripts = await page.context().newCDPSession(page);
  await page.scripts.send('Emulation.setScriptExecutionDisabled', { value: true });
  return page;
}

// What is promised of a page that came without scripts: it is valid and level, and axe-core
// finds nothing at either width.
export async function plain(t, page, name) {
  drawn(page);
  await correct(t, page, name);
  await page.scripts.send('Emulation.setScriptExecutionDisabled', { value: false });
  for (const width of widths) {
    await t.test(name + ' at ' + width + ' px', async () => {
      await page.setViewportSize({ width, height: width < 600 ? 740 : 800 });
      if (pictures) await picture(page, name.replace(/[^a-z0-9-]+/g, '-'), width, 'light');
      await level(page);
      await open(page);
    });
  }
  await page.scripts.send('Emulation.setScriptExecutionDisabled', { value: true });
  await quiet(t, page, name);
}

// Fields of the main form are filled, and it is sent: by keys, for a click waits for a script.
export async function send(page, fields, button = 'button[data-main], .filter-bar button') {
  for (const [name, value] of Object.entries(fields)) {
    const own = 'main [name="' + name + '"]';
    const [tag, type] = await page.locator(own).first().evaluate((e) => [e.localName, e.type]);
    if (type === 'radio' || type === 'checkbox') {
      await page.focus(own + '[value="' + value + '"]');
      await page.keyboard.press('Space');
    } else if (type === 'file') await page.setInputFiles(own, value);
    else if (tag === 'select') await page.selectOption(own, value);
    else await page.fill(own, value);
  }
  await page.locator('main').locator(button).first().focus();
  await press(page);
}

// The form of each act once, whoever is offered it first.
const known = new Set();
export async function acts(t, page, name) {
  const here = page.url().replace(url, '').replace(/\?.*/, '');
  const list = (await addresses(page, new RegExp('^' + here + '/[a-z_]+$')))
    .filter((path) => !/\/(why|receipt|minutes|renew)$/.test(path));
  for (const path of list) {
    const act = name + '-' + path.replace(/.*\//, '');
    if (known.has(act)) continue;
    known.add(act);
    await go(t, page, path);
    await sound(t, page, act);
  }
}

export async function picture(page, name, width, theme) {
  const file = name + '-' + width + '-' + theme;
  const path = join(shots, file + '.png');
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  // What README.md shows is the top of the page: small enough to be kept.
  if (process.env.ACCEPT && kept[file]) {
    await page.screenshot({ path: join(here, 'shot', kept[file] + '.png'), animations: 'disabled',
      clip: { x: 0, y: 0, width, height: 640 } });
  }
  return path;
}

// Nothing makes the page itself scroll sideways, and nothing leaves the column it is in.
async function level(page) {
  const wide = await page.evaluate(() => {
    const list = [];
    const width = document.documentElement.clientWidth;
    const whole = document.documentElement.scrollWidth;
    if (whole > width) list.push('the page is ' + whole + ' px wide');
    const main = document.querySelector('main');
    const edge = main.getBoundingClientRect().right - parseFloat(getComputedStyle(main).paddingRight) + 1;
    for (const e of main.querySelectorAll('*')) {
      const box = e.getBoundingClientRect();
      if (box.right <= edge || box.width <= 1 || e.closest('.scroll, .book-scroll, .tabs, svg svg')) continue;
      list.push(e.localName + '.' + e.className + ' ends at ' + Math.round(box.right) + ': ' + e.textContent.trim().slice(0, 40));
    }
    return list.slice(0, 6);
  });
  assert.deepEqual(wide, []);
}

// axe-core is evaluated by the browser's own tools and not as a script of the page, so the
// policy of the page stays in force while it looks.
async function open(page, theme = 'light') {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe + ';0');
  // The dark page is the light one in other colours.
  const only = theme === 'dark' ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: rules };
  const found = await page.evaluate((runOnly) => window.axe.run(document, {
    runOnly, resultTypes: ['violations'], elementRef: false, preload: false,
  }).then((r) => r.violations.map((v) => v.id + ': ' + v.help + '\n  ' +
    v.nodes.slice(0, 5).map((n) => n.target.join(' ') + '  ' + n.html.slice(0, 160) + '\n    ' +
      n.failureSummary.split('\n').slice(1, 3).join(' ')).join('\n  '))), only);
  assert.equal(found.join('\n'), '');
}

// A printed sheet: A4, as many pages as are meant, nothing of the screen on it.
export async function paper(t, page, name, pages = 1) {
  const file = join(shots, name + '.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  execFileSync('pdftoppm', ['-r', '80', '-png', file, join(shots, name + '-sheet')]);
  await t.test(name + ' is printed on A4', () => assert.match(facts, /Page size: *59[45][0-9.]* x 84[12][0-9.]* pts/));
  await t.test(name + ' is printed on sheets: ' + pages, () => assert.match(facts, new RegExp('Pages: *' + pages + '\\n')));
  return text;
}
