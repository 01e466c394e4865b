import styles from './wordmark.module.css';

/** The product's name with its mark: two years' intervals on one axis. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d="M2.5 2v16" stroke="currentColor" strokeWidth="1" opacity="0.45" />
        <path d="M5 7h9" stroke="currentColor" strokeWidth="3" opacity="0.45" />
        <path d="M8 13h10" stroke="currentColor" strokeWidth="3" />
      </svg>
      Yearline
    </span>
  );
}
