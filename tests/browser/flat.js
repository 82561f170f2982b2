// flat: a reporter of node's test runner that prints one TAP line a claim, without nesting:
// tests/run counts claims. A test that holds others is no claim of its own, unless it broke
// outside of them.
export default async function* flat(events) {
  let n = 0;
  const above = [];
  let deepest = -1;
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      above.length = data.nesting;
      above.push(data.name);
    } else if (type === 'test:diagnostic' || type === 'test:stdout') {
      continue;
    } else if (type === 'test:pass' || type === 'test:fail') {
      const holds = deepest > data.nesting;
      deepest = data.nesting;
      const error = data.details && data.details.error;
      const cause = error && (error.cause || error);
      const own = error && error.failureType !== 'subtestsFailed';
      if (holds && !own) continue;
      above.length = data.nesting;
      const name = above.concat(data.name).join(': ').replace(/#/g, 'no. ');
      const skip = data.skip !== undefined ? ' # SKIP ' + (data.skip || '') : '';
      n += 1;
      yield (type === 'test:pass' ? 'ok ' : 'not ok ') + n + ' - ' + name + skip + '\n';
      if (own) yield said(cause);
    }
  }
  yield '1..' + n + '\n';
}

function said(cause) {
  const words = String((cause && (cause.stack || cause.message)) || cause);
  return words.split('\n').slice(0, 40).map((line) => '# ' + line + '\n').join('');
}
