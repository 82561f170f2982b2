// Everything here only eases what works without it. No innerHTML: pages demand trusted types.
'use strict';

// The error summary is read first.
const errors = document.getElementById('errors');
if (errors) errors.focus();

// Enter in a field saves; only the scanner's own field presses the first button.
document.addEventListener('keydown', function (e) {
  const at = e.target;
  if (e.key !== 'Enter' || e.isComposing || e.defaultPrevented) return;
  if (!at.form || at.tagName !== 'INPUT' || at.type === 'submit') return;
  const main = at.form.querySelector('button[data-main]');
  if (!main || at.parentNode.querySelector('button[type=submit]')) return;
  e.preventDefault();
  main.click();
});

// Arrows walk through the rows of a list while a row's link has the focus.
document.addEventListener('keydown', function (e) {
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
  const row = e.target.tagName === 'A' && e.target.closest('.list tbody tr');
  if (!row) return;
  const next = e.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const link = next && next.querySelector('a');
  if (link) { link.focus(); e.preventDefault(); }
});

// The code of a receipt comes in the fragment, which no server ever sees: #code.secret.
const code = document.querySelector('main input[name=code]');
const secret = document.querySelector('main input[name=secret_code]');
if (code && secret && location.hash.indexOf('.') > 1) {
  const part = decodeURIComponent(location.hash.slice(1)).split('.');
  code.value = part[0].slice(0, 20);
  secret.value = part[1].slice(0, 20);
  history.replaceState(null, '', location.pathname + location.search);
  const go = code.form && code.form.querySelector('button[data-main], button[type=submit]');
  if (go) go.focus();
}

// Printing needs a script; so its button shows only where there is one.
for (const b of document.querySelectorAll('button[data-print]')) {
  b.hidden = false;
  b.addEventListener('click', function () { window.print(); });
}

// The menu of the signed-in person closes as menus do.
const me = document.querySelector('details.me');
if (me) {
  document.addEventListener('click', function (e) { if (!me.contains(e.target)) me.open = false; });
  me.addEventListener('keydown', function (e) {
    if (e.key === 'Escape') { me.open = false; me.querySelector('summary').focus(); }
  });
}

// Comboboxes (ARIA pattern: list autocomplete). Typed with or without marks, "viet tri"
// finds Phường Việt Trì.
function fold(s) {
  return s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd')
    .replace(/[\s,]+/g, ' ').trim().toLowerCase();
}

function row(text, value) {
  return { text: text, value: value, folded: ' ' + fold(text), name: fold(text.split(',')[0]).length };
}

// rows: a function that gives what may be chosen; take: what to do with the one chosen.
function combobox(input, rows, take) {
  const list = document.createElement('ul');
  const box = document.createElement('div');
  const label = document.querySelector('label[for="' + input.id + '"]');
  let shown = [];
  let at = -1;

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
  function mark(n) {
    at = n;
    Array.from(list.children).forEach(function (li, i) {
      li.setAttribute('aria-selected', String(i === n));
    });
    input.setAttribute('aria-activedescendant', list.children[n].id);
  }
  function choose(r) {
    input.value = r.text;
    take(r);
    close();
  }
  function open(want) {
    const all = rows();
    const begin = ' ' + fold(want);
    const first = [];
    const later = [];
    for (const r of all) {
      const i = r.folded.indexOf(begin);
      if (i >= 0) (i + begin.length - 1 <= r.name ? first : later).push(r);
    }
    shown = first.concat(later).slice(0, 8);
    list.replaceChildren(...shown.map(function (r, i) {
      const li = document.createElement('li');
      li.id = list.id + i;
      li.setAttribute('role', 'option');
      li.setAttribute('aria-selected', 'false');
      li.textContent = r.text;
      li.addEventListener('mousedown', function (e) { e.preventDefault(); choose(r); });
      return li;
    }));
    close();
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  box.className = 'combo';
  input.before(box);
  box.append(input, list);
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', input.id + '-list');
  list.id = input.id + '-list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  if (label) list.setAttribute('aria-label', label.textContent.trim());

  input.addEventListener('input', function () { take(null); open(input.value); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', function (e) {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      if (list.hidden) open('');
      const n = shown.length;
      if (n > 0) mark(e.key === 'ArrowDown' ? (at + 1) % n : (Math.max(at, 0) + n - 1) % n);
      e.preventDefault();
    } else if (e.key === 'Enter' && !list.hidden && (at >= 0 || shown.length === 1)) {
      choose(shown[Math.max(at, 0)]);
      e.preventDefault();
      e.stopPropagation();
    } else if (e.key === 'Escape' && !list.hidden) {
      close();
      e.preventDefault();
    }
  });
  return { open: open, close: close };
}

// A long select stays in the form and keeps the value; a text field stands before it.
for (const select of document.querySelectorAll('select[data-combo]')) {
  const input = document.createElement('input');
  const rows = Array.from(select.options).filter(function (o) { return o.value !== ''; })
    .map(function (o) { return row(o.text, o.value); });
  input.type = 'text';
  input.id = select.id;
  input.required = select.required;
  for (const name of ['aria-describedby', 'aria-invalid']) {
    if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  }
  if (select.value !== '') input.value = select.selectedOptions[0].text;
  select.id += '-select';
  select.required = false;
  select.before(input);
  const combo = combobox(input, function () { return rows; }, function (r) {
    select.value = r ? r.value : '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  select.hidden = true;
  input.addEventListener('click', function () { combo.open(select.value === '' ? input.value : ''); });
  input.addEventListener('blur', function () {
    const want = ' ' + fold(input.value);
    const same = rows.filter(function (r) { return r.folded === want; });
    if (select.value !== '') return;
    if (same.length === 1) {
      input.value = same[0].text;
      select.value = same[0].value;
    } else {
      input.value = '';
    }
  });
}

// A text field that names a commune: its 3,321 lines are fetched once it has the focus, and
// what is typed stays as typed; the server finds the commune or asks.
for (const input of document.querySelectorAll('input[data-list]')) {
  let rows = [];
  combobox(input, function () { return fold(input.value).length < 2 ? [] : rows; }, function () {});
  input.addEventListener('focus', function () {
    fetch(input.dataset.list).then(function (r) { return r.text(); }).then(function (text) {
      rows = text.split('\n').filter(Boolean).map(function (line) {
        const part = line.split('|');
        return row(part[1] + ', ' + part[2], part[0]);
      });
    }).catch(function () {});
  }, { once: true });
}
