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
const chromium = findOrInstallChromium();
if (chromium === undefined) throw new Error('There is no Chromium to take pictures with.');
const product = await startProduct();
const browser = await launchChromium(chromium);
try {
  mkdirSync(FOLDER, { recursive: true });
  const { page } = await newVisitor(browser, product.dashboard, { deviceScaleFactor: 1.5 });
  await page.goto(product.signInLink);
  await page.getByRole('table', { name: /^Entries of edition/ }).waitFor();
  await takePicture(page, { name: 'board', path: '/?year=2004', shown: 'All years', height: 420 });
  await takePicture(page, {
    name: 'comparison',
    path: '/compare/PRK?from=2002&to=2003',
    shown: 'Figures',
    height: 1000,
  });
} finally {
  await browser.close();
  await product.stop();
}

interface Picture {
  readonly name: string;
  readonly path: string;
  /** A heading of the screen, by which it is known to be there. */
  readonly shown: string;
  readonly height: number;
}

async function takePicture(page: Page, { name, path, shown, height }: Picture): Promise<void> {
  await page.setViewportSize({ width: 1440, height });
  await page.goto(path);
  await page.getByRole('heading', { name: shown, exact: true }).waitFor();
  await page
    .getByRole('link', { name: /^(China|2002)/ })
    .first()
    .waitFor();
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
