'use client';

import styles from './editor.module.css';
import { useEditorPart } from './editor-context.tsx';

/** The sections by name; each tells how many figures stand in it and whether it has unsaved changes. */
export function Outline() {
  const sections = useEditorPart((snapshot) => snapshot.copy.sections);
  const saved = useEditorPart((snapshot) => snapshot.base.copy.sections);
  const figures = useEditorPart((snapshot) => snapshot.copy.figures);
  const sources = useEditorPart((snapshot) => snapshot.copy.sources.length);
  const unconfirmed = figures.filter((figure) => !figure.confirmed).length;
  const savedByKey = new Map(saved.map((section) => [section.key, section]));

  return (
    <nav className={styles.outline} aria-label="Parts of the entry">
      <a href="#about">About the entry</a>
      {sections.map((section, index) => {
        const before = savedByKey.get(section.key);
        const changed = before?.body !== section.body || before.heading !== section.heading;
        return (
          <a key={section.key} href={`#section-${section.key}`}>
            <span className={styles.outlineName}>
              {section.heading || (index === 0 ? 'Opening' : `Section ${index + 1}`)}
            </span>
            {changed && (
              <span className={styles.changed} title="Unsaved changes">
                <span className={styles.unseen}>unsaved changes</span>
              </span>
            )}
          </a>
        );
      })}
      <a href="#figures">
        <span className={styles.outlineName}>Figures</span>
        <span className={styles.count}>
          {figures.length}
          {unconfirmed > 0 && `, ${unconfirmed} to confirm`}
        </span>
      </a>
      <a href="#sources">
        <span className={styles.outlineName}>Sources</span>
        <span className={styles.count}>{sources}</span>
      </a>
    </nav>
  );
}
