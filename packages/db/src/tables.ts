/**
 * The tables. What may never change (revisions and all that hangs on them, publications, rulings, policies, audit)
 * is also guarded by triggers, in the hand-written migrations drizzle/*_immutable.sql.
 *
 * Instants are ISO 8601 in UTC with milliseconds, so that text order is time order. Dates that come from
 * documents are ISO too, as coarse as the document gives them.
 */
import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`"${column}" IN (${values.map((value) => `'${value}'`).join(', ')})`);

export const ROLES = ['EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'] as const;
export const REVISION_KINDS = ['CREATED', 'REVISED', 'RESTORED', 'IMPORTED'] as const;
export const PUBLICATION_KINDS = ['FIRST', 'MINOR', 'SUBSTANTIVE', 'CORRECTION'] as const;
export const SEARCHED_PARTS = ['TITLE', 'HEADING', 'BODY', 'PHRASE', 'NOTE', 'SOURCE'] as const;
export const RULING_KINDS = ['EQUIVALENCE', 'BREAK', 'CONTINUATION'] as const;

// Reference data: rewritten from the project's own file whenever that file changes.

/** A country or territory that a survey can speak about, valid over a span of years. */
export const countries = sqliteTable('countries', {
  /** ISO 3166-1 alpha-3, or the project's own where ISO has none. */
  code: text('code').primaryKey(),
  name: text('name').notNull(),
});

// The survey.

/** One year's survey as a publication. Edition Y describes calendar year Y-1. */
export const editions = sqliteTable(
  'editions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    year: integer('year').notNull(),
    title: text('title').notNull(),
    /** As printed. */
    publisher: text('publisher'),
    publicationDate: text('publication_date'),
    disclaimer: text('disclaimer'),
  },
  (table) => [
    uniqueIndex('editions_year').on(table.year),
    check('editions_year_range', sql`${table.year} BETWEEN 1900 AND 2200`),
  ],
);

/** One country in one edition: a pointer to what is being written and to what is live. */
export const entries = sqliteTable(
  'entries',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    countryCode: text('country_code')
      .notNull()
      .references(() => countries.code),
    editionId: integer('edition_id')
      .notNull()
      .references(() => editions.id),
    /** Null only inside the transaction that creates the entry. */
    draftRevisionId: integer('draft_revision_id').references((): AnySQLiteColumn => revisions.id),
    liveRevisionId: integer('live_revision_id').references((): AnySQLiteColumn => revisions.id),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('entries_edition_country').on(table.editionId, table.countryCode),
    index('entries_country').on(table.countryCode),
    index('entries_draft_revision').on(table.draftRevisionId),
    index('entries_live_revision').on(table.liveRevisionId),
    index('entries_updated').on(table.updatedAt),
  ],
);

/** A complete snapshot of an entry. Never changes. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    /** 1, 2, 3 ... within the entry. */
    number: integer('number').notNull(),
    baseRevisionId: integer('base_revision_id').references((): AnySQLiteColumn => revisions.id),
    kind: text('kind', { enum: REVISION_KINDS }).notNull(),
    title: text('title').notNull(),
    publisher: text('publisher'),
    publicationDate: text('publication_date'),
    disclaimer: text('disclaimer'),
    citeAs: text('cite_as'),
    lastUpdated: text('last_updated'),
    accessed: text('accessed'),
    addresses: text('addresses', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** For the other editors; not public. */
    note: text('note'),
    authorId: text('author_id'),
    authorName: text('author_name').notNull(),
    createdAt: text('created_at').notNull(),
    /** SHA-256 of the content in canonical form, hexadecimal. */
    contentHash: text('content_hash').notNull(),
  },
  (table) => [
    uniqueIndex('revisions_entry_number').on(table.entryId, sql`${table.number} desc`),
    index('revisions_base').on(table.baseRevisionId),
    check('revisions_number_positive', sql`${table.number} >= 1`),
    check('revisions_kind', oneOf('kind', REVISION_KINDS)),
  ],
);

/** The addresses of each revision once more, to find a document by any of them. Never changes, like its revision. */
export const revisionAddresses = sqliteTable(
  'revision_addresses',
  {
    address: text('address').notNull(),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
  },
  (table) => [
    primaryKey({ columns: [table.address, table.revisionId] }),
    index('revision_addresses_revision').on(table.revisionId),
  ],
);

/** Texts of sections, each stored once however many revisions carry it. */
export const bodies = sqliteTable('bodies', {
  /** SHA-256 of the text, hexadecimal. */
  hash: text('hash').primaryKey(),
  text: text('text').notNull(),
});

export const sections = sqliteTable(
  'sections',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    position: integer('position').notNull(),
    /** Stable across the revisions of an entry. */
    key: text('key').notNull(),
    heading: text('heading'),
    bodyHash: text('body_hash')
      .notNull()
      .references(() => bodies.hash),
  },
  (table) => [
    uniqueIndex('sections_revision_position').on(table.revisionId, table.position),
    uniqueIndex('sections_revision_key').on(table.revisionId, table.key),
    index('sections_body').on(table.bodyHash),
  ],
);

/** One statement of a quantity. Bounds are not stored: they follow from the words and a policy. */
export const figures = sqliteTable(
  'figures',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    position: integer('position').notNull(),
    /** Stable across the revisions of an entry. */
    key: text('key').notNull(),
    /** Verbatim, typos included. */
    phrase: text('phrase').notNull(),
    qualifier: text('qualifier').notNull(),
    value: real('value'),
    low: real('low'),
    high: real('high'),
    concept: text('concept').notNull(),
    population: text('population'),
    origin: text('origin'),
    places: text('places', { mode: 'json' }).$type<readonly string[]>().notNull(),
    kind: text('kind').notNull(),
    unit: text('unit').notNull(),
    period: text('period'),
    definition: text('definition'),
    attribution: text('attribution'),
    sourceKey: text('source_key'),
    anchorSection: text('anchor_section'),
    anchorStart: integer('anchor_start'),
    anchorEnd: integer('anchor_end'),
    confirmed: integer('confirmed', { mode: 'boolean' }).notNull(),
    note: text('note'),
  },
  (table) => [
    uniqueIndex('figures_revision_position').on(table.revisionId, table.position),
    uniqueIndex('figures_revision_key').on(table.revisionId, table.key),
    check('figures_confirmed', sql`${table.confirmed} IN (0, 1)`),
  ],
);

export const sources = sqliteTable(
  'sources',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    position: integer('position').notNull(),
    key: text('key').notNull(),
    title: text('title').notNull(),
    publisher: text('publisher'),
    date: text('date'),
    url: text('url'),
    accessed: text('accessed'),
  },
  (table) => [
    uniqueIndex('sources_revision_position').on(table.revisionId, table.position),
    uniqueIndex('sources_revision_key').on(table.revisionId, table.key),
  ],
);

/** The act of making a revision public. Append-only. */
export const publications = sqliteTable(
  'publications',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    kind: text('kind', { enum: PUBLICATION_KINDS }).notNull(),
    publicNote: text('public_note').notNull(),
    /** From when it is public; earlier than recordedAt where an existing record was imported. */
    publishedAt: text('published_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    publishedBy: text('published_by').notNull(),
  },
  (table) => [
    index('publications_entry_time').on(table.entryId, sql`${table.publishedAt} desc`),
    index('publications_revision').on(table.revisionId),
    index('publications_time').on(table.publishedAt, table.entryId),
    check('publications_kind', oneOf('kind', PUBLICATION_KINDS)),
  ],
);

/** Who did what, when, from which revision to which. Append-only. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    /** dashboard, api, command line, demo. */
    client: text('client').notNull(),
    action: text('action').notNull(),
    entryId: integer('entry_id').references(() => entries.id),
    fromRevisionId: integer('from_revision_id').references(() => revisions.id),
    toRevisionId: integer('to_revision_id').references(() => revisions.id),
    detail: text('detail', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>(),
  },
  (table) => [
    index('audit_entry').on(table.entryId),
    index('audit_from_revision').on(table.fromRevisionId),
    index('audit_to_revision').on(table.toRevisionId),
  ],
);

/**
 * What an editor ruled about comparability between two editions, with a public reason. Append-only: a withdrawal
 * is a row of its own.
 */
export const rulings = sqliteTable(
  'rulings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: RULING_KINDS }).notNull(),
    /** Null only for an equivalence that holds in every country. */
    countryCode: text('country_code').references(() => countries.code),
    /** First and last edition. */
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    /** One of the two measures of an equivalence; of a break or a continuation the one concerned, null for all. */
    measure: text('measure', { mode: 'json' }).$type<RuledMeasure>(),
    /** The other measure of an equivalence. */
    otherMeasure: text('other_measure', { mode: 'json' }).$type<RuledMeasure>(),
    reason: text('reason').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [
    index('rulings_country').on(table.countryCode),
    check('rulings_kind', oneOf('kind', RULING_KINDS)),
    check('rulings_years', sql`${table.fromYear} < ${table.toYear}`),
    check('rulings_reason', sql`trim(${table.reason}) <> ''`),
    check(
      'rulings_measures',
      sql`(${table.kind} = 'EQUIVALENCE') = (${table.otherMeasure} IS NOT NULL) AND (${table.otherMeasure} IS NULL OR ${table.measure} IS NOT NULL)`,
    ),
    check('rulings_where', sql`${table.kind} = 'EQUIVALENCE' OR ${table.countryCode} IS NOT NULL`),
  ],
);

/** A measure as a ruling names it: the shape of Measure in packages/quantity, which this package does not know. */
interface RuledMeasure {
  readonly concept: string;
  readonly population: string | null;
  readonly origin: string | null;
  readonly places: readonly string[];
  readonly kind: string;
  readonly unit: string;
  readonly period: string | null;
  readonly definition: string | null;
}

/** From when on a ruling no longer holds, and why. Append-only. */
export const rulingWithdrawals = sqliteTable(
  'ruling_withdrawals',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    rulingId: integer('ruling_id')
      .notNull()
      .references(() => rulings.id),
    reason: text('reason').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [
    uniqueIndex('ruling_withdrawals_ruling').on(table.rulingId),
    check('ruling_withdrawals_reason', sql`trim(${table.reason}) <> ''`),
  ],
);

/** Tolerances, magnitudes and thresholds under a name and version. Append-only: other values are another version. */
export const policies = sqliteTable(
  'policies',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    values: text('values', { mode: 'json' }).$type<unknown>().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('policies_name_version').on(table.name, table.version),
    check('policies_version_positive', sql`${table.version} >= 1`),
  ],
);

/** Which policy an edition is compared under, from when on. Append-only: the newest row counts. */
export const editionPolicies = sqliteTable(
  'edition_policies',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    editionId: integer('edition_id')
      .notNull()
      .references(() => editions.id),
    /** Null is the built-in policy. */
    policyId: integer('policy_id').references(() => policies.id),
    reason: text('reason').notNull(),
    setAt: text('set_at').notNull(),
    setBy: text('set_by').notNull(),
  },
  (table) => [
    index('edition_policies_edition').on(table.editionId),
    index('edition_policies_policy').on(table.policyId),
    check('edition_policies_reason', sql`trim(${table.reason}) <> ''`),
  ],
);

// Statistics of others, kept beside the survey and never merged with its figures.

/** One release of another publisher's table: its vintage. Written last and whole, and never changed. */
export const externalReleases = sqliteTable(
  'external_releases',
  {
    id: integer('id').primaryKey(),
    /** "unhcr-population". */
    dataset: text('dataset').notNull(),
    /** Year and month in which the publisher released it: "2026-06". */
    release: text('release').notNull(),
    licence: text('licence').notNull(),
    /** As the publisher asks to be cited, with the release. */
    citation: text('citation').notNull(),
    /** SHA-256 of the file, hexadecimal. */
    contentHash: text('content_hash').notNull(),
    /** Years that it has rows of, ascending. */
    years: text('years', { mode: 'json' }).$type<readonly number[]>().notNull(),
    rowCount: integer('row_count').notNull(),
    importedAt: text('imported_at').notNull(),
    importedBy: text('imported_by').notNull(),
  },
  (table) => [
    uniqueIndex('external_releases_name').on(table.dataset, table.release),
    uniqueIndex('external_releases_content').on(table.dataset, table.contentHash),
  ],
);

/**
 * One row of a release: people from one country in another at the end of a year. A number is what the file prints
 * (5 stands for 1 to 5); null is a blank cell, which is not zero.
 */
export const externalValues = sqliteTable(
  'external_values',
  {
    releaseId: integer('release_id')
      .notNull()
      .references(() => externalReleases.id),
    host: text('host')
      .notNull()
      .references(() => countries.code),
    origin: text('origin')
      .notNull()
      .references(() => countries.code),
    year: integer('year').notNull(),
    refugees: integer('refugees'),
    asylumSeekers: integer('asylum_seekers'),
    returnedRefugees: integer('returned_refugees'),
    idps: integer('idps'),
    returnedIdps: integer('returned_idps'),
    stateless: integer('stateless'),
    ooc: integer('ooc'),
    oip: integer('oip'),
    hst: integer('hst'),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.host, table.origin, table.year] }),
    index('external_values_origin').on(table.releaseId, table.origin, table.host, table.year),
  ],
);

/** What an editor said of a finding of the checks: that it is meant so, with the reason, or no longer. Append-only. */
export const intendedFindings = sqliteTable(
  'intended_findings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** SHA-256 of the finding's words, hexadecimal; see checks/fingerprint.ts. */
    fingerprint: text('fingerprint').notNull(),
    /** SHA-256 of its places without their words: finds the mark that was made for other words. */
    locus: text('locus').notNull(),
    kind: text('kind').notNull(),
    /** From whose screen it was marked; a finding may have places in others too. */
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
    /** False withdraws the mark before it. */
    intended: integer('intended', { mode: 'boolean' }).notNull(),
    /** Why it is meant so; null where a mark is withdrawn. */
    reason: text('reason'),
    /** What the finding said then, quoting its places. */
    message: text('message').notNull(),
    personId: text('person_id'),
    personName: text('person_name').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    index('intended_findings_locus').on(table.locus),
    index('intended_findings_entry').on(table.entryId),
    check('intended_findings_intended', sql`${table.intended} IN (0, 1)`),
    check(
      'intended_findings_reason',
      sql`(${table.intended} = 1) = (length(trim(coalesce(${table.reason}, ''))) > 0)`,
    ),
  ],
);

// What is searched. Derived from the revisions by triggers, which also keep two full-text indexes of it:
// search_published holds only what was ever made public, search_drafts everything (drizzle/*_search_index.sql).

/** A text as it is searched: once, in however many places it stands. */
export const searchTexts = sqliteTable(
  'search_texts',
  {
    /** Names the text in the full-text indexes. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Of a section's text, which is kept in bodies; null for every other. */
    bodyHash: text('body_hash').references(() => bodies.hash),
    /** A title, heading, phrase or note itself; null for a section's text. */
    words: text('words'),
    /** Whether a revision that holds it was ever made public. */
    published: integer('published', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('search_texts_body').on(table.bodyHash),
    uniqueIndex('search_texts_words').on(table.words),
    check('search_texts_one', sql`(${table.bodyHash} IS NULL) <> (${table.words} IS NULL)`),
    check('search_texts_published', sql`${table.published} IN (0, 1)`),
  ],
);

/** Where a text stands in a revision. */
export const searchPlaces = sqliteTable(
  'search_places',
  {
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id),
    part: text('part', { enum: SEARCHED_PARTS }).notNull(),
    /** Of the section, figure or source; empty for the title. */
    key: text('key').notNull(),
    textId: integer('text_id')
      .notNull()
      .references(() => searchTexts.id),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.part, table.key] }),
    index('search_places_text').on(table.textId),
    check('search_places_part', oneOf('part', SEARCHED_PARTS)),
  ],
);

// People. The first four are the tables that better-auth keeps; their property names are its own.

const moment = (name: string) => integer(name, { mode: 'timestamp_ms' });

export const people = sqliteTable(
  'people',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
    image: text('image'),
    role: text('role', { enum: ROLES }).notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('people_email').on(table.email),
    check('people_role', oneOf('role', ROLES)),
  ],
);

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull(),
    userId: text('person_id')
      .notNull()
      .references(() => people.id),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_token').on(table.token),
    index('sessions_person').on(table.userId),
  ],
);

/** Ways to sign in: for a password, its hash. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('person_id')
      .notNull()
      .references(() => people.id),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('accounts_person').on(table.userId)],
);

/** One-time sign-in links, hashed. */
export const verifications = sqliteTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);

/** A program's right to speak with a role. Only the hash of the token is kept. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    /** SHA-256 of the token, hexadecimal. */
    tokenHash: text('token_hash').notNull(),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (table) => [
    uniqueIndex('api_tokens_hash').on(table.tokenHash),
    check('api_tokens_role', oneOf('role', ROLES)),
  ],
);

/**
 * What a caller's write under a key of its own led to, so that a retry is answered and not written again. Kept for a
 * day; see survey/src/retries/write-once.ts.
 */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    /** Id of the viewer: of a person, or of a token. */
    caller: text('caller').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the name of the write and its input, hexadecimal. */
    inputHash: text('input_hash').notNull(),
    /** What was written, by row ids; each write reads its own. */
    written: text('written', { mode: 'json' }).$type<unknown>().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caller, table.key] }),
    index('idempotency_keys_created').on(table.createdAt),
  ],
);
