'use client';

import { measureLabel } from '@yearline/quantity/measure';
import { useCountryName } from '../../../../../../components/country-names.ts';
import { RelativeTime } from '../../../../../../components/relative-time.tsx';
import { StageBadge, standingOf } from '../../../../../../components/stage-badge.tsx';
import type { EditedRevisionFragment } from '../../../../../../graphql/generated/graphql.ts';
import styles from './editor.module.css';
import type { EditedEntry } from './entry-editor.tsx';
import text from './read-only-entry.module.css';
import bar from './save-bar.module.css';
import { SidePane } from './side-pane.tsx';

interface ReadOnlyEntryProps {
  entry: Omit<EditedEntry, 'draftRevision'>;
  revision: EditedRevisionFragment;
}

/** The draft for those who may read but not write: text, not switched-off fields. */
export function ReadOnlyEntry({ entry, revision }: ReadOnlyEntryProps) {
  const { country, edition } = entry;
  const countryName = useCountryName();
  return (
    <>
      <div className={bar.bar}>
        <div className={bar.entry}>
          <h1 className={bar.name}>
            {country.name} {edition.year}
          </h1>
          <StageBadge standing={standingOf(entry)} />
        </div>
        <div className={bar.state}>
          Revision {revision.number}, saved by {revision.author}{' '}
          <RelativeTime at={revision.createdAt} />
        </div>
      </div>
      <div className={styles.panes}>
        <nav className={styles.outline} aria-label="Parts of the entry">
          {revision.sections.map((section, index) => (
            <a key={section.key} href={`#section-${section.key}`}>
              {section.heading || (index === 0 ? 'Opening' : `Section ${index + 1}`)}
            </a>
          ))}
          <a href="#figures">Figures</a>
          <a href="#sources">Sources</a>
        </nav>
        <div className={styles.centre}>
          <h2 className={text.readTitle}>{revision.title}</h2>
          <dl className={text.facts}>
            <Fact name="Publisher" told={revision.publisher} />
            <Fact name="Publication date" told={revision.publicationDate} />
            <Fact name="Disclaimer" told={revision.disclaimer} />
          </dl>
          {revision.sections.map((section) => (
            <article key={section.key} id={`section-${section.key}`} className="narrative">
              {section.heading && <h3>{section.heading}</h3>}
              <div className={text.readBody}>{section.body}</div>
            </article>
          ))}
          <section id="figures" className={styles.parts} aria-label="Figures">
            <header className={styles.partsHead}>
              <h2>Figures</h2>
            </header>
            <ul className={styles.figures}>
              {revision.figures.map((figure) => (
                <li key={figure.key} className={text.readFigure}>
                  <q>{figure.phrase}</q>
                  <span>
                    {measureLabel(figure.measure, countryName)}
                    {!figure.confirmed && ' · not confirmed yet'}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section id="sources" className={styles.parts} aria-label="Sources">
            <header className={styles.partsHead}>
              <h2>Sources</h2>
            </header>
            <ul className={styles.figures}>
              {revision.sources.map((source) => (
                <li key={source.key} className={text.readFigure}>
                  {source.title}
                  <span>{[source.publisher, source.date].filter(Boolean).join(', ')}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <SidePane country={country.code} year={edition.year} otherYears={entry.otherYears} />
      </div>
    </>
  );
}

function Fact({ name, told }: { name: string; told: string | null }) {
  if (!told) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{told}</dd>
    </div>
  );
}
