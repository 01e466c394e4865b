import { Skeleton } from '@mantine/core';
import classes from './diff.module.css';

export default function DiffLoading() {
  return (
    <div className={classes.page} aria-busy="true">
      <output className={classes.path}>Comparing the two revisions…</output>
      <Skeleton height={32} width={160} mt={8} mb={32} />
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={44} mb={10} />
      ))}
    </div>
  );
}
