import { CopyCitation } from './copy-citation.tsx';
import classes from './reading.module.css';

export function Citation({ text }: { text: string }) {
  return (
    <section aria-labelledby="cite">
      <h2 className={classes.heading} id="cite">
        Cite this
      </h2>
      <p className={classes.citation}>{text}</p>
      <p className={classes.small}>
        The address names this revision and keeps showing it after later changes.
      </p>
      <CopyCitation text={text} />
    </section>
  );
}
