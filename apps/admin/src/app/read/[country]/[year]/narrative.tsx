import { Fragment, type ReactNode } from 'react';
import { describeFigure } from '../../../../components/interval-glyph/interval-text.ts';
import { type NarrativeRun, narrativeParagraphs } from './narrative-runs.ts';
import type { PublishedEntry, PublishedFigure } from './read-queries.ts';
import classes from './reading.module.css';

/** The text as published. What states a figure is underlined and leads to its row in the table. */
export function Narrative({ sections, figures }: Pick<PublishedEntry, 'sections' | 'figures'>) {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  return sections.map((section) => {
    const marks = figures.flatMap(({ key, anchor }) =>
      anchor?.section === section.key ? [{ key, start: anchor.start, end: anchor.end }] : [],
    );
    return (
      <section key={section.key} id={`section-${section.key}`}>
        {section.heading !== null && <h2 className={classes.heading}>{section.heading}</h2>}
        {narrativeParagraphs(section.body, marks).map((paragraph) => (
          <p key={paragraph.start}>
            {paragraph.runs.map((run) => (
              <Fragment key={run.start}>
                <Run run={run} figure={byKey.get(run.figure ?? '') ?? null} />
              </Fragment>
            ))}
          </p>
        ))}
      </section>
    );
  });
}

function Run({ run, figure }: { run: NarrativeRun; figure: PublishedFigure | null }) {
  const words = styled(run);
  if (figure !== null) {
    return (
      <a
        className={classes.figure}
        href={`#figure-${figure.key}`}
        title={describeFigure(figure)}
        aria-describedby={`bounds-${figure.key}`}
      >
        {words}
      </a>
    );
  }
  return run.href === null ? words : <a href={run.href}>{words}</a>;
}

function styled({ style, text }: NarrativeRun): ReactNode {
  switch (style) {
    case 'emphasis':
      return <em>{text}</em>;
    case 'strong':
      return <strong>{text}</strong>;
    case 'plain':
      return text;
  }
}
