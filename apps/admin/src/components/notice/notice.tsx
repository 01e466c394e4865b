import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** Something that the reader must know before going on: caution for what differs, danger for what failed. */
export function Notice({
  tone,
  title,
  urgent = false,
  children,
}: {
  tone: 'caution' | 'danger';
  title?: string;
  /** Read out at once, because it answers what the person just did. */
  urgent?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : 'note'}>
      {title !== undefined && <p className={classes.title}>{title}</p>}
      {children}
    </div>
  );
}
