import { expect, test } from 'vitest';
import { exampleCopy } from './example-copy.ts';
import { fieldProblem } from './problems.ts';

const sent = exampleCopy();
const message = 'must not be empty';

test.each([
  [['title'], 'entry-title', 'Title'],
  [['input', 'publicationDate'], 'entry-publicationDate', 'Publication date'],
  [['sections', '1', 'body'], 'section-abroad-body', 'Abroad'],
  [['sections', '0'], 'section-main-body', 'section 1'],
  [['figures', '0', 'value'], 'figure-returns-value', 'Figure “at least 7,800”'],
  [['figures', '0', 'measure', 'concept'], 'figure-returns-concept', 'Figure “at least 7,800”'],
  [['figures', '9', 'value'], null, 'figures › 9 › value'],
  [['baseRevision'], null, 'baseRevision'],
])('a problem at %j is shown at %s', (path, field, place) => {
  expect(fieldProblem({ path, message }, sent)).toEqual({ field, place, message });
});
