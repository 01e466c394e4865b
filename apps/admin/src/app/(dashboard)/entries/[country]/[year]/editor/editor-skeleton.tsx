import { Skeleton } from '@mantine/core';
import styles from './editor.module.css';

const LINES = ['98%', '94%', '97%', '61%', '96%', '99%', '92%', '38%'];

/** The editor's panes before the entry is there, at the widths that they will have. */
export function EditorSkeleton() {
  return (
    <div aria-busy="true">
      <div className={styles.skeletonBar}>
        <Skeleton height={16} width={200} />
      </div>
      <div className={styles.panes}>
        <div className={styles.outline}>
          <Skeleton height={10} width="70%" my={8} />
          <Skeleton height={10} width="50%" my={8} />
          <Skeleton height={10} width="60%" my={8} />
        </div>
        <div className={styles.centre}>
          <Skeleton height={22} width="80%" mb={40} />
          {LINES.map((width) => (
            <Skeleton key={width} height={12} width={width} mb={16} />
          ))}
        </div>
        <div className={styles.side} />
      </div>
    </div>
  );
}
