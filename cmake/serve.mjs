// Serves a folder of static files on loopback, for trying the program and for its tests.
//   node cmake/serve.mjs [folder = dist] [port = 8080; 0 picks a free one]
// Text and wasm travel brotli-compressed to whoever accepts it, as a good web host would send them.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const root = resolve(process.argv[2] ?? 'dist');
const port = Number(process.argv[3] ?? 8080);

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json; charset=utf-8', '.csv': 'text/csv; charset=utf-8',
};
const packed_already = new Set(['.png', '.woff2', '.ico']);
const compressed = new Map(); // path -> {stamp, body}

function brotli(path, stamp) {
  const known = compressed.get(path);
  if (known?.stamp === stamp) return known.body;
  const body = brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  compressed.set(path, { stamp, body });
  return body;
}

const refuse = (response, status) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}\n`);

const server = createServer((request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  let path, stat;
  try {
    path = resolve(join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    if (path !== root && !path.startsWith(root + sep)) return refuse(response, 403);
    stat = statSync(path);
    if (stat.isDirectory()) stat = statSync((path = join(path, 'index.html')));
  } catch {
    return refuse(response, 404);
  }
  const extension = extname(path), stamp = `${stat.mtimeMs}-${stat.size}`, etag = `"${stamp}"`;
  const headers = {
    'Content-Type': types[extension] ?? 'application/octet-stream', 'Cache-Control': 'no-cache', ETag: etag,
    'X-Content-Type-Options': 'nosniff', Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
  if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '') && !packed_already.has(extension)) {
    const body = brotli(path, stamp);
    response.writeHead(200, { ...headers, 'Content-Encoding': 'br', 'Content-Length': body.length });
    return request.method === 'HEAD' ? response.end() : response.end(body);
  }
  response.writeHead(200, { ...headers, 'Content-Length': stat.size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path).on('error', () => response.destroy()).pipe(response);
});

server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `port ${port} is taken: name another one, or 0 for any` : error.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
