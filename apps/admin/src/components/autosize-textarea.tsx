import type { ComponentProps } from 'react';
import styles from './autosize-textarea.module.css';

type AutosizeTextareaProps = Omit<ComponentProps<'textarea'>, 'value'> & { value: string };

/**
 * A text field as tall as its text. A hidden twin of the text gives the height, so the browser lays out once
 * and nothing is measured while one types.
 */
export function AutosizeTextarea({ className = '', value, ...rest }: AutosizeTextareaProps) {
  return (
    <div className={styles.box}>
      <div className={`${styles.twin} ${className}`} aria-hidden="true">
        {value}
        {'\n'}
      </div>
      <textarea {...rest} value={value} rows={2} className={`${styles.text} ${className}`} />
    </div>
  );
}
