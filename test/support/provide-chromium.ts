import type { TestProject } from 'vitest/node';
import { findOrInstallChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser; empty where there is none, and then the browser tests are skipped. */
    chromium: string;
  }
}

/** Finds the browser once for all browser tests. */
export default function provideChromium(project: TestProject): void {
  const path = findOrInstallChromium();
  if (path === undefined) {
    const message =
      'THE BROWSER TESTS DID NOT RUN: no Chromium was found and none could be installed. ' +
      'Install one, or name it: CHROMIUM_PATH=/path/to/chromium';
    if (process.env.CI === 'true') throw new Error(message);
    console.error(`\n${message}\n`);
  }
  project.provide('chromium', path ?? '');
}
