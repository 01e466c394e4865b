import type { ReactNode } from 'react';
import styles from './states.module.css';

interface StateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: says what is missing and offers the way to begin. */
export function EmptyState({ title, children, action }: StateProps) {
  return (
    <div className={styles.state}>
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

/** Something failed: what happened, what is safe, and what to do. */
export function ErrorState({
  title,
  children,
  safe,
  action,
}: StateProps & { safe?: string | undefined }) {
  return (
    <div className={styles.state} role="alert">
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {safe && <p className={styles.text}>{safe}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
