/** The commands and their options; what they do stands in a file each. */
import { readSettings } from '@yearline/settings/settings';
import { Command, InvalidArgumentError, Option } from 'commander';
import { printEntry } from './export-entry.ts';
import { importFile } from './import-file.ts';
import { importReleaseFile } from './import-release.ts';
import { addPersonWithLink, printSignInLink } from './people.ts';
import { createToken, printTokens, revokeToken } from './tokens.ts';

const roleOption = () =>
  new Option('--role <role>', 'what it may do')
    .choices(['editor', 'reviewer', 'publisher', 'admin'])
    .makeOptionMandatory();

export function createProgram(environment: NodeJS.ProcessEnv): Command {
  const settings = () => readSettings(environment);
  const program = new Command('yearline')
    .description('Runs a Yearline survey from the terminal.')
    .showHelpAfterError();

  program
    .command('import')
    .description('read a Refworld page or a Yearline document into a draft')
    .argument('<file>', 'text or Markdown file; - reads standard input')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--json', 'print it as JSON')
    .option('--country <code>', 'where the document does not say, or says it wrong')
    .option('--year <year>', 'edition year, where the document does not say', wholeNumber)
    .option('--base <revision>', 'revision that it follows, where the entry exists', wholeNumber)
    .option('--publish', 'also record the publication that the document carries')
    .action((file, options) => importFile(settings(), file, options));

  program
    .command('import-release')
    .description("read a release of another publisher's table, to stand beside the survey")
    .argument('<file>', 'CSV file, as published')
    .requiredOption('--dataset <name>', 'which table it is, such as unhcr-population')
    .requiredOption('--release <yyyy-mm>', 'year and month in which it was released')
    .action((file, options) => importReleaseFile(settings(), file, options));

  program
    .command('export')
    .description('print an entry as a Yearline document, which import reads again')
    .argument('<country>', 'code or name')
    .argument('<year>', 'edition year', wholeNumber)
    .option('--draft', 'the draft in place of what is live')
    .action((country, year, options) => printEntry(settings(), country, year, options));

  const token = program.command('token').description('API tokens');
  token
    .command('create')
    .description('print a new API token; it is shown this once')
    .addOption(roleOption())
    .requiredOption('--name <name>', 'the program that will use it')
    .action((options) => createToken(settings(), options));
  token
    .command('list')
    .description('print every token that was made, by its id and never itself')
    .action(() => printTokens(settings()));
  token
    .command('revoke')
    .description('end a token: from now on nobody is answered who sends it')
    .argument('<id>', 'as the list prints it')
    .action((id) => revokeToken(settings(), id));

  program
    .command('sign-in-link')
    .description('print a link that signs in once')
    .option('--email <email>', 'whom; left out, the first administrator')
    .option('--forget-password', 'also forget their password, so that they can set a new one')
    .action((options) => printSignInLink(settings(), options));

  program
    .command('people')
    .description('people who may sign in')
    .command('add')
    .description('add a person and print a link that signs them in once')
    .addOption(roleOption())
    .requiredOption('--name <name>', 'as shown in history')
    .requiredOption('--email <email>', 'to sign in with')
    .action((options) => addPersonWithLink(settings(), options));

  return program;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
