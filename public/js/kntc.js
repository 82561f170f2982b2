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
const secret = document.querySelector('main input[name=secret]');
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

// A long select (communes, agencies) becomes a combobox: type with or without marks. The
// select stays in the form and keeps the value (ARIA pattern: list autocomplete).
function fold(s) {
  return s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

function combobox(select) {
  const id = select.id;
  const input = document.createElement('input');
  const list = document.createElement('ul');
  const box = document.createElement('div');
  const rows = Array.from(select.options).filter(function (o) { return o.value !== ''; })
    .map(function (o) { return { value: o.value, text: o.text, folded: ' ' + fold(o.text) }; });
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
    if (n >= 0) input.setAttribute('aria-activedescendant', id + '-o' + n);
  }
  function take(row) {
    select.value = row.value;
    input.value = row.text;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    close();
  }
  function open(all) {
    const want = all ? '' : fold(input.value.trim());
    const whole = rows.filter(function (r) { return r.folded.indexOf(' ' + want) >= 0; });
    const inner = want === '' ? [] : rows.filter(function (r) {
      return r.folded.indexOf(want) >= 0 && r.folded.indexOf(' ' + want) < 0;
    });
    shown = whole.concat(inner).slice(0, 8);
    list.replaceChildren.apply(list, shown.map(function (r, i) {
      const li = document.createElement('li');
      li.id = id + '-o' + i;
      li.setAttribute('role', 'option');
      li.setAttribute('aria-selected', 'false');
      li.textContent = r.text;
      li.addEventListener('mousedown', function (e) { e.preventDefault(); take(r); });
      return li;
    }));
    if (shown.length === 0) { close(); return; }
    list.hidden = false;
    at = -1;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  }

  box.className = 'combo';
  input.type = 'text';
  input.id = id;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', id + '-list');
  for (const name of ['aria-describedby', 'aria-invalid']) {
    if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  }
  input.required = select.required;
  if (select.value !== '') input.value = select.selectedOptions[0].text;
  list.id = id + '-list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  const label = document.querySelector('label[for="' + id + '"]');
  if (label) list.setAttribute('aria-label', label.textContent.trim());
  select.id = id + '-select';
  select.hidden = true;
  select.required = false;
  select.before(box);
  box.append(input, list);

  input.addEventListener('input', function () {
    select.value = '';
    open(false);
  });
  input.addEventListener('click', function () { if (list.hidden) open(select.value !== ''); });
  input.addEventListener('blur', function () {
    const want = fold(input.value.trim());
    const same = rows.filter(function (r) { return r.folded === ' ' + want; });
    if (select.value === '' && same.length === 1) take(same[0]);
    else if (select.value === '') input.value = '';
    close();
  });
  input.addEventListener('keydown', function (e) {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      if (list.hidden) open(select.value !== '');
      const n = shown.length;
      if (n > 0) mark(e.key === 'ArrowDown' ? (at + 1) % n : (at + n - (at < 0 ? 0 : 1)) % n);
      e.preventDefault();
    } else if (e.key === 'Enter' && !list.hidden && (at >= 0 || shown.length === 1)) {
      take(shown[Math.max(at, 0)]);
      e.preventDefault();
    } else if (e.key === 'Escape' && !list.hidden) {
      close();
      e.preventDefault();
    }
  });
}

for (const select of document.querySelectorAll('select[data-combo]')) combobox(select);
