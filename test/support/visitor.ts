/**
 * Someone with a browser of their own: a context without anybody else's cookies, and one page. What
 * goes wrong behind the screen is collected, because a page can look right while its console is red.
 */
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of scripts, failed requests, answers of 400 and above, since last asked. */
  newProblems(): string[];
  /** From now on, problems that match are part of the story. */
  expectProblem(pattern: RegExp): void;
}

export async function newVisitor(
  browser: Browser,
  dashboard: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: dashboard,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const problems: string[] = [];
  const expected: RegExp[] = [];
  const report = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };

  context.on('page', (page) => collectProblems(page, report));
  const page = await context.newPage();
  return {
    page,
    context,
    newProblems: () => problems.splice(0),
    expectProblem: (pattern) => expected.push(pattern),
  };
}

function collectProblems(page: Page, report: (problem: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error') {
      report(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => report(`script: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page abandons what it was still fetching.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') {
      report(`request: ${request.method()} ${request.url()} ${reason}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`answer: ${response.status()} ${response.url()}`);
  });
}

/** What axe-core finds on the page as it stands that keeps somebody out, one line for each kind. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    "window.axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
    );
}
