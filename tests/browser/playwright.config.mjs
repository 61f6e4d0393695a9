// How the browser tests run: Debian's Chromium without a GPU, one page at a time, against dist/ served on loopback.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { args, executable, swiftshader } from './chromium.mjs';

const port = Number(process.env.COMMON_GROUND_PORT ?? 8765);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: fileURLToPath(new URL('../../build/browser', import.meta.url)),
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: executable, args: [...args, ...swiftshader] },
  },
  webServer: {
    command: `node cmake/serve.mjs dist ${port}`,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
