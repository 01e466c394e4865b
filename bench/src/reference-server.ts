/**
 * What the API is held against: node:http, prepared statements and JSON.stringify, no GraphQL, no checks of rights.
 * It gives the same data for the four questions, at /Q1 to /Q4, and its writes are as durable.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { openDatabase } from '@yearline/db/open-database';
import { COUNTRIES } from '@yearline/survey/countries/countries';
import { databaseFile } from '@yearline/survey/open-survey';
import { globalId } from './questions.ts';
import { reportUsage } from './server-usage.ts';

interface EntryRow {
  readonly id: number;
  readonly title: string;
  readonly code: string;
  readonly year: number;
  readonly revisionId: number;
}
interface FigureRow {
  readonly revision_id: number;
  readonly key: string;
  readonly phrase: string;
  readonly qualifier: string;
  readonly value: number;
  readonly concept: string;
  readonly population: string;
  readonly origin: string | null;
  readonly places: string;
  readonly kind: string;
  readonly period: string;
}

const client = openDatabase(databaseFile(process.argv[2] ?? '')).$client;
const names = new Map(COUNTRIES.map(({ code, name }) => [code, name]));

const SELECT_ENTRY = `SELECT e.id, r.title, e.country_code AS code, ed.year, r.id AS revisionId
  FROM entries e JOIN editions ed ON ed.id = e.edition_id JOIN countries c ON c.code = e.country_code
  JOIN revisions r ON r.id = e.live_revision_id`;
const entryById = client.prepare<[number], EntryRow>(`${SELECT_ENTRY} WHERE e.id = ?`);
const entriesOfYear = client.prepare<[number], EntryRow>(
  `${SELECT_ENTRY} WHERE ed.year = ? ORDER BY c.name COLLATE NOCASE LIMIT 50`,
);
const countOfYear = client.prepare<[number], { n: number }>(
  'SELECT count(*) AS n FROM entries e JOIN editions ed ON ed.id = e.edition_id WHERE ed.year = ? AND e.live_revision_id IS NOT NULL',
);
const entriesOfCountry = client.prepare<[string], EntryRow>(
  `${SELECT_ENTRY} WHERE e.country_code = ? ORDER BY ed.year DESC LIMIT 20`,
);
const figuresOf = client.prepare<[string], FigureRow>(
  `SELECT revision_id, key, phrase, qualifier, value, concept, population, origin, places, kind, period FROM figures
   WHERE revision_id IN (SELECT value FROM json_each(?)) ORDER BY revision_id, position`,
);

function withFigures(entries: readonly EntryRow[]) {
  const figures = new Map<number, object[]>();
  for (const row of figuresOf.all(JSON.stringify(entries.map(({ revisionId }) => revisionId)))) {
    const list = figures.get(row.revision_id) ?? [];
    figures.set(row.revision_id, list);
    list.push({
      key: row.key,
      phrase: row.phrase,
      qualifier: row.qualifier,
      value: row.value,
      // All generated figures are "at least".
      hardLow: row.value,
      hardHigh: null,
      measure: {
        concept: row.concept,
        population: row.population,
        origin: row.origin,
        places: JSON.parse(row.places),
        kind: row.kind,
        period: row.period,
      },
    });
  }
  return entries.map((entry) => ({
    id: globalId(entry.id),
    title: entry.title,
    country: { code: entry.code, name: names.get(entry.code) },
    edition: { year: entry.year },
    figures: figures.get(entry.revisionId) ?? [],
  }));
}

const insertRevision = client.prepare(
  `INSERT INTO revisions (entry_id, number, base_revision_id, kind, title, publisher, publication_date, disclaimer, addresses, author_name, created_at, content_hash)
   SELECT entry_id, number + 1, id, 'REVISED', title, publisher, publication_date, disclaimer, addresses, 'Bench', ?, ? FROM revisions WHERE id = ?`,
);
const draftOf = client.prepare<[number], { id: number; number: number }>(
  'SELECT r.id, r.number FROM entries e JOIN revisions r ON r.id = e.draft_revision_id WHERE e.id = ?',
);
const sectionsOf = client.prepare<[number], { text: string }>(
  'SELECT b.text FROM sections s JOIN bodies b ON b.hash = s.body_hash WHERE s.revision_id = ? ORDER BY s.position',
);
const insertBody = client.prepare(
  'INSERT INTO bodies (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING',
);
const insertSection = client.prepare(
  'INSERT INTO sections (revision_id, position, key, heading, body_hash) VALUES (?, ?, ?, ?, ?)',
);
const insertFigure = client.prepare(
  `INSERT INTO figures (revision_id, position, key, phrase, qualifier, value, concept, population, places, kind, unit, period, source_key, confirmed)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PERSONS', ?, 'invented', 1)`,
);
const insertSource = client.prepare(
  `INSERT INTO sources (revision_id, position, key, title) VALUES (?, 0, 'invented', 'An invented source')`,
);
const moveDraft = client.prepare(
  'UPDATE entries SET draft_revision_id = ?, updated_at = ? WHERE id = ?',
);
const insertAudit = client.prepare(
  `INSERT INTO audit (at, actor_name, client, action, entry_id, from_revision_id, to_revision_id)
   VALUES (?, 'Bench', 'bench', 'revision revised', ?, ?, ?)`,
);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Save {
  readonly id: number;
  readonly baseRevision: number;
  readonly sections: readonly {
    readonly key: string;
    readonly heading: string;
    readonly body: string;
  }[];
}

const revise = client.transaction((save: Save) => {
  const now = new Date().toISOString();
  const base = draftOf.get(save.id);
  if (!base || base.number !== save.baseRevision) throw new Error('stale');
  const carried = figuresOf.all(JSON.stringify([base.id]));
  sectionsOf.all(base.id);
  const hash = sha256(JSON.stringify([save.sections, carried]));
  const revisionId = Number(insertRevision.run(now, hash, base.id).lastInsertRowid);
  save.sections.forEach(({ key, heading, body }, position) => {
    const bodyHash = sha256(body);
    insertBody.run(bodyHash, body);
    insertSection.run(revisionId, position, key, heading, bodyHash);
  });
  carried.forEach((row, position) => {
    insertFigure.run(
      revisionId,
      position,
      row.key,
      row.phrase,
      row.qualifier,
      row.value,
      row.concept,
      row.population,
      row.places,
      row.kind,
      row.period,
    );
  });
  insertSource.run(revisionId);
  moveDraft.run(revisionId, now, save.id);
  insertAudit.run(now, save.id, base.id, revisionId);
  return { __typename: 'ReviseEntryPayload', changed: true, revision: { number: base.number + 1 } };
});

const entryIdOf = (id: string) =>
  Number(Buffer.from(id, 'base64').toString().slice('Entry:'.length));

const ANSWERS: Readonly<Record<string, (asked: never) => object>> = {
  '/Q1': ({ id }: { id: string }) => {
    const entry = entryById.get(entryIdOf(id));
    return { node: entry ? withFigures([entry])[0] : null };
  },
  '/Q2': ({ year }: { year: number }) => ({
    entries: {
      totalCount: countOfYear.get(year)?.n ?? 0,
      edges: withFigures(entriesOfYear.all(year)).map((node) => ({ node })),
    },
  }),
  '/Q3': ({ country }: { country: string }) => ({
    entries: { edges: withFigures(entriesOfCountry.all(country)).map((node) => ({ node })) },
  }),
  '/Q4': ({ input }: { input: Save & { readonly entry: string } }) => ({
    reviseEntry: revise.immediate({ ...input, id: entryIdOf(input.entry) }),
  }),
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const server = createServer(async (request, response) => {
  const { variables } = JSON.parse(await bodyOf(request));
  const answer = ANSWERS[request.url ?? ''];
  const body = JSON.stringify({ data: answer?.(variables as never) ?? null });
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => reportUsage(server));
