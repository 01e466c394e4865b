/**
 * Takes the pictures of README.md from the running product with the demo in it:
 * `npx -y pnpm@12.21.0 pictures`. Needs a Chromium, as the browser tests do.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findOrInstallChromium, launchChromium } from './support/chromium.ts';
import { startProduct } from './support/product.ts';
import { newVisitor } from './support/visitor.ts';

const FOLDER = join(import.meta.dirname, '../docs/images');
const SIZE = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };

const chromium = findOrInstallChromium();
if (chromium === undefined) throw new Error('There is no Chromium to take pictures with.');
const product = await startProduct();
const browser = await launchChromium(chromium);
try {
  mkdirSync(FOLDER, { recursive: true });
  const { page } = await newVisitor(browser, product.dashboard, SIZE);
  await page.goto(product.signInLink);
  await page.getByRole('table', { name: /^Entries of edition/ }).waitFor();
  await takeBoard(page);
  await takeComparison(page);
} finally {
  await browser.close();
  await product.stop();
}

async function takeBoard(page: Page): Promise<void> {
  await page.goto('/?year=2004');
  await page.getByRole('table', { name: 'Entries of edition 2004' }).waitFor();
  await page.screenshot({ path: join(FOLDER, 'board.png') });
}

async function takeComparison(page: Page): Promise<void> {
  await page.goto('/compare/PRK?from=2002&to=2003');
  await page.getByRole('heading', { name: 'Figures' }).waitFor();
  await page.screenshot({ path: join(FOLDER, 'comparison.png') });
}
