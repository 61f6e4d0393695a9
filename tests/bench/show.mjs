// Shows the rows that the benchmarks print, one JSON object a line, as words; with --json as they came. Ends with 1 when a
// limit is passed or a row cannot be read.
import { createInterface } from 'node:readline';

const as_json = process.argv.includes('--json');
let all_ok = true;
for await (const line of createInterface({ input: process.stdin })) {
  const row = JSON.parse(line);
  all_ok &&= row.ok === true;
  console.log(as_json ? line : `${row.ok ? 'ok  ' : 'OVER'} ${row.name}: ${row.value} ${row.unit}${row.limit === null ? '' : ` (limit ${row.limit})`}`);
}
process.exitCode = all_ok ? 0 : 1;
