/** Every main screen with the demo in it: nobody is kept out, nothing is cut off, nothing fails behind it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Product, startProduct } from '../support/product.ts';
import { takePictures } from '../support/screenshots.ts';
import { accessibilityProblems, newVisitor, type Visitor } from '../support/visitor.ts';

const SCREENS = [
  { name: 'sign-in', path: '/sign-in', heading: 'Sign in', signedIn: false },
  { name: 'reader', path: '/read/PRK/2004', heading: 'North Korea 2004', signedIn: false },
  { name: 'board', path: '/?year=2004', heading: 'Edition 2004', signedIn: true },
  { name: 'empty-year', path: '/?year=2010', heading: 'Edition 2010', signedIn: true },
  { name: 'new-entry', path: '/entries/new', heading: 'Add an entry', signedIn: true },
  { name: 'editor', path: '/entries/PRK/2004', heading: 'North Korea 2004', signedIn: true },
  {
    name: 'entry-checks',
    path: '/entries/PRK/2002?pane=checks',
    heading: 'A bound changed side',
    signedIn: true,
  },
  {
    name: 'edition-checks',
    path: '/editions/2002/checks',
    heading: 'Fiscal and calendar years mixed',
    signedIn: true,
  },
  {
    name: 'edition-without-findings',
    path: '/editions/2003/checks',
    heading: 'No contradictions found in 2003',
    signedIn: true,
  },
  { name: 'history', path: '/entries/PRK/2004/history', heading: 'History', signedIn: true },
  {
    name: 'revisions',
    path: '/entries/PRK/2004/diff?from=1&to=3',
    heading: /revision/i,
    signedIn: true,
  },
  {
    name: 'comparison',
    path: '/compare/PRK?from=2002&to=2003',
    heading: /North Korea 2002/,
    signedIn: true,
  },
  {
    name: 'comparison-pinned',
    path: '/compare/PRK?from=2003&to=2004&toRevision=1&view=inline',
    heading: /North Korea 2003/,
    signedIn: false,
  },
  {
    name: 'comparison-pin-missing',
    path: '/compare/PRK?from=2003&to=2004&toRevision=9',
    heading: 'Revision 9 of North Korea 2004 is not public',
    signedIn: false,
  },
  {
    name: 'comparison-drafts',
    path: '/compare/CHN?from=2004&to=2005&perspective=DRAFT',
    heading: /China 2004/,
    signedIn: true,
  },
  {
    name: 'changes',
    path: '/read/PRK/2004/changes?from=1&to=3',
    heading: 'What changed from revision 1 to 3',
    signedIn: false,
  },
  {
    name: 'changes-hidden',
    path: '/read/CHN/2005/changes?from=1&to=2',
    heading: 'Revisions 1 and 2 cannot be compared',
    signedIn: false,
  },
  { name: 'compare', path: '/compare', heading: /compare/i, signedIn: true },
  { name: 'phrases-empty', path: '/phrases', heading: 'Compare two phrases', signedIn: false },
  {
    name: 'phrases',
    path: '/phrases?earlier=an+estimated+100%2C000&later=between+30%2C000+and+50%2C000',
    heading: 'Verdict',
    signedIn: false,
  },
  {
    name: 'phrases-unreadable',
    path: '/phrases?earlier=hello+there&later=fewer+than+2%2C000',
    heading: 'Compare two phrases',
    signedIn: false,
  },
  { name: 'series', path: '/series/PRK', heading: /North Korea 1998/, signedIn: false },
  {
    name: 'series-some-years',
    path: '/series/PRK?from=2001&to=2003&asOf=2005-01-01',
    heading: /North Korea 2001/,
    signedIn: false,
  },
  {
    name: 'series-none',
    path: '/series/PRK?from=1980&to=1985',
    heading: /no figures in editions/,
    signedIn: false,
  },
  {
    name: 'edition-report',
    path: '/editions/2004/report',
    heading: 'Edition 2004 what changed',
    signedIn: false,
  },
  {
    name: 'edition-report-first',
    path: '/editions/1997/report',
    heading: 'Edition 1997 what changed',
    signedIn: false,
  },
  {
    name: 'edition-matrix',
    path: '/editions/2004/matrix?concept=refuge',
    heading: 'Edition 2004 origins and places',
    signedIn: false,
  },
  {
    name: 'edition-matrix-empty',
    path: '/editions/2004/matrix?concept=detention',
    heading: 'Edition 2004 origins and places',
    signedIn: false,
  },
  {
    name: 'carried',
    path: '/editions/2004/carried',
    heading: 'Edition 2004 carried prose',
    signedIn: false,
  },
  {
    name: 'restatements',
    path: '/external/unhcr-population-extract',
    heading: 'What UNHCR restated',
    signedIn: false,
  },
  { name: 'import', path: '/import', heading: 'Import a document', signedIn: true },
  { name: 'account', path: '/account', heading: 'Administrator', signedIn: true },
] as const;

describe.skipIf(inject('chromium') === '')('screens', () => {
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

  describe.each(SCREENS)('$name', ({ name, path, heading, signedIn }) => {
    test.each(['light', 'dark'] as const)(
      'keeps nobody out, in %s colours',
      async (colorScheme) => {
        const { page } = await open(colorScheme);
        expect(await accessibilityProblems(page)).toEqual([]);
      },
    );

    test('fits a phone: nothing makes the page wider than the screen', async () => {
      const { page } = await open();
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await widerThanScreen(page)).toEqual([]);
      await takePictures(page, name);
      await page.setViewportSize({ width: 1440, height: 900 });
    });

    test('nothing fails behind it', async () => {
      const visitor = await open();
      expect(visitor.newProblems()).toEqual([]);
    });

    async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<Visitor> {
      const visitor = signedIn ? administrator : guest;
      await visitor.page.emulateMedia({ colorScheme });
      await visitor.page.goto(path);
      await visitor.page.getByRole('heading', { name: heading }).first().waitFor();
      return visitor;
    }
  });
});

/** What sticks out on the right, outside of any box that scrolls by itself. */
function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5);
  });
}
