import classes from './cited-entries.module.css';

/** What a page rests on, so that a printed copy can be followed back: one citation for each entry. */
export function CitedEntries({ citations }: { citations: readonly string[] }) {
  return (
    <section className={classes.cited} aria-labelledby="sources">
      <h2 className={classes.title} id="sources">
        {citations.length === 1 ? 'Entry read' : 'Entries read'}
      </h2>
      <ul className={classes.list}>
        {citations.map((citation) => (
          <li key={citation}>{citation}</li>
        ))}
      </ul>
    </section>
  );
}
