import type { ReactNode } from 'react';
import glyph from '../interval-glyph/interval-glyph.module.css';
import classes from './glyph-legend.module.css';

/** What the marks of the interval glyph mean, each beside its mark, in the same words on every page. */
export function GlyphLegend({
  policy,
  years = false,
}: {
  policy: string;
  /** Whether rows are editions, some of which have no entry. */
  years?: boolean;
}) {
  return (
    <dl className={classes.legend} aria-label="What the marks mean">
      <Mark meaning="what the words allow">
        <rect className={glyph.solid} x={2} y={5} width={22} height={4} />
        <path className={glyph.cap} d="M2,2 V12 M24,2 V12" />
      </Mark>
      <Mark meaning={`tolerance of the policy ${policy}`}>
        <rect className={glyph.faint} x={2} y={3} width={22} height={8} />
        <rect className={glyph.dashed} fill="none" x={2} y={3} width={22} height={8} />
      </Mark>
      <Mark meaning="open end">
        <rect className={glyph.solid} x={2} y={5} width={17} height={4} />
        <path className={glyph.solid} d="M18,2 L25,7 L18,12 Z" />
        <path className={glyph.cap} d="M2,2 V12" />
      </Mark>
      <Mark meaning="value that the words assert">
        <circle className={glyph.dot} cx={13} cy={7} r={4} />
      </Mark>
      <Mark meaning="number that nobody gives">
        <circle className={glyph.ring} cx={13} cy={7} r={4.5} />
      </Mark>
      {years && (
        <Mark meaning="edition without an entry">
          <rect className={glyph.missing} x={0} y={1} width={26} height={12} />
        </Mark>
      )}
      <div className={classes.item}>
        <dt>Nothing drawn</dt>
        <dd>silence, which is not zero</dd>
      </div>
    </dl>
  );
}

function Mark({ meaning, children }: { meaning: string; children: ReactNode }) {
  return (
    <div className={classes.item}>
      <dt className={`${glyph.glyph} ${classes.mark}`}>
        <svg width={26} height={14} aria-hidden="true">
          {children}
        </svg>
      </dt>
      <dd>{meaning}</dd>
    </div>
  );
}
