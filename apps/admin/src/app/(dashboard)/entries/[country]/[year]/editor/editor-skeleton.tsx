import { Skeleton } from '@mantine/core';
import styles from './editor.module.css';

/** The editor's panes before the entry is there, at the widths that they will have. */
export function EditorSkeleton() {
  return (
    <div aria-busy="true">
      <div className={styles.skeletonBar}>
        <Skeleton height={20} width={220} />
      </div>
      <div className={styles.panes}>
        <div className={styles.outline}>
          <Skeleton height={12} />
          <Skeleton height={12} />
          <Skeleton height={12} />
        </div>
        <div className={styles.centre}>
          <Skeleton height={32} mb="lg" />
          <Skeleton height={32} mb="lg" />
          <Skeleton height={320} mb="lg" />
        </div>
        <div className={styles.side}>
          <Skeleton height={200} />
        </div>
      </div>
    </div>
  );
}
