import type { Stage } from '../graphql/generated/graphql.ts';
import styles from './stage-badge.module.css';

/** What a stage looks like everywhere: one word, one colour, one shape. */
export type Standing = 'draft' | 'published' | 'published-draft-ahead' | 'none';

export const STANDING_WORDS: Record<Standing, string> = {
  draft: 'Draft',
  published: 'Published',
  'published-draft-ahead': 'Published, draft ahead',
  none: 'No entry',
};

const STANDINGS: Record<Stage, Standing> = {
  DRAFT: 'draft',
  PUBLISHED: 'published',
  REVISING: 'published-draft-ahead',
};

export function standingOf({ stage }: { stage: Stage }): Standing {
  return STANDINGS[stage];
}

export function StageBadge({ standing }: { standing: Standing }) {
  return (
    <span className={styles.badge} data-standing={standing}>
      <StageMark standing={standing} />
      {STANDING_WORDS[standing]}
    </span>
  );
}

/** The shape alone; whoever uses it gives the word another way. */
export function StageMark({ standing }: { standing: Standing }) {
  return (
    <svg
      className={styles.mark}
      data-standing={standing}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[standing]}
    </svg>
  );
}

const SHAPES: Record<Standing, React.ReactNode> = {
  draft: (
    <>
      <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 2.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
    </>
  ),
  published: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  'published-draft-ahead': (
    <>
      <circle cx="6.5" cy="7.5" r="5.5" fill="currentColor" />
      <circle className={styles.ahead} cx="11.25" cy="2.75" r="2.6" />
    </>
  ),
  none: <circle cx="7" cy="7" r="1.25" fill="currentColor" />,
};
