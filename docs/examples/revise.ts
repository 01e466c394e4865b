/** Adds a sentence to a draft. When somebody saved meanwhile, reads what they wrote and adds it there. */
const { ENDPOINT = 'http://localhost:4000/graphql', TOKEN } = process.env;

interface Answer<Data> {
  data: Data;
  errors?: { message: string }[];
}

async function ask<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  // Of errors outside the union, the message says what to do; the id names the request in the server's log.
  if (errors) throw new Error(`${errors[0]?.message} (${response.headers.get('x-request-id')})`);
  return data;
}

interface Draft {
  number: number;
  sections: { key: string; heading: string | null; body: string }[];
}

interface Result {
  __typename: string;
  code?: string;
  message?: string;
  current?: Draft;
  revision?: Draft;
}

const DRAFT = 'number sections { key heading body }';

const CREATE = `
  mutation Create($input: CreateEntryInput!) {
    createEntry(input: $input) {
      __typename
      ... on CreateEntryPayload { revision { ${DRAFT} } }
      ... on Error { code message }
    }
  }`;

const REVISE = `
  mutation Revise($input: ReviseEntryInput!) {
    reviseEntry(input: $input) {
      __typename
      ... on ReviseEntryPayload { revision { ${DRAFT} } }
      ... on StaleRevision { current { ${DRAFT} } }
      ... on Error { code message }
    }
  }`;

const entry = { country: 'Stateless', year: 2027 };

async function addSentence(sentence: string, seen: Draft): Promise<Draft> {
  let draft = seen;
  for (let attempt = 1; attempt <= 3; attempt++) {
    const sections = draft.sections.map((section, index) =>
      index === 0 ? { ...section, body: `${section.body} ${sentence}` } : section,
    );
    // A key of its own for each attempt: should the answer get lost on the way, the same one may be sent again.
    const input = {
      ...entry,
      baseRevision: draft.number,
      sections,
      idempotencyKey: crypto.randomUUID(),
    };
    const { reviseEntry } = await ask<{ reviseEntry: Result }>(REVISE, { input });
    if (reviseEntry.revision) return reviseEntry.revision;
    console.log(`${reviseEntry.code}: ${reviseEntry.message}`);
    if (!reviseEntry.current) break;
    draft = reviseEntry.current;
  }
  throw new Error('It was not saved.');
}

const sections = [{ heading: null, body: 'An example.' }];
const { createEntry } = await ask<{ createEntry: Result }>(CREATE, {
  input: { ...entry, sections },
});
if (!createEntry.revision) throw new Error(createEntry.message);
const first = createEntry.revision;

await addSentence('By a colleague.', first);
// This one started from the first revision too.
const saved = await addSentence('By us.', first);
console.log(`Revision ${saved.number}: ${saved.sections[0]?.body}`);
