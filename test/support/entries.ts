/** Builders that read like the domain. Freedonia is made up. */
import type { Role } from '@yearline/survey/people/viewer';
import type { Survey } from './survey.ts';

export const returned = {
  key: 'returned',
  phrase: 'At least 40',
  qualifier: 'AT_LEAST',
  value: 40,
  measure: {
    concept: 'forced-returns',
    population: 'asylum-seekers',
    places: ['Freedonia'],
    kind: 'FLOW',
    period: '2003',
  },
};

export const narrative = [
  {
    key: 'main',
    body: 'At least 40 asylum seekers were sent back from Freedonia. The border stayed closed.',
  },
  { key: 'law', heading: 'The law', body: 'No law on asylum exists.' },
];

const CREATE = `mutation ($input: CreateEntryInput!) {
  createEntry(input: $input) {
    __typename
    ... on CreateEntryPayload { entry { id stage country { code } edition { year } } revision { number contentHash } }
    ... on Error { message code }
    ... on InvalidInput { problems { path message } }
    ... on EntryExists { entry { id } }
  }
}`;

const REVISE = `mutation ($input: ReviseEntryInput!) {
  reviseEntry(input: $input) {
    __typename
    ... on ReviseEntryPayload { changed revision { number base contentHash } entry { stage liveRevision { number } draftRevision { number } } }
    ... on Error { message code }
    ... on InvalidInput { problems { path message } }
    ... on StaleRevision {
      base { number title }
      current { number author title sections { key body } figures { phrase } }
      mine { title sections { key body } figures { phrase value } sources { title } }
    }
  }
}`;

const PUBLISH = `mutation ($input: PublishEntryInput!) {
  publishEntry(input: $input) {
    __typename
    ... on PublishEntryPayload { publication { kind publicNote publishedAt revision { number } } entry { stage liveRevision { number } } }
    ... on Error { message code }
    ... on InvalidInput { problems { path message } }
    ... on NotPublishable { problems { path message } }
    ... on StaleRevision { current { number } }
  }
}`;

const RESTORE = `mutation ($input: RestoreRevisionInput!) {
  restoreRevision(input: $input) {
    __typename
    ... on RestoreRevisionPayload { changed revision { number kind note title } entry { liveRevision { number } } }
    ... on Error { message code }
  }
}`;

const IMPORT = `mutation ($input: ImportDocumentInput!) {
  importDocument(input: $input) {
    __typename
    ... on ImportDocumentPayload {
      entry { id } revision { number kind }
      document { country { code name } year title publisher publicationDate disclaimer sections { key heading body } figures { phrase qualifier value confirmed measure { concept places period } } }
      warnings { line message }
    }
    ... on Error { message code }
    ... on DocumentRejected { problems { line message } }
    ... on StaleRevision { current { number } }
  }
}`;

type Input = Record<string, unknown>;

/** UNHCR's code for the stateless: an entry under it is visibly no real country's. */
export const WHERE = { country: 'XXA', year: 2004 };

/** The API's verbs, each answering its union member. */
export function verbs(survey: Survey) {
  const run = (query: string, name: string) => async (input: Input, as?: Role) =>
    (await survey.expectData(query, { input }, as))[name];
  return {
    create: run(CREATE, 'createEntry'),
    revise: run(REVISE, 'reviseEntry'),
    publish: run(PUBLISH, 'publishEntry'),
    restore: run(RESTORE, 'restoreRevision'),
    importDocument: run(IMPORT, 'importDocument'),
  };
}
