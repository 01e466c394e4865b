/**
 * A contradiction as an editor meets it: found on the board, read beside the text, marked as intended, and still
 * marked in the next revision. One story in order, each test a step that needs those before it.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Product, startProduct } from '../support/product.ts';
import { takePictureOfFailure } from '../support/screenshots.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

const REASON = 'The two entries rest on different sources, and each is quoted.';
const HEDGES = 'One fact, two hedges';

describe.skipIf(inject('chromium') === '')('the checks in the dashboard', () => {
  let product: Product;
  let browser: Browser;
  let editor: Visitor;
  let page: Page;
  let pane: Locator;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchChromium(inject('chromium'));
    editor = await newVisitor(browser, product.dashboard);
    page = editor.page;
    pane = page.getByRole('complementary', { name: 'Beside the text' });
    await page.goto(product.signInLink);
    await seen(page.getByRole('button', { name: 'Account of Administrator' }));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(async () => {
      console.error(`Picture: ${await takePictureOfFailure(page, task.name)}`);
      console.error(`At ${page.url()}\n${product.output()}`);
    });
  });
  afterEach(() => expect(editor.newProblems()).toEqual([]));

  test('the board counts them and leads to them', async () => {
    await page.goto('/?year=2004');
    await page
      .getByRole('link', { name: '1 finding of the checks in North Korea 2004', exact: true })
      .click();
    await seen(pane.getByRole('heading', { name: HEDGES }));
    await seen(pane.getByText('One finding, as of revision 3.'));
  });

  test('a place of this entry is shown in the text, its words selected', async () => {
    await pane.getByRole('button', { name: 'Show in the text' }).click();
    const selected = await page.evaluate(() => {
      const text = document.activeElement;
      return text instanceof HTMLTextAreaElement
        ? text.value.slice(text.selectionStart, text.selectionEnd)
        : null;
    });
    expect(selected).toBe('At least 7,800 were forcibly returned');
  });

  test('a mark takes a reason', async () => {
    await pane.getByRole('button', { name: 'Mark as intended…' }).click();
    await pane.getByRole('button', { name: 'Mark as intended', exact: true }).click();
    await seen(pane.getByText('Say why: the next editor will ask.'));
    await pane.getByRole('textbox', { name: 'Why is it meant so?' }).fill(REASON);
    await pane.getByRole('button', { name: 'Mark as intended', exact: true }).click();
    const outcome = pane.getByText('No contradictions found in revision 3, but for what is marked');
    await seen(outcome);
    // The form is gone with its finding; the keyboard goes on from what took its place.
    expect(await outcome.evaluate((element) => element === document.activeElement)).toBe(true);
    await pane.getByText('1 marked as intended').click();
    await seen(pane.getByText(REASON));
  });

  test('a new revision that keeps the words keeps the mark', async () => {
    const opening = page.getByRole('textbox', { name: 'Text of Opening' });
    await opening.fill(`A sentence before all others. ${await opening.inputValue()}`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await seen(page.getByRole('status').getByText('Saved as revision 4'));
    await seen(pane.getByText('No contradictions found in revision 4, but for what is marked'));
    await page.reload();
    await pane.getByText('1 marked as intended').click();
    await seen(pane.getByText(REASON));
  });

  test('the other entry is told too, and its place is opened', async () => {
    await pane.getByRole('link', { name: 'China 2004' }).click();
    await seen(page.getByRole('heading', { level: 1, name: 'China 2004' }));
    const opening = page.getByRole('textbox', { name: 'Text of Opening' });
    await seen(opening);
    await page.waitForFunction(() => {
      const text = document.activeElement;
      return (
        text instanceof HTMLTextAreaElement &&
        text.value.slice(text.selectionStart, text.selectionEnd).includes('an estimated 7,800')
      );
    });
    await pane.getByRole('tab', { name: 'Checks' }).click();
    await seen(pane.getByText('1 marked as intended'));
  });

  test('the edition lists what is marked when asked, and the address keeps the question', async () => {
    await page.goto('/editions/2004/checks');
    await seen(page.getByRole('heading', { name: 'No contradictions found in 2004' }));
    await page
      .getByRole('textbox', { name: 'Marks' })
      .or(page.getByRole('combobox', { name: 'Marks' }))
      .click();
    await page.getByRole('option', { name: 'Marked as intended' }).click();
    await seen(page.getByText(REASON));
    expect(new URL(page.url()).search).toBe('?marks=intended');
  });

  test('a mark that is withdrawn leaves the finding open again', async () => {
    await page.getByRole('button', { name: 'Withdraw the mark' }).click();
    await seen(page.getByRole('heading', { name: 'No finding fits these filters' }));
    await page.goto('/editions/2004/checks');
    await seen(page.getByRole('heading', { name: HEDGES }));
  });
});

function seen(locator: Locator): Promise<void> {
  return locator.first().waitFor({ state: 'visible' });
}
