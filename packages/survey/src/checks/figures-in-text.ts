import { type Check, type CheckedEntry, nameOfEntry, placeOf, statementsOf } from './check.ts';

/**
 * A figure whose phrase stands in none of the sections, word for word: the sentence was rewritten and the
 * figure left behind, or it never stood there. Only its exact characters count.
 */
export function figuresNotInText(entry: CheckedEntry): Check[] {
  return statementsOf(entry)
    .filter(({ figure }) => figure.phrase !== '')
    .filter(({ figure }) => !entry.sections.some(({ body }) => body.includes(figure.phrase)))
    .map((statement) => ({
      kind: 'FIGURE_NOT_IN_TEXT',
      message: `The figure "${statement.figure.phrase}" of ${nameOfEntry(entry)} of edition ${entry.year} stands nowhere in its text in these words.`,
      places: [placeOf(statement)],
    }));
}
