import { describe, expect, it } from 'vitest';
import { type CitedRevision, formatCitation } from './citation.ts';

const WHOLE: CitedRevision = {
  publisher: 'Example Committee',
  title: 'Example Survey 2004 - Ruritania',
  publicationDate: '2004-05-25',
  url: 'https://survey.example/XRU/2004/2',
  accessed: '2026-11-03',
  revision: 2,
  contentHash: '0123456789abcdef0123456789abcdef',
};

describe('a citation', () => {
  it('names publisher, title, date, revision with its hash, address and access date', () => {
    expect(formatCitation(WHOLE)).toBe(
      'Example Committee, Example Survey 2004 - Ruritania, 25 May 2004, revision 2 (0123456789ab), available at: https://survey.example/XRU/2004/2 [accessed 3 November 2026]',
    );
  });

  it.each([
    ['2004-05', 'May 2004'],
    ['2004', '2004'],
  ])('prints no more of a date than is known: %s', (publicationDate, printed) => {
    expect(formatCitation({ ...WHOLE, publicationDate })).toContain(
      `Ruritania, ${printed}, revision`,
    );
  });

  it('leaves out what is not known', () => {
    const bare = {
      publisher: null,
      publicationDate: null,
      url: null,
      accessed: null,
      revision: null,
      contentHash: null,
    };
    expect(formatCitation({ ...WHOLE, ...bare })).toBe('Example Survey 2004 - Ruritania');
    expect(formatCitation({ ...WHOLE, ...bare, revision: 3 })).toBe(
      'Example Survey 2004 - Ruritania, revision 3',
    );
  });
});
