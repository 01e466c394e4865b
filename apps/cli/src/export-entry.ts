import { writeYearlineMarkdown } from '@yearline/formats/yearline-markdown';
import type { Settings } from '@yearline/settings/settings';
import { exportEntry } from '@yearline/survey/documents/export-entry';
import { createReading } from '@yearline/survey/entries/reading';
import { openSurvey } from '@yearline/survey/open-survey';
import { OPERATOR } from './operator.ts';

/** Prints what is live, or the draft, in the document format that `import` reads. */
export function printEntry(
  settings: Settings,
  country: string,
  year: number,
  options: { readonly draft?: true },
): void {
  const db = openSurvey(settings.dataFolder);
  try {
    const reading = createReading(OPERATOR, { perspective: options.draft ? 'DRAFT' : 'PUBLISHED' });
    process.stdout.write(writeYearlineMarkdown(exportEntry(db, reading, { country, year })));
  } finally {
    db.$client.close();
  }
}
