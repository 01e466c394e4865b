import { Skeleton } from '@mantine/core';
import classes from './comparison.module.css';

/** The shape of the page that comes, so that nothing jumps when it arrives. */
export default function ComparisonLoading() {
  return (
    <div className={classes.page} aria-busy="true">
      <output className={classes.waiting}>Comparing the two entries…</output>
      <Skeleton height={34} width={320} mt={6} />
      <Skeleton height={16} width={240} mt={14} mb={40} />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height={88} mb={14} />
      ))}
    </div>
  );
}
