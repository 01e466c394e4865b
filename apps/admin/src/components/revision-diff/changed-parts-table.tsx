import type { ChangedPart } from './changed-parts.ts';
import classes from './revision-diff.module.css';

/** Labelled rows: what it was, what it became. */
export function ChangedParts({ parts }: { parts: readonly ChangedPart[] }) {
  return (
    <dl className={classes.parts}>
      {parts.map(({ label, earlier, later }) => (
        <div key={`${label} ${earlier} ${later}`} className={classes.part}>
          <dt>{label}</dt>
          <dd>
            {earlier === null ? <i className={classes.none}>nothing</i> : <del>{earlier}</del>}
            <span className={classes.became}> became </span>
            {later === null ? <i className={classes.none}>nothing</i> : <ins>{later}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
