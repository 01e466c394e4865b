/** What a reader does with the analysis: reads phrases, follows links for ever, takes pictures, sees corrections. */
import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Product, startProduct } from '../support/product.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

describe.skipIf(inject('chromium') === '')('the analytical screens', () => {
  let product: Product;
  let browser: Browser;
  let reader: Visitor;
  let page: Page;
  let administrator: Visitor;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchChromium(inject('chromium'));
    reader = await newVisitor(browser, product.dashboard);
    page = reader.page;
    administrator = await newVisitor(browser, product.dashboard);
    await administrator.page.goto(product.signInLink);
    await administrator.page.getByRole('button', { name: 'Account of Administrator' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => expect(reader.newProblems()).toEqual([]));

  describe('two phrases', () => {
    test('are read while one types, and the address follows without steps of history', async () => {
      await page.goto('/phrases');
      const steps = await page.evaluate(() => history.length);
      await page.getByRole('textbox', { name: 'Earlier year' }).pressSequentially('at least 7,800');
      await page.getByRole('textbox', { name: 'Later year' }).pressSequentially('fewer than 2,000');
      await seen(page.getByText('Rule 6 of 9, Apart by the words.'));
      await seen(page.getByRole('status').filter({ hasText: 'Decrease, entailed' }));
      await page.waitForURL('**/phrases?earlier=at+least+7%2C800&later=fewer+than+2%2C000');
      expect(await page.evaluate(() => history.length)).toBe(steps);
    });

    test('change sides with one press', async () => {
      await page.getByRole('link', { name: 'Swap the two phrases' }).press('Enter');
      await seen(page.getByRole('status').filter({ hasText: 'Increase, entailed' }));
      expect(await page.getByRole('textbox', { name: 'Earlier year' }).inputValue()).toBe(
        'fewer than 2,000',
      );
    });

    test('that cannot be read are named, with what can be, and nothing is compared', async () => {
      await page.getByRole('textbox', { name: 'Later year' }).fill('hello there');
      await seen(page.getByText('No quantity can be read in "hello there"'));
      await seen(page.getByText('What can be read is a number with the words around it'));
      expect(await page.getByRole('heading', { name: 'Verdict' }).count()).toBe(0);
    });

    test('of an example replace what was typed, and going back brings that again', async () => {
      await page.getByRole('link', { name: '“one by land” → “none”' }).click();
      await seen(page.getByRole('status').filter({ hasText: 'one by land' }));
      await page.goBack();
      await seen(page.getByText('No quantity can be read in "hello there"'));
    });

    test('are compared without script too', async () => {
      const plain = await newVisitor(browser, product.dashboard, { javaScriptEnabled: false });
      await plain.page.goto('/phrases');
      await plain.page.getByRole('textbox', { name: 'Earlier year' }).fill('two');
      await plain.page.getByRole('button', { name: 'Compare these phrases' }).click();
      await seen(plain.page.getByText('Rule 1 of 9, Silence.'));
      await plain.context.close();
    });
  });

  describe('a comparison', () => {
    test('that pins a revision which is not public fails loudly, and shows no other', async () => {
      await page.goto('/compare/PRK?from=2003&to=2004&fromRevision=1&toRevision=9');
      await seen(
        page.getByRole('heading', { name: 'Revision 9 of North Korea 2004 is not public' }),
      );
      expect(await page.getByRole('heading', { name: 'Figures' }).count()).toBe(0);
    });

    test('that pins a draft fails for a reader as if it did not exist', async () => {
      await page.goto('/compare/CHN?from=2004&to=2005&toRevision=2');
      await seen(page.getByRole('heading', { name: 'Revision 2 of China 2005 is not public' }));
      const file = await page.request.get(
        '/compare/CHN/figures.svg?from=2004&to=2005&toRevision=2',
      );
      expect(file.status()).toBe(404);
    });

    test('that pins an older revision shows it, and leads to what is live', async () => {
      await page.goto('/compare/PRK?from=2003&to=2004&toRevision=1');
      await seen(page.getByText('pinned to revision 1 of 2004; revision 3 is live'));
      await seen(page.getByText('“About 7,800 were forcibly returned”').first());
    });

    test('copies an address that names both revisions and how it is looked at', async () => {
      await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto('/compare/PRK?from=2003&to=2004&view=inline');
      await page.getByRole('button', { name: 'Copy link to exactly this' }).click();
      await seen(page.getByRole('button', { name: 'Link copied' }));
      const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
      expect(Object.fromEntries(copied.searchParams)).toEqual({
        from: '2003',
        to: '2004',
        fromRevision: '2',
        toRevision: '3',
        view: 'inline',
      });
    });

    test('of drafts is offered to who may read them, and refused to others', async () => {
      await page.goto('/compare/CHN?from=2004&to=2005&perspective=DRAFT');
      await seen(page.getByRole('heading', { name: 'Drafts are not public' }));
      const editor = administrator.page;
      await editor.goto('/compare/CHN?from=2004&to=2005');
      await editor.getByRole('combobox', { name: 'Which revisions' }).selectOption('Drafts');
      await editor.getByRole('button', { name: 'Compare these years' }).click();
      await seen(editor.getByText('Draft: not published, not to be cited.'));
      await seen(editor.getByText('2005 · revision 2'));
    });
  });

  describe('a picture', () => {
    test('as SVG opens by itself and holds the verdicts, the policy and the cited revisions', async () => {
      await page.goto('/series/PRK');
      const link = page.getByRole('link', {
        name: 'SVG picture of Arrivals of nationals, from North Korea, in South Korea',
        exact: true,
      });
      const file = await saved(page, () => link.press('Enter'));
      expect(file.suggestedFilename()).toMatch(/^prk-1998-2004-arrivals.*\.svg$/i);
      const svg = await readFile(await file.path(), 'utf8');
      const words = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml');
        if (parsed.querySelector('parsererror')) return 'not well-formed';
        return [...parsed.querySelectorAll('text')].map((line) => line.textContent).join(' ');
      }, svg);
      expect(words).toContain('Increase, entailed');
      expect(words).toContain('Cannot be known');
      expect(words).toContain('“more than 1,100');
      expect(words).toContain('no entry');
      expect(words).toMatch(/tolerance of the policy \S+, an indication only/);
      expect(words).toMatch(/revision 3 \([0-9a-f]{12}\)/);
    });

    test('as PNG is drawn in the browser, by the keyboard too', async () => {
      await page.goto('/compare/PRK?from=2002&to=2003');
      const button = page.getByRole('button', { name: 'PNG picture of figures' });
      const file = await saved(page, () => button.press('Enter'));
      expect(file.suggestedFilename()).toBe('prk-2002-2003-figures.png');
      const png = await readFile(await file.path());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      // Twice the 960 pixels that the SVG is wide.
      expect(png.readUInt32BE(16)).toBe(1920);
    });
  });

  describe('a series', () => {
    test('is narrowed to some years by a form that needs no script', async () => {
      const plain = await newVisitor(browser, product.dashboard, { javaScriptEnabled: false });
      await plain.page.goto('/series/PRK');
      await plain.page.getByRole('combobox', { name: 'From edition' }).selectOption('2002');
      await plain.page.getByRole('button', { name: 'Show these years' }).click();
      await seen(plain.page.getByRole('heading', { level: 1, name: 'North Korea 2002–2004' }));
      await plain.context.close();
    });

    test('as published earlier says so and shows what was said then', async () => {
      await page.goto('/series/PRK?asOf=2005-01-01');
      await seen(page.getByText('As published on 1 January 2005'));
      await seen(page.getByText('“About 7,800 were forcibly returned”'));
    });

    test('of years without entries says that this is not zero', async () => {
      await page.goto('/series/PRK?from=1980&to=1985');
      await seen(
        page.getByRole('heading', { name: 'North Korea: no figures in editions 1980 to 1985' }),
      );
    });
  });

  describe('what a correction changed', () => {
    test("is a link away from the reader's page, for anybody", async () => {
      await page.goto('/read/PRK/2004');
      await page.getByRole('link', { name: 'What changed from revision 1' }).click();
      await seen(page.getByRole('heading', { name: 'What changed from revision 1 to 2' }));
      await seen(page.getByText('Restores the hedge'));
      await seen(page.locator('del', { hasText: 'About 7,800 were forcibly returned' }));
      await seen(page.locator('ins', { hasText: 'At least 7,800 were forcibly returned' }));
    });

    test('never shows a draft here, not even to an administrator', async () => {
      const editor = administrator.page;
      await editor.goto('/read/CHN/2005/changes?from=1&to=2');
      await seen(editor.getByRole('heading', { name: 'Revisions 1 and 2 cannot be compared' }));
    });

    test('reads without script', async () => {
      const plain = await newVisitor(browser, product.dashboard, { javaScriptEnabled: false });
      await plain.page.goto('/read/PRK/2004/changes?from=1&to=2');
      await seen(plain.page.locator('ins', { hasText: 'At least' }).first());
      await plain.context.close();
    });
  });
});

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

async function seen(locator: ReturnType<Page['locator']>): Promise<void> {
  await locator.waitFor();
}
