import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  tone: 'calm' | 'caution' | 'danger';
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A message that stays in the page until it is dealt with. What failed is announced at once. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div className={styles.title}>{title}</div>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
