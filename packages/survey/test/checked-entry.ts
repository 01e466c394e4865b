/** Builders for the checks. Freedonia and Sylvania are made up. */
import type { DocumentFigure } from '@yearline/formats/entry-document';
import type { Measure, Qualifier } from '@yearline/quantity/quantity';
import type { CheckedEntry } from '../src/checks/check.ts';

const returns: Measure = {
  concept: 'forced-returns',
  population: 'nationals',
  origin: 'XXA',
  places: ['Freedonia'],
  kind: 'FLOW',
  unit: 'PERSONS',
  period: '2003',
  definition: null,
};

export type Said = Partial<Omit<DocumentFigure, 'measure'>> & {
  readonly measure?: Partial<Measure>;
};

let revisions = 0;

/** An entry of edition 2004 about made-up places; its text holds every phrase, unless it is given. */
export function entry(
  figures: readonly Said[],
  about: Partial<CheckedEntry> & { body?: string } = {},
) {
  const body = about.body ?? `${figures.map(({ phrase }) => phrase).join(', ')}.`;
  const revisionId = ++revisions;
  const checked: CheckedEntry = {
    revisionId,
    country: 'XXA',
    year: 2004,
    sections: [{ id: 1, revisionId, position: 0, key: 'main', heading: null, body }],
    figures: figures.map((figure, position) => {
      const phrase = figure.phrase ?? '';
      const start = body.indexOf(phrase);
      return {
        id: position,
        revisionId,
        key: `figure-${position}`,
        qualifier: 'STATED',
        value: null,
        low: null,
        high: null,
        attribution: null,
        source: null,
        anchor: start < 0 ? null : { section: 'main', start, end: start + phrase.length },
        confirmed: true,
        note: null,
        ...figure,
        phrase,
        measure: { ...returns, ...figure.measure },
      };
    }),
    ...about,
  };
  return checked;
}

export const said = (
  qualifier: Qualifier,
  value: number,
  phrase: string,
  more: Said = {},
): Said => ({
  qualifier,
  value,
  phrase,
  ...more,
});
