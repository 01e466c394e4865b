/**
 * The main job, as a person does it: from the printed link to a published entry and a comparison.
 * One story in order, each test a step that needs those before it. Freedonia is made up, and the
 * entry stands under UNHCR's code for the stateless, so that nothing is said of a real country.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Product, startProduct } from '../support/product.ts';
import { takePictureOfFailure } from '../support/screenshots.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';

const PASSWORD = 'five quiet words on paper';
const NOTE = 'First account of the border of Freedonia.';
const PAGE_OF_A_SURVEY = `Last Updated: Friday, 26 May 2023, 12:32 GMT

Example Survey 2011 - Stateless

Publisher	Freedonia Border Committee
Publication Date	1 March 2011
Cite as	Freedonia Border Committee, Example Survey 2011 - Stateless, 1 March 2011, available at: [accessed 3 March 2017]
DisclaimerThis is not a publication of the country it speaks of.

At least 60 asylum seekers were sent back from Freedonia during the year.

The Law

No law on asylum existed. Search Refworld
`;

describe.skipIf(inject('chromium') === '')('the main job in the dashboard', () => {
  let product: Product;
  let browser: Browser;
  let editor: Visitor;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchChromium(inject('chromium'));
    editor = await newVisitor(browser, product.dashboard);
    page = editor.page;
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

  test('the printed link opens the dashboard as the first administrator', async () => {
    await page.goto(product.signInLink);
    await seen(page.getByRole('button', { name: 'Account of Administrator' }));
    await seen(page.getByRole('table', { name: 'Entries of edition 2005' }));
  });

  test('the link works once: a second visitor with it stays outside', async () => {
    const second = await newVisitor(browser, product.dashboard);
    await second.page.goto(product.signInLink);
    await seen(second.page.getByRole('alert').getByText('already used'));
    await second.page.goto('/');
    await seen(second.page.getByRole('heading', { name: 'Sign in' }));
    await second.context.close();
  });

  test("the year's board leads to an entry", async () => {
    await page.goto('/?year=2004');
    const row = page.getByRole('row', { name: /^North Korea/ }).first();
    await seen(row.getByText('Published'));
    await row.getByRole('link', { name: 'North Korea', exact: true }).click();
    await seen(page.getByRole('heading', { level: 1, name: 'North Korea 2004' }));
    expect(await page.getByRole('textbox', { name: 'Text of Opening' }).inputValue()).toContain(
      'An estimated 100,000 asylum seekers live in hiding',
    );
  });

  test('an entry is added for a year that has none, and the board of that year shows it at once', async () => {
    await page.goto('/?year=2010');
    await page.getByRole('link', { name: 'Add the first one' }).click();
    await page.getByRole('combobox', { name: 'Country' }).fill('stateless');
    await page.getByRole('option', { name: 'Stateless' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Survey 2010 - Freedonia');
    await page.getByRole('button', { name: 'Add the entry' }).click();

    await seen(page.getByRole('heading', { level: 1, name: 'Stateless 2010' }));
    await page.getByRole('link', { name: '2010', exact: true }).click();
    const row = page.getByRole('row', { name: /^Stateless/ }).first();
    await seen(row.getByText('Draft'));
    await row.getByRole('link', { name: 'Stateless', exact: true }).click();
  });

  test('title, text and a figure are edited and saved as a new revision', async () => {
    await page.getByRole('textbox', { name: 'Title' }).first().fill('Freedonia in 2009');
    await write(
      page,
      'At least 40 people were sent back from Freedonia. The border stayed closed.',
    );
    await page.getByRole('button', { name: 'Find figures in this text' }).click();

    const figure = page.getByRole('region', { name: 'Figures' }).getByRole('listitem');
    const fold = figure.getByRole('button', { name: /“At least 40/ });
    await seen(fold);
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    await fillCombobox(figure, 'What is counted', 'forced-returns');
    await fillCombobox(figure, 'Population', 'asylum-seekers');
    await figure.getByRole('textbox', { name: 'Period' }).fill('2009');
    await figure.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    await seen(page.getByRole('status').getByText('Saved as revision 2'));
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Title' }).first().inputValue()).toBe(
      'Freedonia in 2009',
    );
    await seen(figure.getByRole('button', { name: /“At least 40.*2009/ }));
  });

  test('a stale save shows both versions and loses neither', async () => {
    const other = await editor.context.newPage();
    await other.goto('/entries/XXA/2010');
    await write(other, 'At least 40 people were sent back. Theirs: the border reopened in May.');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await seen(other.getByRole('status').getByText('Saved as revision 3'));
    await other.close();

    await write(
      page,
      'At least 40 people were sent back. Mine: the border stayed closed all year.',
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await seen(page.getByRole('status').getByText('Not saved'));
    await page.getByRole('button', { name: 'Compare and save…' }).first().click();

    const dialog = page.getByRole('dialog');
    await seen(dialog.getByText('Theirs: the border reopened in May.'));
    await seen(dialog.getByText('Mine: the border stayed closed all year.'));
    await dialog.getByRole('radio', { name: /^Mine/ }).first().check();
    await dialog.getByRole('button', { name: 'Save on top of revision 3' }).click();

    await seen(page.getByRole('status').getByText('Saved as revision 4'));
    expect(await page.getByRole('textbox', { name: 'Text of Opening' }).inputValue()).toContain(
      'Mine: the border stayed closed all year.',
    );
  });

  test('the history holds every revision, and any two can be compared', async () => {
    await page.goto('/entries/XXA/2010/history');
    for (const number of [1, 2, 3, 4]) {
      await seen(page.getByRole('checkbox', { name: `Compare revision ${number}` }));
    }
    await page.getByRole('checkbox', { name: 'Compare revision 2' }).check();
    await page.getByRole('checkbox', { name: 'Compare revision 3' }).check();
    await page.getByRole('link', { name: 'Compare revisions 2 and 3' }).click();

    await page.waitForURL(/diff\?from=2&to=3/);
    await seen(page.getByText('the border reopened in May').first());
    await seen(page.getByText('The border stayed closed').first());
  });

  test('restoring writes a new draft and keeps everything between', async () => {
    await page.goto('/entries/XXA/2010/history');
    const third = page.getByRole('listitem').filter({
      has: page.getByRole('checkbox', { name: 'Compare revision 3' }),
    });
    await third.getByRole('button', { name: /^Restore/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore revision 3' }).click();

    await seen(page.getByRole('checkbox', { name: 'Compare revision 5' }));
    await seen(page.getByRole('checkbox', { name: 'Compare revision 4' }));
    await page.goto('/entries/XXA/2010');
    expect(await page.getByRole('textbox', { name: 'Text of Opening' }).inputValue()).toContain(
      'Theirs: the border reopened in May.',
    );
  });

  test('publishing takes a public note, and only then does an anonymous caller see the entry', async () => {
    expect(await asAnonymous('{ entry(country: "XXA", year: 2010) { title } }')).toEqual({
      entry: null,
    });

    await page.getByRole('button', { name: 'Publish revision 5…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish revision 5' }).click();
    await seen(dialog.getByText('Write a public note before publishing.'));
    await dialog.getByRole('textbox', { name: 'Public note' }).fill(NOTE);
    await dialog.getByRole('button', { name: 'Publish revision 5' }).click();
    await seen(page.getByRole('button', { name: 'Revision 5 is live' }));

    const query = `{ entry(country: "XXA", year: 2010) {
      title stage revision { number } figures { phrase hardLow hardHigh } publications { publicNote }
    } }`;
    expect(await asAnonymous(query)).toEqual({
      entry: {
        title: 'Freedonia in 2009',
        stage: 'PUBLISHED',
        revision: { number: 5 },
        figures: [{ phrase: expect.stringContaining('At least 40'), hardLow: 40, hardHigh: null }],
        publications: [{ publicNote: NOTE }],
      },
    });
  });

  test('a reader without a session reads what was published, and no draft', async () => {
    const reader = await newVisitor(browser, product.dashboard);
    await reader.page.goto('/read/XXA/2010');
    await seen(reader.page.getByText('Theirs: the border reopened in May.'));
    await seen(reader.page.getByText(NOTE));
    expect(await reader.page.getByText('Mine: the border stayed closed').count()).toBe(0);
    expect(reader.newProblems()).toEqual([]);
    await reader.context.close();
  });

  test('comparing two years shows both phrases, the verdict with its certainty, and the reason', async () => {
    await page.goto('/compare/PRK?from=2002&to=2003');
    const arrivals = page.getByRole('article').filter({
      has: page.getByRole('heading', { name: /Arrivals of nationals.*South Korea/ }),
    });
    await seen(arrivals.getByText('583').first());
    await seen(arrivals.getByText('more than 1,100').first());
    await seen(arrivals.getByText('Increase', { exact: true }));
    await seen(arrivals.getByText('entailed', { exact: true }));
    await seen(arrivals.getByText('at least +518'));
    await seen(arrivals.getByText(/^Every value that .* allows lies above every value/));
    await seen(page.getByRole('region', { name: 'Prose' }).getByRole('article').first());
  });

  test('a pasted page is checked first, then becomes a draft whose figures wait for confirmation', async () => {
    await page.getByRole('link', { name: 'Import' }).click();
    const field = page.getByRole('textbox', { name: 'Text of the document' });
    const check = page.getByRole('button', { name: 'Check the document' });

    await field.fill('No page of any survey.');
    await check.click();
    await seen(page.getByText('The document cannot be imported as it is'));

    await field.fill(PAGE_OF_A_SURVEY);
    await check.click();
    const preview = page.getByRole('region', { name: 'Stateless 2011' });
    await seen(preview.getByText('Freedonia Border Committee', { exact: true }));
    await seen(preview.getByText('1 March 2011', { exact: true }));
    await seen(preview.getByText(/“At least 60/));
    await seen(preview.getByText('2 sections'));
    await page.goto('/?year=2011');
    await seen(page.getByRole('heading', { name: 'No entry yet in 2011' }));

    await page.goto('/import');
    await field.fill(PAGE_OF_A_SURVEY);
    await check.click();
    await preview.getByRole('button', { name: 'Create draft of Stateless 2011' }).click();
    await seen(page.getByRole('heading', { level: 1, name: 'Stateless 2011' }));
    await seen(page.getByRole('button', { name: 'Confirm', exact: true }).first());
    expect(await asAnonymous('{ entry(country: "XXA", year: 2011) { title } }')).toEqual({
      entry: null,
    });
  });

  test('with a password one can come back after signing out', async () => {
    await page.goto('/account');
    await page.getByRole('textbox', { name: 'New password' }).fill(PASSWORD);
    await page.getByRole('textbox', { name: 'The same again' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await seen(page.getByText('The password is set.'));

    await page.getByRole('button', { name: 'Account of Administrator' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await seen(page.getByRole('heading', { name: 'Sign in' }));
    await page.goto('/entries/XXA/2010');
    await seen(page.getByRole('heading', { name: 'Sign in' }));

    await page.getByRole('textbox', { name: 'E-mail' }).fill('admin@yearline.local');
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await seen(page.getByRole('heading', { level: 1, name: 'Stateless 2010' }));
  });

  async function asAnonymous(query: string): Promise<unknown> {
    const answer = await fetch(product.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }
});

function seen(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'visible' });
}

/** Puts a text into the opening section, which a new entry may not have yet. */
async function write(page: Page, text: string): Promise<void> {
  const narrative = page.getByRole('region', { name: 'Narrative' });
  await seen(narrative.getByRole('button', { name: 'Add a section' }));
  const opening = narrative.getByRole('textbox', { name: 'Text of Opening' });
  if ((await opening.count()) === 0) {
    await narrative.getByRole('button', { name: 'Add a section' }).click();
  }
  await opening.fill(text);
}

async function fillCombobox(within: Locator, name: string, text: string): Promise<void> {
  const box = within.getByRole('combobox', { name }).or(within.getByRole('textbox', { name }));
  await box.fill(text);
  await box.press('Tab');
}
