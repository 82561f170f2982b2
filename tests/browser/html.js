// html: what html-validate asks of every page. Recommended rules, less these:
export default {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Pages are written as XML has it, required="required": as valid, and one way for all.
    'attribute-boolean-style': 'off',
    // Seventy letters are a wish of search engines; an office is called what it is called.
    'long-title': 'off',
    // Ticks of one question are sent under one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
};
