/** The public record as it stood at an instant: by every path the same, and nothing later anywhere in it. */
import { fileURLToPath } from 'node:url';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import type { Role } from '@yearline/survey/people/viewer';
import { describe, expect, it } from 'vitest';
import { createSurvey } from '../support/survey.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

function demo() {
  const survey = createSurvey();
  loadDemo(survey.db, DEMO);
  return survey;
}

/** Everything about an entry that later facts could seep into. */
const RECORD = `
  stage hasUnpublishedChanges updatedAt otherYears title
  revision { number isLive isDraftHead publications { publishedAt } }
  liveRevision { number isLive }
  draftRevision { number }
  revisions { totalCount nodes { number isLive isDraftHead publications { publishedAt } } }
  publications { publishedAt revision { number isLive entry { liveRevision { number } } } }
`;

const PATHS = `query ($asOf: DateTime) {
  entry(country: "PRK", year: 2004, asOf: $asOf) { ${RECORD} }
  entries(country: "PRK", year: 2004, asOf: $asOf) { nodes { ${RECORD} } }
  country(code: "PRK", asOf: $asOf) { entries(first: 1) { nodes { ${RECORD} } } }
  edition(year: 2004, asOf: $asOf) { entries { nodes { country { code } ${RECORD} } } }
  compare(country: "PRK", from: 2003, to: 2004, asOf: $asOf) { to { ${RECORD} } }
}`;

async function instants(survey: ReturnType<typeof demo>): Promise<string[]> {
  const { entry } = await survey.expectData(
    '{ entry(country: "PRK", year: 2004) { publications { publishedAt } } }',
  );
  return entry.publications
    .map(({ publishedAt }: { publishedAt: string }) => publishedAt)
    .reverse();
}

describe.each([undefined, 'ADMIN'] as const)('as of an instant, %s', (role?: Role) => {
  it('sees what was live then, from the very millisecond of its publication, by every path', async () => {
    const survey = demo();
    const times = await instants(survey);
    expect(times.length).toBeGreaterThan(2);
    for (const [n, asOf] of times.entries()) {
      const data = await survey.expectData(PATHS, { asOf }, role);
      const records = [
        data.entry,
        data.entries.nodes[0],
        data.country.entries.nodes[0],
        data.edition.entries.nodes.find(
          ({ country }: { country: { code: string } }) => country.code === 'PRK',
        ),
        data.compare?.to ?? data.entry,
      ];
      for (const record of records) {
        expect(record).toMatchObject({
          stage: 'PUBLISHED',
          hasUnpublishedChanges: null,
          draftRevision: null,
          updatedAt: asOf,
          revision: { number: n + 1, isLive: true, isDraftHead: false },
          liveRevision: { number: n + 1, isLive: true },
          revisions: { totalCount: n + 1 },
        });
        expect(record.publications).toHaveLength(n + 1);
        expect(JSON.stringify(record)).not.toContain(times[n + 1] ?? 'later than everything');
      }
      const before = new Date(Date.parse(asOf) - 1).toISOString();
      const { entry } = await survey.expectData(PATHS, { asOf: before }, role);
      if (n === 0) expect(entry).toBeNull();
      else expect(entry.liveRevision.number).toBe(n);
    }
  });

  it('sees no edition, no other year and no entry that came later', async () => {
    const survey = demo();
    const query = `query ($asOf: DateTime) {
      editions(asOf: $asOf) { totalCount nodes { year entries { nodes { otherYears edition { year } } } } }
      entries(asOf: $asOf) { totalCount nodes { edition { year } otherYears } }
    }`;
    const years = async (asOf: string | null) => {
      const { editions } = await survey.expectData(query, { asOf }, role);
      return editions.nodes.map(({ year }: { year: number }) => year);
    };
    const [newest] = await years(null);
    const then = await survey.expectData(query, { asOf: `${newest - 1}-01-01` }, role);
    expect(then.editions.totalCount).toBeGreaterThan(0);
    expect(JSON.stringify(then)).not.toContain(String(newest));
    expect(await years('1900-01-01')).toEqual([]);
  });
});

describe('as of an instant', () => {
  it('needs as many SQL statements for a page as for one entry', async () => {
    const survey = demo();
    const query = (first: number) =>
      `{ entries(first: ${first}, asOf: "2005-12-31") { nodes { liveRevision { number isLive } publications { publishedAt } } } }`;
    const one = await survey.statementsDuring(() => survey.expectData(query(1)));
    const many = await survey.statementsDuring(() => survey.expectData(query(10)));
    expect(many.length).toBe(one.length);
  });
});
