/** Another publisher's table beside the survey: imported whole, read as printed, its releases kept apart. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NotAllowedError } from '@yearline/survey/errors';
import {
  ReleaseExistsError,
  ReleaseRejectedError,
} from '@yearline/survey/external/external-errors';
import { fileChunks } from '@yearline/survey/external/file-chunks';
import { importRelease } from '@yearline/survey/external/import-release';
import { ANONYMOUS } from '@yearline/survey/people/viewer';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../support/shared-data.ts';
import { createSurvey, OPERATOR, type Survey } from '../support/survey.ts';

const DEMO = fileURLToPath(new URL('../../demo/unhcr/', import.meta.url));
const EXTRACT = 'unhcr-population-extract';
const WHOLE = 'unhcr-population';

const HEADER = 'year,coo,coa,refugees,asylum_seekers,hst';

/** Releases, years and numbers are invented; the codes are real, because the table is read by them. */
function importLines(survey: Survey, release: string, lines: readonly string[], dataset = WHOLE) {
  const bytes = new TextEncoder().encode(`${[HEADER, ...lines].join('\n')}\n`);
  return importRelease(survey.db, OPERATOR, { dataset, release, content: () => [bytes] });
}

function importFile(survey: Survey, file: string, release: string, dataset: string) {
  return importRelease(survey.db, OPERATOR, { dataset, release, content: () => fileChunks(file) });
}

/** The two extracts of the demo. */
function withExtract(): Survey {
  const survey = createSurvey();
  for (const release of ['2023-06', '2026-06']) {
    importFile(survey, `${DEMO}population-${release}.csv`, release, EXTRACT);
  }
  return survey;
}

const rowsOf = (survey: Survey, table: string) =>
  survey.db.$client.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n;

const SERIES = `query ($dataset: String, $origin: String, $host: String, $measures: [ExternalMeasure!], $from: Int, $to: Int, $first: Int, $after: String) {
  externalSeries(dataset: $dataset, origin: $origin, host: $host, measures: $measures, from: $from, to: $to, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      dataset { id licence completeFor { code } } origin { code } host { code } measure label kind
      points { year vintages { release { release citation } cell { state printed text note quantity { phrase qualifier low high hardLow hardHigh } } } }
    }
  }
}`;

const RESTATEMENTS = `query ($dataset: String, $from: String, $to: String, $country: String, $first: Int, $after: String) {
  restatements(dataset: $dataset, from: $from, to: $to, country: $country) {
    from { release } to { release } years
    restatements(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { year origin { code } host { code } measure before { text } after { text } change { verdict changeText reason } }
    }
  }
}`;

interface Restated {
  readonly year: number;
  readonly origin: { readonly code: string };
  readonly host: { readonly code: string };
  readonly measure: string;
  readonly before: { readonly text: string };
  readonly after: { readonly text: string };
  readonly change: { readonly verdict: string };
}

const inBrief = ({ year, origin, host, measure, before, after, change }: Restated) =>
  [year, origin.code, host.code, measure, before.text, after.text, change.verdict].join(' ');

describe('importing a release', () => {
  it('is a no-op that says so where the very file is there already', () => {
    const survey = createSurvey();
    const lines = ['2099,KRN,CHI,120,0,'];
    expect(importLines(survey, '2099-01', lines)).toMatchObject({
      imported: true,
      release: { release: '2099-01', rowCount: 1, years: [2099] },
    });
    expect(importLines(survey, '2099-01', lines)).toMatchObject({ imported: false });
    expect([rowsOf(survey, 'external_releases'), rowsOf(survey, 'external_values')]).toEqual([
      1, 1,
    ]);
    expect(
      survey.db.$client
        .prepare("SELECT actor_name FROM audit WHERE action = 'import-release'")
        .all(),
    ).toEqual([{ actor_name: 'Test' }]);
  });

  it('refuses another file under the same name, and the same file under another', () => {
    const survey = createSurvey();
    importLines(survey, '2099-01', ['2099,KRN,CHI,120,0,']);
    expect(() => importLines(survey, '2099-01', ['2099,KRN,CHI,121,0,'])).toThrow(
      ReleaseExistsError,
    );
    expect(() => importLines(survey, '2099-02', ['2099,KRN,CHI,120,0,'])).toThrow(
      ReleaseExistsError,
    );
    expect([rowsOf(survey, 'external_releases'), rowsOf(survey, 'external_values')]).toEqual([
      1, 1,
    ]);
  });

  it.each([
    ['a bad last line', '2099,KRN,CHI,seven,0,', /line 4, column refugees/],
    ['a row that stands twice', '2099,KRN,CHI,120,0,', /line 4: .*already/],
  ])('leaves nothing half-imported after %s', (_what, last, reason) => {
    const survey = createSurvey();
    const work = () =>
      importLines(survey, '2099-01', ['2099,KRN,CHI,120,0,', '2099,GFR,CHI,120,0,', last]);
    expect(work).toThrow(ReleaseRejectedError);
    expect(work).toThrow(reason);
    expect([rowsOf(survey, 'external_releases'), rowsOf(survey, 'external_values')]).toEqual([
      0, 0,
    ]);
  });

  it('is refused where the name is no month, the table unknown, or the viewer may not publish', () => {
    const survey = createSurvey();
    expect(() => importLines(survey, 'June 2099', [])).toThrow(/such as 2026-06/);
    expect(() => importLines(survey, '2099-13', [])).toThrow(/such as 2026-06/);
    expect(() => importLines(survey, '2099-01', [], 'made-up')).toThrow(/is no dataset/);
    expect(() =>
      importRelease(survey.db, ANONYMOUS, {
        dataset: WHOLE,
        release: '2099-01',
        content: () => [],
      }),
    ).toThrow(NotAllowedError);
  });
});

describe("UNHCR's own series", () => {
  it('keeps each release as a vintage of its own, and reads 5 as 1 to 5', async () => {
    const { externalSeries } = await withExtract().expectData(SERIES, {
      origin: 'PRK',
      host: 'NLD',
      measures: ['REFUGEES'],
      from: 2022,
      to: 2022,
    });
    expect(externalSeries.nodes).toMatchObject([{ measure: 'REFUGEES', kind: 'STOCK' }]);
    expect(externalSeries.nodes[0].points).toMatchObject([
      {
        year: 2022,
        vintages: [
          { release: { release: '2026-06' }, cell: { printed: 12, text: '12' } },
          {
            release: { release: '2023-06', citation: expect.stringContaining('CC BY 4.0') },
            cell: {
              state: 'STATED',
              printed: 5,
              text: '1 to 5',
              quantity: { qualifier: 'SUPPRESSED', hardLow: 1, hardHigh: 5 },
            },
          },
        ],
      },
    ]);
  });

  it('says of North Koreans in China that there is no row, which is not zero', async () => {
    const { externalSeries } = await withExtract().expectData(SERIES, {
      origin: 'North Korea',
      host: 'China',
      measures: ['REFUGEES', 'ASYLUM_SEEKERS'],
      from: 2001,
      to: 2005,
    });
    expect(externalSeries.nodes).toHaveLength(2);
    for (const { points } of externalSeries.nodes) {
      for (const { vintages } of points) {
        expect(vintages).toMatchObject([
          { cell: { state: 'NO_ROW', printed: null, quantity: null, text: 'no row' } },
        ]);
      }
    }
  });

  it('of an extract says nothing of pairs that the extract leaves out', async () => {
    const { externalSeries } = await withExtract().expectData(SERIES, {
      origin: 'Vietnam',
      host: 'France',
      measures: ['REFUGEES'],
      from: 2003,
      to: 2003,
    });
    expect(externalSeries.nodes[0].points).toEqual([{ year: 2003, vintages: [] }]);
  });

  it('tells a blank cell from 0 and from a missing row', async () => {
    const survey = createSurvey();
    importLines(survey, '2099-01', ['2098,KRN,CHI,,0,', '2099,KRN,GFR,120,0,']);
    const { externalSeries } = await survey.expectData(SERIES, {
      origin: 'PRK',
      host: 'CHN',
      measures: ['REFUGEES', 'ASYLUM_SEEKERS'],
    });
    const states = externalSeries.nodes.map(
      ({ points }: { points: { vintages: { cell: { state: string; printed: number } }[] }[] }) =>
        points.map(({ vintages: [vintage] }) => [vintage?.cell.state, vintage?.cell.printed]),
    );
    expect(states).toEqual([
      [
        ['BLANK', null],
        ['NO_ROW', null],
      ],
      [
        ['STATED', 0],
        ['NO_ROW', null],
      ],
    ]);
  });

  it('with one side named lists what states anything, page by page', async () => {
    const survey = withExtract();
    const asked = { host: 'CHN', measures: ['REFUGEES'], from: 2003, to: 2003 };
    const { externalSeries: all } = await survey.expectData(SERIES, asked);
    const codes = all.nodes.map(({ origin }: { origin: { code: string } }) => origin.code);
    expect(codes).toContain('VNM');
    expect(codes).not.toContain('PRK');
    const { externalSeries: first } = await survey.expectData(SERIES, { ...asked, first: 2 });
    expect(first.totalCount).toBe(codes.length);
    const { externalSeries: next } = await survey.expectData(SERIES, {
      ...asked,
      first: 2,
      after: first.pageInfo.endCursor,
    });
    expect([...first.nodes, ...next.nodes].map(({ origin }) => origin.code)).toEqual(
      codes.slice(0, 4),
    );
  });

  it('shows the whole table in place of the extract once it is imported', async () => {
    const survey = withExtract();
    importLines(survey, '2099-01', ['2099,KRN,CHI,120,0,']);
    const asked = { origin: 'PRK', host: 'CHN', measures: ['REFUGEES'] };
    const { externalSeries } = await survey.expectData(SERIES, asked);
    expect(externalSeries.nodes[0].dataset.id).toBe(WHOLE);
    const { externalSeries: extract } = await survey.expectData(SERIES, {
      ...asked,
      dataset: EXTRACT,
    });
    expect(extract.nodes[0].dataset).toMatchObject({
      id: EXTRACT,
      completeFor: [{ code: 'CHN' }, { code: 'LKA' }, { code: 'PRK' }],
    });
  });

  it('is null before anything is imported, and refuses what it cannot answer', async () => {
    const asked = { origin: 'PRK' };
    expect(await createSurvey().expectData(SERIES, asked)).toEqual({ externalSeries: null });
    const survey = withExtract();
    for (const bad of [
      {},
      { origin: 'Nowhere' },
      { origin: 'PRK', from: 1960, to: 2004 },
      { origin: 'PRK', from: 2004, to: 2003 },
      { origin: 'PRK', dataset: 'made-up' },
      { origin: 'PRK', first: 101 },
    ]) {
      const { errors } = await survey.ask(SERIES, bad);
      expect(errors?.[0]?.extensions, JSON.stringify(bad)).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('runs as many SQL statements for many pairs and years as for one', async () => {
    const survey = withExtract();
    const count = async (asked: Record<string, unknown>) =>
      (await survey.statementsDuring(() => survey.expectData(SERIES, asked))).length;
    const one = await count({ origin: 'PRK', measures: ['REFUGEES'], from: 2003, to: 2003 });
    expect(await count({ origin: 'CHN', first: 100 })).toBe(one);
    expect(one).toBeLessThanOrEqual(3);
  });
});

describe('what a later release restated', () => {
  it('is listed by size, and neither a blank that became 0 nor an unchanged hidden count is', async () => {
    const { restatements } = await withExtract().expectData(RESTATEMENTS);
    expect(restatements).toMatchObject({
      from: { release: '2023-06' },
      to: { release: '2026-06' },
      years: [2018, 2019, 2020, 2021, 2022],
    });
    expect(restatements.restatements.nodes.map(inBrief)).toEqual([
      '2022 CHN NLD REFUGEES 777 915 RESTATED',
      '2022 LKA NLD REFUGEES 204 241 RESTATED',
      '2022 LKA ESP REFUGEES 42 67 RESTATED',
      '2022 PRK NLD REFUGEES 1 to 5 12 RESTATED',
      '2022 CHN ESP REFUGEES 115 109 RESTATED',
    ]);
  });

  it('holds rows that came and went, of years that both releases cover only', async () => {
    const survey = createSurvey();
    importLines(survey, '2099-01', [
      '2098,KRN,CHI,120,,',
      '2098,KRN,GFR,5,0,',
      '2097,KRN,GFR,70,0,',
    ]);
    importLines(survey, '2099-02', [
      '2098,KRN,GFR,5,,0',
      '2098,GFR,CHI,5,0,0',
      '2099,KRN,CHI,70,0,0',
    ]);
    const { restatements } = await survey.expectData(RESTATEMENTS);
    expect(restatements.years).toEqual([2098]);
    expect(restatements.restatements.nodes.map(inBrief)).toEqual([
      '2098 PRK CHN REFUGEES 120 no row DROPPED',
      '2098 DEU CHN REFUGEES no row 1 to 5 NEW',
    ]);
  });

  it('is paged without losing or doubling a cell, and filtered by a country on either side', async () => {
    const survey = withExtract();
    const { restatements: whole } = await survey.expectData(RESTATEMENTS);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const asked: Record<string, unknown> = { first: 2, after };
      const { restatements } = (await survey.expectData(RESTATEMENTS, asked)).restatements;
      seen.push(...restatements.nodes.map(inBrief));
      expect(restatements.totalCount).toBe(5);
      if (!restatements.pageInfo.hasNextPage) break;
      after = restatements.pageInfo.endCursor;
    }
    expect(seen).toEqual(whole.restatements.nodes.map(inBrief));
    const { restatements } = await survey.expectData(RESTATEMENTS, { country: 'Spain' });
    expect(restatements.restatements.totalCount).toBe(2);
  });

  it('is null with one release, and refuses releases in the wrong order or that are none', async () => {
    const survey = createSurvey();
    importLines(survey, '2099-01', ['2098,KRN,CHI,120,,']);
    expect(await survey.expectData(RESTATEMENTS)).toEqual({ restatements: null });
    const two = withExtract();
    for (const bad of [
      { from: '2026-06', to: '2023-06' },
      { from: '2026-06', to: '2026-06' },
      { from: '1999-01' },
      { country: 'Nowhere' },
      { first: 101 },
    ]) {
      const { errors } = await two.ask(RESTATEMENTS, bad);
      expect(errors?.[0]?.extensions, JSON.stringify(bad)).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('runs as many SQL statements for a long page as for a short one', async () => {
    const survey = withExtract();
    const count = async (first: number) =>
      (await survey.statementsDuring(() => survey.expectData(RESTATEMENTS, { first }))).length;
    const one = await count(1);
    expect(await count(100)).toBe(one);
    expect(one).toBeLessThanOrEqual(3);
  });
});

describe('the extract in the demo', () => {
  it('is small, and line for line what UNHCR published', () => {
    for (const release of ['2023-06', '2026-06']) {
      const text = readFileSync(`${DEMO}population-${release}.csv`, 'utf8');
      expect(text.length).toBeLessThan(150_000);
      const published = sharedFile(`data/unhcr/population-${release}.csv`);
      if (!existsSync(published)) continue;
      const lines = new Set(readFileSync(published, 'utf8').split('\n'));
      expect(text.split('\n').filter((line) => !lines.has(line))).toEqual([]);
    }
  });

  // Read off the lines of the files with grep.
  it.each([
    ['VNM', 'CHN', 'REFUGEES', 2003, '299,287'],
    ['LKA', 'IND', 'REFUGEES', 2003, '60,922'],
    ['LKA', 'LKA', 'IDPS', 2003, '386,104'],
    ['LKA', 'LKA', 'RETURNED_IDPS', 2003, '76,722'],
    ['PRK', 'DEU', 'ASYLUM_SEEKERS', 2000, '22'],
  ])('states %s in %s, %s of %i: %s', async (origin, host, measure, year, text) => {
    const asked = { origin, host, measures: [measure], from: year, to: year };
    const { externalSeries } = await withExtract().expectData(SERIES, asked);
    expect(externalSeries.nodes[0].points[0].vintages).toMatchObject([{ cell: { text } }]);
  });
});

const whole = sharedFile('data/unhcr/population-2026-06.csv');

describe.skipIf(!existsSync(whole))('the whole table', () => {
  it('is imported in two releases, with the numbers that its lines print', async () => {
    const survey = createSurvey();
    for (const [release, rowCount] of [
      ['2023-06', 64_809],
      ['2026-06', 138_893],
    ] as const) {
      const file = sharedFile(`data/unhcr/population-${release}.csv`);
      expect(importFile(survey, file, release, WHOLE).release.rowCount).toBe(rowCount);
    }
    // 1951,Unknown,UKN,UNK,Australia,AUL,AUS,180000,...
    for (const [origin, host, measure, year, texts] of [
      ['XXX', 'AUS', 'REFUGEES', 1951, ['180,000']],
      ['LKA', 'IND', 'REFUGEES', 2003, ['60,922']],
      ['PRK', 'NLD', 'REFUGEES', 2022, ['12', '1 to 5']],
      ['PRK', 'CHN', 'REFUGEES', 2022, ['no row', 'no row']],
    ] as const) {
      const asked = { origin, host, measures: [measure], from: year, to: year };
      const { externalSeries } = await survey.expectData(SERIES, asked);
      expect(
        externalSeries.nodes[0].points[0].vintages.map(
          ({ cell }: { cell: { text: string } }) => cell.text,
        ),
      ).toEqual(texts);
    }
    const { restatements } = await survey.expectData(RESTATEMENTS, { first: 1 });
    // Counted from the two files by another program: 58,840 cells that went from blank to 0 are not among them.
    expect(restatements.restatements.totalCount).toBe(295);
    expect(restatements.restatements.nodes.map(inBrief)).toEqual([
      '2022 UKR UKR RETURNED_IDPS 0 2,616,000 RESTATED',
    ]);
  });
});
