// What a browser costs as a whole: processor time and memory of its process and all that it started, from /proc.
import { readdirSync, readFileSync } from 'node:fs';

const ticks_per_second = 100; // of /proc on Linux

function stat_of(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null; // ended meanwhile
  }
}

/** The process and all below it. */
export function tree_of(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? stat_of(name) : null;
    if (stat) parents.set(Number(name), stat.parent);
  }
  const tree = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of parents) if (tree.has(parent) && !tree.has(pid)) grown = !!tree.add(pid);
  }
  return [...tree];
}

/** Milliseconds of processor time that these processes have used so far. */
export function cpu_milliseconds(pids) {
  return pids.reduce((sum, pid) => sum + (stat_of(pid)?.ticks ?? 0), 0) * (1000 / ticks_per_second);
}

function is_a(type, pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--type=${type}`);
  } catch {
    return false; // ended meanwhile
  }
}

/** The processes that run the pages and draw them; the rest of a browser works now and then by itself. */
export const of_pages = (pids) => pids.filter((pid) => is_a('renderer', pid) || is_a('gpu-process', pid));

/** Milliseconds of processor time that the main threads of the pages have used so far: one in each renderer. */
export function main_thread_milliseconds(pids) {
  return pids.filter((pid) => is_a('renderer', pid)).reduce((sum, pid) => {
    try {
      return sum + Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return sum; // ended meanwhile
    }
  }, 0);
}

/** Megabytes that these processes hold for themselves. */
export function private_megabytes(pids) {
  let kilobytes = 0;
  for (const pid of pids) {
    let text = '';
    try {
      text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    } catch { /* ended meanwhile */ }
    for (const [, value] of text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)) kilobytes += Number(value);
  }
  return kilobytes / 1024;
}
