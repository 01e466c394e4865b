/**
 * The failures that a caller should expect. Thrown inside a transaction, so that it rolls back; each app turns
 * them into its own form (a union member, an exit code). Anything else that is thrown is a bug.
 */
import type { DocumentProblem } from '@yearline/formats/entry-document';
import type { EntryRow, RevisionRow } from './entries/entry-rows.ts';
import type { RevisionContent } from './entries/revision-content.ts';

export abstract class DomainError extends Error {
  /** Stable, for programs. */
  abstract readonly code: string;
  /** Names and indexes into the input, of what the error is about; empty when it is about the whole. */
  readonly path: readonly string[] = [];
}

/** The caller lacks the right. The wording never depends on whether the thing exists. */
export class NotAllowedError extends DomainError {
  override readonly name = 'NotAllowedError';
  readonly code = 'NOT_ALLOWED';
}

/** No entry under that name that the caller may see. */
export class EntryNotFoundError extends DomainError {
  override readonly name = 'EntryNotFoundError';
  readonly code = 'ENTRY_NOT_FOUND';
  override readonly path = ['entry'];
}

/** One thing wrong with what was sent: where, and what to do. */
export interface InputProblem {
  /** Names and indexes into the input, e.g. ["figures", "2", "value"]. */
  readonly path: readonly string[];
  readonly message: string;
}

export class InvalidInputError extends DomainError {
  override readonly name = 'InvalidInputError';
  readonly code = 'INVALID_INPUT';
  /** Of the first problem. */
  override readonly path: readonly string[];
  readonly problems: readonly InputProblem[];
  constructor(problems: readonly InputProblem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.path = problems[0]?.path ?? [];
    this.problems = problems;
  }
}

export class EntryExistsError extends DomainError {
  override readonly name = 'EntryExistsError';
  readonly code = 'ENTRY_EXISTS';
  override readonly path = ['country'];
  readonly entry: EntryRow;
  constructor(message: string, entry: EntryRow) {
    super(message);
    this.entry = entry;
  }
}

/** Somebody saved after the base revision. Nothing was written; base, theirs and mine are all here. */
export class StaleRevisionError extends DomainError {
  override readonly name = 'StaleRevisionError';
  readonly code = 'STALE_REVISION';
  override readonly path = ['baseRevision'];
  readonly entry: EntryRow;
  /** The revision that the caller named, null when there is no such number. */
  readonly base: RevisionRow | null;
  readonly current: RevisionRow;
  /** What the caller sent, completed from the base; null where nothing but a base was sent. */
  readonly mine: RevisionContent | null;
  constructor(parts: {
    entry: EntryRow;
    base: RevisionRow | null;
    current: RevisionRow;
    mine: RevisionContent | null;
    baseNumber: number | null;
  }) {
    const based =
      parts.baseNumber === null
        ? 'no base revision was named'
        : `it is based on revision ${parts.baseNumber}`;
    super(
      `The entry is at revision ${parts.current.number}, saved by ${parts.current.authorName}, but ${based}. Nothing was written. Compare the two and save again on revision ${parts.current.number}.`,
    );
    this.entry = parts.entry;
    this.base = parts.base;
    this.current = parts.current;
    this.mine = parts.mine;
  }
}

/** The checks of the entry's draft find no such thing: its words were changed since, or it never was. */
export class FindingNotFoundError extends DomainError {
  override readonly name = 'FindingNotFoundError';
  readonly code = 'FINDING_NOT_FOUND';
  override readonly path = ['fingerprint'];
  constructor({ countryCode, year }: Pick<EntryRow, 'countryCode' | 'year'>) {
    super(
      `The checks of the draft for ${countryCode} in ${year} find this no longer: its words have changed. Read the checks again.`,
    );
  }
}

/** The key of an earlier write came with another input. Neither was written by this. */
export class IdempotencyKeyReusedError extends DomainError {
  override readonly name = 'IdempotencyKeyReusedError';
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  override readonly path = ['idempotencyKey'];
  constructor(key: string) {
    super(
      `You have used the idempotency key "${key}" for another input in the last 24 hours. Nothing was written. Take a new key for every write, and send the same key only with the same input.`,
    );
  }
}

/** The draft head cannot be made public as it is. */
export class NotPublishableError extends DomainError {
  override readonly name = 'NotPublishableError';
  readonly code = 'NOT_PUBLISHABLE';
  /** Of the first problem. */
  override readonly path: readonly string[];
  readonly problems: readonly InputProblem[];
  constructor(problems: readonly InputProblem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.path = problems[0]?.path ?? [];
    this.problems = problems;
  }
}

/** A document that cannot become an entry, with line and reason of each problem. Nothing was written. */
export class DocumentRejectedError extends DomainError {
  override readonly name = 'DocumentRejectedError';
  readonly code = 'DOCUMENT_REJECTED';
  override readonly path = ['text'];
  readonly problems: readonly DocumentProblem[];
  constructor(problems: readonly DocumentProblem[]) {
    super(
      problems
        .map((problem) => (problem.line ? `Line ${problem.line}: ` : '') + problem.message)
        .join(' '),
    );
    this.problems = problems;
  }
}
