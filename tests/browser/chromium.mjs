// Which Chromium the browser tests and the benchmarks drive, and how: without a graphics card, and without what a
// browser does for itself.
import { existsSync } from 'node:fs';

const debian = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const executable = existsSync(debian) ? debian : undefined;

// In Chromium 156 every new window also loads two pages of its own for the address bar, unseen: that keeps one
// core busy for more than half a second, and whatever is measured or tested in that time with it. The others are those
// of Playwright's list that would show here; a second list takes the place of its own.
const features = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'HttpsUpgrades', 'MediaRouter', 'OptimizationHints',
  'PaintHolding', 'Translate'];

export const args = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', `--disable-features=${features.join(',')}`];

export const swiftshader = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
