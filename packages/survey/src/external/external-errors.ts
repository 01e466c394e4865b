/** What can be wrong with a release that somebody wants to import. Nothing of it was written. */
import { DomainError } from '../errors.ts';

export interface TableProblem {
  /** Null where it is about the whole file. */
  readonly line: number | null;
  /** As the header names it; null where it is about the whole line. */
  readonly column: string | null;
  readonly message: string;
}

/** The file is not the table that it should be, with line, column and reason of each problem. */
export class ReleaseRejectedError extends DomainError {
  override readonly name = 'ReleaseRejectedError';
  readonly code = 'RELEASE_REJECTED';
  readonly problems: readonly TableProblem[];
  constructor(problems: readonly TableProblem[]) {
    super(problems.map(problemInWords).join(' '));
    this.problems = problems;
  }
}

/** A release is what it was: another file under its name, or its file under another name, is refused. */
export class ReleaseExistsError extends DomainError {
  override readonly name = 'ReleaseExistsError';
  readonly code = 'RELEASE_EXISTS';
}

/** "line 7, column refugees: ..." */
export function problemInWords({ line, column, message }: TableProblem): string {
  const place = [line === null ? '' : `line ${line}`, column === null ? '' : `column ${column}`]
    .filter((part) => part !== '')
    .join(', ');
  return place === '' ? message : `${place}: ${message}`;
}
