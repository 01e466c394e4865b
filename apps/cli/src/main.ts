/** `yearline`: what people who run the survey do from a terminal. */
import { DatabaseNewerError, MigrationError } from '@yearline/db/migrate';
import { SettingsError } from '@yearline/settings/settings';
import { DocumentRejectedError, DomainError, StaleRevisionError } from '@yearline/survey/errors';
import { problemInWords, ReleaseRejectedError } from '@yearline/survey/external/external-errors';
import { DataFolderError } from '@yearline/survey/open-survey';
import { createProgram } from './program.ts';

try {
  await createProgram(process.env).parseAsync();
} catch (error) {
  if (error instanceof DocumentRejectedError) {
    for (const { line, message } of error.problems) {
      console.error(line === null ? message : `line ${line}: ${message}`);
    }
    console.error('Nothing was written.');
  } else if (error instanceof ReleaseRejectedError) {
    for (const problem of error.problems) console.error(problemInWords(problem));
    console.error('Nothing was written.');
  } else if (error instanceof StaleRevisionError) {
    console.error(`${error.message} On the command line: --base ${error.current.number}.`);
  } else if (
    error instanceof DomainError ||
    error instanceof SettingsError ||
    error instanceof DataFolderError ||
    error instanceof DatabaseNewerError ||
    error instanceof MigrationError
  ) {
    console.error(error.message);
  } else {
    throw error;
  }
  process.exitCode = 1;
}
