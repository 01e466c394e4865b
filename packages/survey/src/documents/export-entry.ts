import type { Database } from '@yearline/db/open-database';
import type { EntryDocument } from '@yearline/formats/entry-document';
import { KEBAB_CASE, kebabCase, takeKey } from '@yearline/formats/kebab-case';
import { requireRevision } from '../entries/entry-rows.ts';
import { findEntry } from '../entries/find-entries.ts';
import { publicationsOfEntries } from '../entries/find-revisions.ts';
import { loadContent } from '../entries/load-content.ts';
import type { Reading } from '../entries/reading.ts';
import type { RevisionContent } from '../entries/revision-content.ts';
import { EntryNotFoundError } from '../errors.ts';

/**
 * An entry as a document, at the revision that the reading shows, with the publication that last made that
 * revision public. Imported again it gives the same content; only keys that a document cannot hold are made to
 * fit. Throws EntryNotFoundError.
 */
export function exportEntry(
  db: Database,
  reading: Reading,
  name: { readonly country: string; readonly year: number },
): EntryDocument {
  const view = findEntry(db, reading, name);
  if (!view) {
    throw new EntryNotFoundError(
      `There is no ${reading.perspective === 'DRAFT' ? '' : 'published '}entry for ${name.country} in ${name.year}.`,
    );
  }
  const { entry } = view;
  const revision = requireRevision(db, view.revision.id);
  const publication = publicationsOfEntries(db, reading, [entry.id])
    .get(entry.id)
    ?.find(({ revisionId }) => revisionId === revision.id);
  return {
    country: entry.countryCode,
    year: entry.year,
    ...withFittingKeys(loadContent(db, revision)),
    note: revision.note,
    publication: publication
      ? { kind: publication.kind, note: publication.publicNote, at: publication.publishedAt }
      : null,
  };
}

function withFittingKeys(content: RevisionContent): RevisionContent {
  const sections = fittingKeys(content.sections);
  const figures = fittingKeys(content.figures);
  const sources = fittingKeys(content.sources);
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, key: sections(section.key) })),
    figures: content.figures.map((figure) => ({
      ...figure,
      key: figures(figure.key),
      source: figure.source === null ? null : sources(figure.source),
      anchor: figure.anchor && { ...figure.anchor, section: sections(figure.anchor.section) },
    })),
    sources: content.sources.map((source) => ({ ...source, key: sources(source.key) })),
  };
}

/** Leaves keys that fit as they are and gives every other one of its own. */
function fittingKeys(items: readonly { readonly key: string }[]): (key: string) => string {
  const unfit = items.filter(({ key }) => !KEBAB_CASE.test(key));
  const taken = new Set(items.map(({ key }) => key));
  const fitting = new Map(unfit.map(({ key }) => [key, takeKey(kebabCase(key) || 'key', taken)]));
  return (key) => fitting.get(key) ?? key;
}
