import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** Something that one must know before going on: caution for what differs, danger for what failed. */
export function Notice({
  tone,
  title,
  urgent = false,
  children,
  actions,
}: {
  tone: 'calm' | 'caution' | 'danger';
  title?: ReactNode;
  /** Read out at once, because it answers what the person just did. */
  urgent?: boolean;
  children?: ReactNode;
  /** What one can do about it. */
  actions?: ReactNode;
}) {
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : 'note'}>
      {title !== undefined && <p className={classes.title}>{title}</p>}
      {children}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
