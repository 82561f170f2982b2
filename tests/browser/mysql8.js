// mysql8: asks the grammar of MySQL 8 about SQL, one statement a line of standard input:
// name, tab, statement. Prints TAP. The server that tests run on is MariaDB; this is what
// keeps the other one possible.
import { readFileSync } from 'node:fs';
import { MySQL } from 'dt-sql-parser';

// Words that the manual of MySQL 8 (9.3, nonreserved) lets be a column, and this grammar not.
const free = /\b(type)\b/g;

const parser = new MySQL();
let n = 0;
let failed = 0;

function say(good, what, errors) {
  n += 1;
  if (!good) failed += 1;
  console.log((good ? 'ok ' : 'not ok ') + n + ' - ' + what);
  for (const e of good ? [] : errors.slice(0, 3)) {
    console.log('# ' + e.startLine + ':' + e.startColumn + ' ' + e.message);
  }
}

// What MariaDB alone takes, and must therefore be refused here: else this proves nothing.
const foreign = [
  'insert into a (b) values (1) returning id',
  'delete from a where b = 1 returning b',
  'select next value for s',
  'create table a (b uuid)',
  'create or replace table a (b int)',
  'alter table a add column if not exists b int',
  'create sequence s',
  'values (1)',
];
for (const sql of foreign) {
  say(parser.validate(sql).length > 0, 'refused: ' + sql, []);
}

for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (line === '') continue;
  const tab = line.indexOf('\t');
  const errors = parser.validate(line.slice(tab + 1).replace(free, '`$1`'));
  say(errors.length === 0, line.slice(0, tab), errors);
}
console.log('1..' + n);
process.exitCode = failed === 0 ? 0 : 1;
