// What the benchmarks in the browser share: a row of figures, and the built page on a free port.
import { spawn } from 'node:child_process';

/** One figure; `limit` is the largest value that is still good, null for a figure without one. */
export function row(name, value, unit, limit) {
  console.log(JSON.stringify({ name, value, unit, limit, ok: limit === null || value <= limit }));
}

export function serve() {
  const server = spawn(process.execPath, ['cmake/serve.mjs', 'dist', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve({ server, address: String(line).trim() }));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
