import { NEW_MEASURE, type WorkingCopy, type WorkingFigure } from './working-copy.ts';

/** Small working copies for the tests beside this file; the country is made up. */
export function exampleFigure(change: Partial<WorkingFigure> = {}): WorkingFigure {
  return {
    key: 'returns',
    phrase: 'at least 7,800',
    qualifier: 'AT_LEAST',
    value: 7800,
    low: null,
    high: null,
    measure: { ...NEW_MEASURE, concept: 'forced-returns', kind: 'FLOW' },
    attribution: '',
    source: '',
    anchor: { section: 'main', start: 19, end: 33 },
    confirmed: true,
    note: '',
    ...change,
  };
}

export function exampleCopy(change: Partial<WorkingCopy> = {}): WorkingCopy {
  return {
    title: 'Survey 2004: Atlantis',
    publisher: 'The Publisher',
    publicationDate: '2004-05-25',
    disclaimer: '',
    sections: [
      { key: 'main', heading: '', body: 'Atlantis sent back at least 7,800 people.' },
      { key: 'abroad', heading: 'Abroad', body: 'Nothing is known.' },
    ],
    figures: [exampleFigure()],
    sources: [],
    ...change,
  };
}
