// Shows the rows that the benchmarks print, one JSON object a line, as words; with --json as they came. Ends with 1 when a
// limit is passed or a row cannot be read, and then says once more, as the last lines, which limits those were.
import { createInterface } from 'node:readline';

const as_json = process.argv.includes('--json');
const in_words = ({ name, value, unit, limit, ok }) =>
  `${ok ? 'ok  ' : 'OVER'} ${name}: ${value} ${unit}${limit === null ? '' : ` (limit ${limit})`}`;
const over = [];
for await (const line of createInterface({ input: process.stdin })) {
  const row = JSON.parse(line);
  if (row.ok !== true) over.push(row);
  console.log(as_json ? line : in_words(row));
}
for (const row of over) console.error(in_words(row));
process.exitCode = over.length ? 1 : 0;
