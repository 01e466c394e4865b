/** A ruling from the screen: recorded with a reason, shown to readers, withdrawn. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Product, startProduct } from '../support/product.ts';
import { accessibilityProblems, newVisitor, type Visitor } from '../support/visitor.ts';

const COMPARISON = '/compare/PRK?from=2003&to=2004';
const REASON = 'A reason made up for a test.';
const MEASURE = 'Asylum seekers, from North Korea, in China';

describe.skipIf(inject('chromium') === '')('a ruling', () => {
  let product: Product;
  let browser: Browser;
  let guest: Visitor;
  let administrator: Visitor;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchChromium(inject('chromium'));
    guest = await newVisitor(browser, product.dashboard);
    administrator = await newVisitor(browser, product.dashboard);
    await administrator.page.goto(product.signInLink);
    await administrator.page.getByRole('button', { name: 'Account of Administrator' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test('is not offered to a reader, nor about the past', async () => {
    await guest.page.goto(COMPARISON);
    await rowIn(guest.page).getByText('Definitions differ').waitFor();
    expect(await guest.page.getByText('Declare a break…').count()).toBe(0);
    await administrator.page.goto(`${COMPARISON}&asOf=2100-01-01T00:00:00.000Z`);
    await rowIn(administrator.page).getByText('Definitions differ').waitFor();
    expect(await administrator.page.getByText('Declare a break…').count()).toBe(0);
  });

  test('needs a reason; with one it decides the verdict, and readers see why but not who', async () => {
    const { page } = administrator;
    await page.goto(COMPARISON);
    await rowIn(page).getByText('Record that these are the same thing…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Refugees, from North Korea, in China').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Record equivalence' }).click();
    await dialog.getByText('Give a reason before recording.').waitFor();
    await dialog.getByLabel('Reason').fill(REASON);
    await dialog.getByRole('button', { name: 'Record equivalence' }).click();
    await rowIn(page).getByText('Held to count the same, 2003 to 2004').waitFor();
    await rowIn(page).getByText('Administrator ruled this').waitFor();
    expect(await rowIn(page).textContent()).toContain(REASON);
    // The page is rendered anew, its title last.
    await page.waitForFunction(() => document.title !== '');
    expect(await accessibilityProblems(page)).toEqual([]);

    await guest.page.goto(COMPARISON);
    await rowIn(guest.page).getByText('Cannot be known').waitFor();
    const told = await rowIn(guest.page).textContent();
    expect(told).toContain(REASON);
    expect(told).not.toContain('Administrator');
  });

  test('is withdrawn with a reason, and the verdict is what it was', async () => {
    const { page } = administrator;
    await rowIn(page).getByRole('button', { name: 'Withdraw this ruling…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason for withdrawing').fill('The test is over.');
    await dialog.getByRole('button', { name: 'Withdraw ruling' }).click();
    await rowIn(page).getByText('Definitions differ').waitFor();
    expect(administrator.newProblems()).toEqual([]);
    expect(guest.newProblems()).toEqual([]);
  });

  const rowIn = (page: Page) => page.getByRole('article').filter({ hasText: MEASURE }).first();
});
