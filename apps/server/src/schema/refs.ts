/** The types that name each other, with their parent values; each is implemented in the file of its noun. */
import type { DocumentSource } from '@yearline/formats/entry-document';
import type { CountryRecord } from '@yearline/survey/countries/country';
import type { EditionView } from '@yearline/survey/editions/find-editions';
import type { EntryRow, PublicationRow } from '@yearline/survey/entries/entry-rows';
import type { LoadedFigure, LoadedSection } from '@yearline/survey/entries/load-content';
import type { Reading } from '@yearline/survey/entries/reading';
import type { ComparisonPolicy } from '@yearline/survey/policies/comparison-policy';
import { builder, objectRef } from '../builder.ts';
import type { EntryNode, RevisionBatch, RevisionNode } from './entry-page.ts';

export interface CountryNode {
  readonly country: CountryRecord;
  readonly reading: Reading;
}

export interface FigureNode extends LoadedFigure {
  readonly contents: RevisionBatch;
  /** What its soft bounds follow, asked for when they are; the built-in policy when left out. */
  readonly policy?: () => ComparisonPolicy;
}

export interface PublicationNode {
  readonly publication: PublicationRow;
  readonly entry: EntryRow;
  readonly reading: Reading;
}

export const CountryType = objectRef<CountryNode>('Country');
export const EditionType = objectRef<EditionView>('Edition');
export const EntryType = objectRef<EntryNode>('Entry');
export const RevisionType = objectRef<RevisionNode>('Revision');
export const PublicationType = objectRef<PublicationNode>('Publication');
export const SectionType = objectRef<LoadedSection>('Section');
export const FigureType = objectRef<FigureNode>('Figure');
export const SourceType = objectRef<DocumentSource>('Source');

export const PerspectiveType = builder.enumType('Perspective', {
  description:
    'Which truth a query reads. Fixed at the root of a query and inherited by everything below it.',
  values: {
    PUBLISHED: { description: 'What is live; the default.' },
    DRAFT: { description: 'The draft heads; takes the right to read drafts.' },
  },
});

/** Of the argument asOf, wherever it stands. */
export const AS_OF =
  'Read the public record as it stood at this instant, for this and everything below: nothing later shows, nor any draft.';
